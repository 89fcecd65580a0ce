import type { SavedRules } from '../excel';
import type { Catalogue } from '../messages';

/** What a function knows beyond its arguments. */
export interface FunctionContext {
  /** The words of the user's language. */
  readonly catalogue: Catalogue;
  /** The rules saved in the workbook; null before they were read. */
  readonly rules: SavedRules | null;
}

/** What the functions do, once it is loaded. */
export type Work = typeof import('./work');

export interface Answering {
  readonly work: Work;
  readonly context: FunctionContext;
}

let tell: () => Answering | null = () => null;

/** Says where functions look up what they know: Excel calls them with their arguments alone. */
export function setAnswering(answering: () => Answering | null): void {
  tell = answering;
}

/** null while the add-in is starting. */
export const currentAnswering = (): Answering | null => tell();

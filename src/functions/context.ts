import type { SavedRules } from '../excel';
import type { Catalogue } from '../messages';

/** What a function knows beyond its arguments. */
export interface FunctionContext {
  /** The words of the user's language. */
  readonly catalogue: Catalogue;
  /** The rules saved in the workbook; null before they were read. */
  readonly rules: SavedRules | null;
}

let tell: () => FunctionContext | null = () => null;

/** Says where functions look up what they know: Excel calls them with their arguments alone. */
export function setContext(context: () => FunctionContext | null): void {
  tell = context;
}

/** null while the add-in is starting. */
export const currentContext = (): FunctionContext | null => tell();

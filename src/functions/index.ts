import { associate, type OpenWorkbook, type SavedRules } from '../excel';
import type { Catalogue } from '../messages';
import { setContext } from './context';
import * as functions from './perf';

export interface ConnectedFunctions {
  /** Whether some cell shows what functions answered by other rules than those saved now. */
  isOutdated(): boolean;
}

/** By what rules the last call was answered; null before the first. */
let followed: { readonly rules: SavedRules | null } | null = null;

/** Tells Excel which function answers to each id; to be called as the add-in's script loads. */
export function associateFunctions(): void {
  setContext(() => {
    followed = { rules: null };
    return null;
  });
  associate(functions);
}

/** Lets the functions know the workbook's saved rules and the user's language. */
export function connectFunctions(
  workbook: Pick<OpenWorkbook, 'savedRules'>,
  catalogue: Catalogue,
): ConnectedFunctions {
  setContext(() => ({
    catalogue,
    get rules() {
      followed = { rules: workbook.savedRules() };
      return followed.rules;
    },
  }));
  return { isOutdated: () => followed !== null && followed.rules !== workbook.savedRules() };
}

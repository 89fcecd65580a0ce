import {
  associate,
  functionsNotLoaded,
  type OpenResult,
  type OpenWorkbook,
  type SavedRules,
} from '../excel';
import type { Catalogue } from '../messages';
import { setAnswering } from './context';
import * as functions from './perf';

export interface ConnectedFunctions {
  /**
   * Loads what the functions do, unless it is there: until then they answer `#VALUE!`. What could
   * not be loaded, `excel.functionsNotLoaded`, can be asked for again.
   */
  load(): Promise<OpenResult<null>>;
  /** Whether some cell was not answered yet, or by other rules than those saved now. */
  isOutdated(): boolean;
}

/** By what rules the last call was answered, null before they were read; no call yet. */
type Followed = { readonly rules: SavedRules | null } | 'unanswered' | 'uncalled';

let followed: Followed = 'uncalled';

/** Tells Excel which function answers to each id; to be called as the add-in's script loads. */
export function associateFunctions(): void {
  setAnswering(() => {
    followed = 'unanswered';
    return null;
  });
  associate(functions);
}

/**
 * Lets the functions know the workbook's saved rules and the user's language.
 * @param loadCatalogue rejects when the network does not give it
 */
export function connectFunctions(
  workbook: Pick<OpenWorkbook, 'savedRules'>,
  loadCatalogue: () => Promise<Catalogue>,
): ConnectedFunctions {
  let loaded = false;
  return {
    load: async () => {
      if (loaded) return { ok: true, value: null };
      try {
        await answerWith(workbook, loadCatalogue);
      } catch (error) {
        return { ok: false, problem: functionsNotLoaded(error) };
      }
      loaded = true;
      return { ok: true, value: null };
    },
    isOutdated: () =>
      followed === 'unanswered' ||
      (followed !== 'uncalled' && followed.rules !== workbook.savedRules()),
  };
}

async function answerWith(
  workbook: Pick<OpenWorkbook, 'savedRules'>,
  loadCatalogue: () => Promise<Catalogue>,
): Promise<void> {
  const [work, catalogue] = await Promise.all([import('./work'), loadCatalogue()]);
  const context = {
    catalogue,
    get rules() {
      const rules = workbook.savedRules();
      followed = { rules };
      return rules;
    },
  };
  setAnswering(() => ({ work, context }));
}

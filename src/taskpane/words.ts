import { createContext, useContext } from 'react';
import type { Catalogue, PageWords } from '../messages';
import type { Later } from './state/later';

/** The texts of the language in use. */
export const CatalogueContext = createContext<Catalogue | null>(null);

/** Those of the pages that are loaded later, which come with them. */
export const LaterWordsContext = createContext<Later<PageWords> | null>(null);

/** The same once they are there. */
export const PageWordsContext = createContext<PageWords | null>(null);

/** @throws Error outside of the pane */
export const useCatalogue = (): Catalogue => given(useContext(CatalogueContext));

/** @throws Error outside of the pane */
export const useLaterWords = (): Later<PageWords> => given(useContext(LaterWordsContext));

/** @throws Error outside of a page that is loaded later */
export const usePageWords = (): PageWords => given(useContext(PageWordsContext));

function given<T>(words: T | null): T {
  if (!words) throw new Error('No language was given to the pane');
  return words;
}

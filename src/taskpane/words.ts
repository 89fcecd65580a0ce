import { createContext, useContext } from 'react';
import type { Catalogue, PageWords, PaneCatalogue } from '../messages';
import type { Later } from './state/later';

/** What is loaded after the first page: the texts of the others, and the catalogue as a whole. */
export interface LaterTexts {
  readonly pages: PageWords;
  readonly catalogue: Catalogue;
}

/** The texts of the language in use that the first page needs. */
export const CatalogueContext = createContext<PaneCatalogue | null>(null);

/** Those of the pages that are loaded later, which come with them. */
export const LaterTextsContext = createContext<Later<LaterTexts> | null>(null);

/** The same once they are there. */
export const PageTextsContext = createContext<LaterTexts | null>(null);

/** @throws Error outside of the pane */
export const useCatalogue = (): PaneCatalogue => given(useContext(CatalogueContext));

/** @throws Error outside of the pane */
export const useLaterTexts = (): Later<LaterTexts> => given(useContext(LaterTextsContext));

/** @throws Error outside of a page that is loaded later */
export const usePageWords = (): PageWords => given(useContext(PageTextsContext)).pages;

/** @throws Error outside of a page that is loaded later */
export const useWholeCatalogue = (): Catalogue => given(useContext(PageTextsContext)).catalogue;

function given<T>(words: T | null): T {
  if (!words) throw new Error('No language was given to the pane');
  return words;
}

import { createContext, useContext } from 'react';
import type { Catalogue } from '../messages';

/** The texts of the language in use. */
export const CatalogueContext = createContext<Catalogue | null>(null);

/** @throws Error outside of the pane */
export function useCatalogue(): Catalogue {
  const catalogue = useContext(CatalogueContext);
  if (!catalogue) throw new Error('No language was given to the pane');
  return catalogue;
}

import { createContext, useContext } from 'react';
import { catalogues, type Catalogue } from '../messages';

/** The texts of the language in use. */
export const CatalogueContext = createContext<Catalogue>(catalogues.it);

export const useCatalogue = (): Catalogue => useContext(CatalogueContext);

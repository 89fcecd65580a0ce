import type { Layout } from './layout';
import * as elsewhere from './elsewhere';
import * as published from './published';
import * as shapes from './shapes';
import * as variants from './variants';

/** The five bodies' own forms, and the ways in which others lay a plan out. */
export const layouts: readonly Layout[] = [published, variants, shapes, elsewhere].flatMap((some) =>
  Object.values(some),
);

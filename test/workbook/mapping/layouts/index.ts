import type { Layout } from './layout';
import * as published from './published';
import * as variants from './variants';

/** The five bodies' own forms, and the ways in which others lay a plan out. */
export const layouts: readonly Layout[] = [...Object.values(published), ...Object.values(variants)];

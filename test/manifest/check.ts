import type { Element } from './xml';

/** Lists in words where a manifest breaks one documented requirement; nothing where it does not. */
export type Check = (manifest: Element) => string[];

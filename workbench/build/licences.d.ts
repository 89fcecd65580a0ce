import type { Package } from './audited';

export declare function licenceTextIn(one: Pick<Package, 'name'>): string | null;
export declare function licencesText(
  packages: readonly (Package & { readonly text: string | null })[],
): string;

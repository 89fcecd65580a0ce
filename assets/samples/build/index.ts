import { pistoiaPrato2025 } from './pistoia-prato-2025';
import type { SamplePlan } from './plan';
import { toscanaNordOvest2023 } from './toscana-nord-ovest-2023';

/** Every sample by the name of its file. */
export const samples: Readonly<Record<string, () => SamplePlan>> = {
  'toscana-nord-ovest-2023': toscanaNordOvest2023,
  'pistoia-prato-2025': pistoiaPrato2025,
};

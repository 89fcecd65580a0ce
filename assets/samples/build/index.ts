import { maremmaETirreno2019 } from './maremma-e-tirreno-2019';
import { pistoiaPrato202406 } from './pistoia-prato-2024-06';
import { pistoiaPrato2025 } from './pistoia-prato-2025';
import type { SamplePlan } from './plan';
import { riviereDiLiguria2023 } from './riviere-di-liguria-2023';
import { toscanaNordOvest2023 } from './toscana-nord-ovest-2023';

/** Every sample by the name of its file. */
export const samples: Readonly<Record<string, () => SamplePlan>> = {
  'toscana-nord-ovest-2023': toscanaNordOvest2023,
  'pistoia-prato-2025': pistoiaPrato2025,
  'pistoia-prato-2024-06': pistoiaPrato202406,
  'riviere-di-liguria-2023': riviereDiLiguria2023,
  'maremma-e-tirreno-2019': maremmaETirreno2019,
};

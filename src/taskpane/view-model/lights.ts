import type { Light, Outcome, Profile } from '../../engine';

/** The shape of a light, for whoever does not see its colour. */
export type LightShape = 'full' | 'partial' | 'missed' | 'excluded' | 'failed';

/** The shape of an outcome: the highest band is full, the lowest missed, those between partial. */
export function shapeOf(outcome: Outcome, { bands }: Profile): LightShape {
  if (outcome.kind !== 'scored') return outcome.kind;
  const place = bands.indexOf(outcome.band);
  if (place === 0) return 'full';
  return place === bands.length - 1 ? 'missed' : 'partial';
}

/** Every light of a profile, in the order of its bands. */
export function lightsOf({ bands, excluded, failed }: Profile): readonly Light[] {
  return [...bands, excluded, failed];
}

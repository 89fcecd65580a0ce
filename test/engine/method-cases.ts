import { Dec, defaultProfile, type Profile } from '../../src/engine';
import { printedFace, scoredAlone, type Leaf, type Scored } from '../support/plan';

/** The default profile with another highest score; null leaves it uncapped. */
export const capped = (cap: string | null): Profile => ({
  ...defaultProfile,
  cap: cap === null ? null : new Dec(cap),
});

/** The score as it is printed under a cap of 100%, under one of 120%, and uncapped. */
export const underCaps = (leaf: Leaf): string[] =>
  ['1', '1.2', null].map((cap) => {
    return printedFace(scoredAlone(leaf, capped(cap)).indicator('I').outcome);
  });

/** The cells and details of the problems with a code. */
export const told = ({ problems }: Scored, code: string) =>
  problems
    .filter((found) => found.code === code)
    .map(({ place, details }) => [place?.cell, details] as const);

/** The codes and cells of the errors that leave an indicator without a score. */
export function whyNot(leaf: Leaf, profile: Profile = defaultProfile): string[] {
  const { face, problems } = scoredAlone(leaf, profile);
  if (face('I') !== 'failed') return [face('I')];
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ code, place }) => `${code} ${place?.cell ?? ''}`.trim());
}

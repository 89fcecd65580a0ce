import { exactText, type NodeResult } from '../engine';
import type { Catalogue } from './catalogue';
import { dressed, percent } from './numbers';

/**
 * How a node's score was made of its children's, in a sentence or two; null without a score, and
 * for the weighted mean, which the children's shares tell by themselves.
 */
export function explainRollup({ rollup, shares }: NodeResult, catalogue: Catalogue): string | null {
  if (!rollup || rollup.rule === 'media') return null;
  const { numbers } = catalogue;
  const words = catalogue.reason.methods.rollups;
  const exact = (ratio: Parameters<typeof percent>[0]) =>
    `${dressed(exactText(ratio.times(100)), numbers)}%`;
  const lost = shares.some(({ brought }) => brought && !brought.lost) ? ` ${words.noLost}` : '';
  switch (rollup.rule) {
    case 'somma':
      return `${words.somma(exact(rollup.portions), percent(rollup.sum, numbers))}${lost}`;
    case 'minimo':
    case 'massimo': {
      const { rule, decidedBy, alike } = rollup;
      const others = alike.length > 0 ? words.alike(alike.join(', ')) : '';
      return `${words[rule](decidedBy)}${others}.${lost}`;
    }
    case 'quota': {
      const { threshold, ofProfile } = rollup;
      const said = words.quota(rollup, exact(threshold));
      return `${said}${ofProfile ? words.ofProfile : ''}.${lost}`;
    }
  }
}

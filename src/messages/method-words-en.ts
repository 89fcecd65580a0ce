import type { BandEnd, MethodWords } from './method-words';

const end = ({ text, included }: BandEnd) => `${text} ${included ? 'included' : 'excluded'}`;

export const englishMethods: MethodWords = {
  thresholds: {
    minimum: 'minimum',
    target: 'target',
    maximum: 'maximum',
    excellence: 'excellence',
  },
  between: (from, to) => `between ${from} and ${to}`,
  thresholdReached: (threshold) => `threshold reached: ${threshold}`,
  shortOfMinimum: (value) => `minimum (${value}) not reached`,
  startingFrom: (baseline, year) => `starting from ${baseline}${year === null ? '' : ` (${year})`}`,
  band: (from, to) =>
    ['band', from && `from ${end(from)}`, to && `${from ? 'to' : 'up to'} ${end(to)}`]
      .filter(Boolean)
      .join(' '),
  insideRange: 'within the range',
  outsideRange: {
    below: (at, limit) => `below ${at}, minimum ${limit}`,
    above: (at, limit) => `above ${at}, maximum ${limit}`,
  },
  tolerance: (tolerance) => `tolerance ${tolerance}`,
  toleranceOfTarget: (part, target, tolerance) =>
    `tolerance ${part} of ${target}, which is ${tolerance}`,
  rollups: {
    somma: (portions, sum) =>
      `Sum of portions: weight/100 x score, not re-scaled; portions of ${portions} count, the sum is ${sum}.`,
    minimo: (child) => `Minimum: the worst child's score, ${child}`,
    massimo: (child) => `Maximum: the best child's score, ${child}`,
    alike: (children) => `; with the same score: ${children}`,
    quota: ({ reached, counted, strict }, threshold) =>
      `Share: ${reached} of ${counted} ${strict ? 'above' : 'at least at'} ${threshold}`,
    ofProfile: ', the highest threshold of the profile',
    noLost: 'With this roll-up the points that children lose cannot be told.',
  },
};

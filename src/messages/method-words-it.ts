import type { BandEnd, MethodWords } from './method-words';

const end = ({ text, included }: BandEnd) => `${text} ${included ? 'compreso' : 'escluso'}`;

export const italianMethods: MethodWords = {
  thresholds: {
    minimum: 'minimo',
    target: 'target',
    maximum: 'massimo',
    excellence: 'eccellenza',
  },
  between: (from, to) => `tra ${from} e ${to}`,
  thresholdReached: (threshold) => `soglia raggiunta: ${threshold}`,
  shortOfMinimum: (value) => `minimo (${value}) non raggiunto`,
  startingFrom: (baseline, year) => `partendo da ${baseline}${year === null ? '' : ` (${year})`}`,
  band: (from, to) =>
    ['fascia', from && `da ${end(from)}`, to && `${from ? 'a' : 'fino a'} ${end(to)}`]
      .filter(Boolean)
      .join(' '),
  insideRange: "nell'intervallo",
  outsideRange: {
    below: (at, limit) => `sotto ${at}, minimo ${limit}`,
    above: (at, limit) => `oltre ${at}, massimo ${limit}`,
  },
  tolerance: (tolerance) => `tolleranza ${tolerance}`,
  toleranceOfTarget: (part, target, tolerance) =>
    `tolleranza ${part} di ${target}, cioè ${tolerance}`,
  rollups: {
    somma: (portions, sum) =>
      `Somma delle quote: peso/100 x raggiungimento, senza ripesare; contano quote per ${portions}, la somma è ${sum}.`,
    minimo: (child) => `Minimo: vale il componente peggiore, ${child}`,
    massimo: (child) => `Massimo: vale il componente migliore, ${child}`,
    alike: (children) => `; a pari punteggio: ${children}`,
    quota: ({ reached, counted, strict }, threshold) =>
      `Quota: ${reached} su ${counted} ${strict ? 'oltre' : 'ad almeno'} ${threshold}`,
    ofProfile: ', la soglia più alta del profilo',
    noLost: 'Con questa aggregazione i punti persi dei componenti non si possono dire.',
  },
};

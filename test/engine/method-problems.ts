import type { Plan } from '../../src/engine';
import type { MethodProblemCode } from '../../src/messages/method-words';
import { at, placed, planFrom, type Leaf, type Written } from '../support/plan';

/** What raises a problem with a parameter or a roll-up, as in the table of all problems. */
interface Case {
  readonly leaf?: Leaf;
  readonly plan?: Plan;
  readonly cell: string;
  readonly details: Readonly<Record<string, string>>;
}

const leaf = (method: string, parameters: Leaf['parameters'] = {}, target = '>= 100'): Leaf => ({
  method: placed('M2', method),
  target: placed('C2', target),
  actual: placed('D2', 80),
  parameters,
});

const thresholds = (parameters: Leaf['parameters']) =>
  leaf('soglie', { minimum: placed('P2', 50), ...parameters });

const bands = (text: string, method = 'fasce', target = '>= 100') =>
  leaf(method, { bands: placed('F2', text) }, target);

/** Two children in full with these weights, under a node with a roll-up of its own. */
function rolledUp(rollup: string, weights: readonly Written[] = ['50%', '50%']): Plan {
  const codes = weights.map((_, index) => `I${index + 1}`);
  const plan = planFrom(
    { N: Object.fromEntries(codes.map((code, index) => [code, weights[index] ?? null])) },
    Object.fromEntries(codes.map((code) => [code, { method: 'valore', actual: '100%' }])),
  );
  return { ...plan, nodes: [{ code: 'N', rollup: placed('G2', rollup), place: at('A2') }] };
}

const known = 'media, somma, minimo, massimo, quota';

export const ofMethods: Readonly<Record<MethodProblemCode, Case>> = {
  'parameter.missing': {
    leaf: leaf('soglie'),
    cell: 'M2',
    details: { method: 'soglie', parameter: 'minimum', indicator: 'I' },
  },
  'parameter.unreadable': {
    leaf: thresholds({ maximum: placed('Q2', 'tanto') }),
    cell: 'Q2',
    details: { parameter: 'maximum', text: 'tanto', target: '>= 100', indicator: 'I' },
  },
  'parameter.notARatio': {
    leaf: thresholds({ maximum: placed('Q2', 120), maximumScore: placed('R2', 120) }),
    cell: 'R2',
    details: { parameter: 'maximumScore', text: '120', indicator: 'I' },
  },
  'parameter.unit': {
    leaf: leaf('soglie', { minimum: placed('P2', '50%') }),
    cell: 'P2',
    details: { parameter: 'minimum', text: '50%', target: '>= 100', indicator: 'I' },
  },
  'parameter.order': {
    leaf: thresholds({ maximum: placed('Q2', 90) }),
    cell: 'Q2',
    details: {
      parameter: 'maximum',
      text: '90',
      than: 'target',
      thanText: '100',
      side: 'above',
      indicator: 'I',
    },
  },
  'parameter.scoreOrder': {
    leaf: thresholds({ maximum: placed('Q2', 120), maximumScore: placed('R2', '90%') }),
    cell: 'R2',
    details: { parameter: 'maximumScore', text: '90%', least: '100', indicator: 'I' },
  },
  'parameter.noEffect': {
    leaf: thresholds({ maximum: placed('Q2', 120) }),
    cell: 'Q2',
    details: { parameter: 'maximum', indicator: 'I' },
  },
  'baseline.missing': {
    leaf: leaf('progresso'),
    cell: 'M2',
    details: { year: '2022', indicator: 'I' },
  },
  'baseline.isTarget': {
    leaf: leaf('progresso', { baseline: placed('B2', 100) }),
    cell: 'B2',
    details: { text: '100', target: '>= 100', indicator: 'I' },
  },
  'baseline.backwards': {
    leaf: leaf('progresso', { baseline: placed('B2', 120) }),
    cell: 'B2',
    details: { text: '120', target: '>= 100', indicator: 'I' },
  },
  'tolerance.notPositive': {
    leaf: leaf('scostamento', { tolerance: placed('T2', 0) }),
    cell: 'T2',
    details: { text: '0', target: '>= 100', indicator: 'I' },
  },
  'bands.unreadable': {
    leaf: bands('<50: 0%; circa 60: 10%'),
    cell: 'F2',
    details: { text: '<50: 0%; circa 60: 10%', band: 'circa 60: 10%', indicator: 'I' },
  },
  'bands.score': {
    leaf: bands('<50: 0%; >=50: 60'),
    cell: 'F2',
    details: { text: '<50: 0%; >=50: 60', band: '>=50', score: '60', indicator: 'I' },
  },
  'bands.reversed': {
    leaf: bands('80-50: 10%'),
    cell: 'F2',
    details: { text: '80-50: 10%', band: '80-50', indicator: 'I' },
  },
  'bands.order': {
    leaf: bands('<50: 0%; >=80: 100%; 50-80: 60%'),
    cell: 'F2',
    details: {
      text: '<50: 0%; >=80: 100%; 50-80: 60%',
      first: '>=80',
      second: '50-80',
      indicator: 'I',
    },
  },
  'bands.gap': {
    leaf: bands('<50: 0%; >=60: 100%'),
    cell: 'F2',
    details: { text: '<50: 0%; >=60: 100%', first: '<50', second: '>=60', indicator: 'I' },
  },
  'bands.overlap': {
    leaf: bands('<=50: 0%; >=50: 100%'),
    cell: 'F2',
    details: { text: '<=50: 0%; >=50: 100%', first: '<=50', second: '>=50', indicator: 'I' },
  },
  'bands.notARatio': {
    leaf: bands('<50: 0%; >=50: 100%', 'fasce sul raggiungimento'),
    cell: 'F2',
    details: { text: '<50: 0%; >=50: 100%', indicator: 'I' },
  },
  'bands.proRata': {
    leaf: bands('<50: 0%; 50-80: 100%; >=80: 50%', 'fasce pro rata'),
    cell: 'F2',
    details: { text: '<50: 0%; 50-80: 100%; >=80: 50%', indicator: 'I' },
  },
  'bands.outside': {
    leaf: bands('0-50: 0%; 50-75: 60%'),
    cell: 'D2',
    details: {
      measured: '80',
      from: '0',
      to: '75',
      unit: '',
      indicator: 'I',
      target: '>= 100',
      actual: '80',
    },
  },
  'rollup.unknown': { plan: rolledUp('boh'), cell: 'G2', details: { text: 'boh', known } },
  'rollup.threshold': {
    plan: rolledUp('quota 80%'),
    cell: 'G2',
    details: { text: 'quota 80%', known },
  },
  'rollup.notWhole': {
    plan: rolledUp('somma', [3, 4]),
    cell: 'G2',
    details: { node: 'N', sum: '7' },
  },
};

import type { FunctionName, FunctionWords } from './function-words';

// Word for word what the docstrings of the functions say, from which Excel's metadata are made.

const target = {
  name: 'target',
  description: 'Target, or column of targets, as written: ">= 90%", "Entro 31/05/2023", 400.',
};
const actual = {
  name: 'actual',
  description: 'Actual, or column of actuals: a number, a date, a text, "N.V.".',
};
const method = {
  name: 'method',
  description:
    'Method, where the target does not imply it: proporzionale, scadenza, si/no, valore. The others need more data: in tables only.',
  optional: true,
};
const profile = {
  name: 'profile',
  description:
    'Name of a preset, whose thresholds count, or range of the rules; left out, the rules saved in the workbook.',
  optional: true,
};
const tables = [
  { name: 'nodes', description: 'Nodes with their headers: Codice, Padre, Livello, Peso.' },
  {
    name: 'weights',
    description: 'Indicators of each node with their headers: Nodo, Indicatore, Peso.',
  },
  { name: 'targets', description: 'Targets with their headers: Indicatore, Target.' },
  {
    name: 'actuals',
    description: 'Actuals with their headers: Indicatore, Consuntivo, Non valutabile.',
  },
];

export const englishFunctions: Readonly<Record<FunctionName, FunctionWords>> = {
  INDICATOR: {
    description:
      'Score of an indicator from its target and its actual; given columns, one for each row.',
    parameters: [target, actual, method, profile],
  },
  OBJECTIVE: {
    description:
      'Score of a node from the weights and the scores of its children, re-scaled without the excluded.',
    parameters: [
      {
        name: 'weights',
        description: 'Weights of the children; all blank, they weigh the same.',
      },
      { name: 'scores', description: 'Their scores; "N.V.", "N/D" and #N/A are excluded.' },
      {
        name: 'rollup',
        description:
          'How they are put together: media (default), somma, minimo, massimo, quota (of the Raggiunti).',
        optional: true,
      },
    ],
  },
  STATUS: {
    description:
      'Status of a score: Raggiunto, Parzialmente raggiunto, Non raggiunto, Non valutabile.',
    parameters: [
      {
        name: 'score',
        description: 'Score, or column of scores; "N.V.", "N/D" and #N/A are Non valutabile.',
      },
      profile,
    ],
  },
  GAP: {
    description:
      "Signed gap, actual minus target, in the target's unit; calendar days for a deadline.",
    parameters: [
      target,
      {
        name: 'actual',
        description: 'Actual, or column of actuals: a number, a date, a text.',
      },
    ],
  },
  EXPLAIN: {
    description: 'Reason of a score in one sentence, with which it can be redone by hand.',
    parameters: [
      target,
      actual,
      method,
      {
        name: 'weight',
        description:
          'Weight of the indicator in its node; with it the sentence says the points as well.',
        optional: true,
      },
    ],
  },
  TARGET: {
    description:
      'What is understood of a target: operator, value, unit, kind and remark, side by side.',
    parameters: [
      {
        name: 'text',
        description: 'Target, or column of targets, as written: ">= 90%", "Entro 31/05/2023".',
      },
      {
        name: 'year',
        description:
          'Year of days written without one; left out, that of the rules saved in the workbook.',
        optional: true,
      },
    ],
  },
  TREE: {
    description:
      'The whole tree scored, one row for each node and indicator, from ranges with their headers.',
    parameters: [...tables, profile],
  },
  LOSSES: {
    description: 'The indicators that cost the ente the most points, the worst first.',
    parameters: [
      ...tables,
      {
        name: 'top',
        description: 'How many indicators; 10 where it is left out.',
        optional: true,
      },
    ],
  },
};

import { broken, dated, faces, percent, ran, tables, tellings } from '../support/workbook';
import { four, small } from './small-plan';
import { edited, type Edits } from './told';

/** Each kind of bad input with the cell at which it is told; I4 is beside all of it. */
const cases: [what: string, edits: Edits, told: string][] = [
  ['duplicate code', { 'Albero!A4': 'A1' }, 'node.duplicate Albero!A4'],
  ['unknown parent', { 'Albero!B4': 'X9' }, 'node.unknownParent Albero!B4'],
  [
    'cycle',
    { 'Albero!A5': 'B1', 'Albero!B5': 'B2', 'Albero!A6': 'B2', 'Albero!B6': 'B1' },
    'node.cycle Albero!A5',
  ],
  ['orphan node', { 'Albero!A5': 'B9' }, 'node.orphan Albero!A5'],
  ['weight missing', { 'Pesi!C2': null }, 'weight.missing Pesi!C2'],
  ['weight negative', { 'Pesi!C2': percent(-0.25) }, 'weight.negative Pesi!C2'],
  ['weights not adding up', { 'Pesi!C4': percent(0.53) }, 'weight.sum Pesi!C2'],
  [
    'weights that are rounded',
    { 'Pesi!C2': '33,3%', 'Pesi!C3': '33,3%', 'Pesi!C4': '33,3%' },
    'weight.sumRounded Pesi!C2',
  ],
  ['target that cannot be read', { 'Target!C2': 'circa 400' }, 'target.unreadable Target!C2'],
  ['actual that cannot be read', { 'Consuntivi!B2': 'molti' }, 'actual.unreadable Consuntivi!B2'],
  ['unit mismatch', { 'Consuntivi!B4': 98.32 }, 'unit.mismatch Consuntivi!B4'],
  [
    'thresholds not ordered',
    { 'Target!D1': 'Metodo', 'Target!D2': 'soglie', 'Target!E1': 'Minimo', 'Target!E2': 500 },
    'parameter.order Target!E2',
  ],
  [
    'formula error in an input cell',
    { 'Consuntivi!B2': broken('#N/A') },
    'input.formulaError Consuntivi!B2',
  ],
  ['formula error in a weight', { 'Pesi!C2': broken('#DIV/0!') }, 'input.formulaError Pesi!C2'],
  ['missing actual', { 'Consuntivi!B2': null }, 'actual.missing Consuntivi!B2'],
  ['excluded without a reason', { 'Consuntivi!B4': 'N.V.' }, 'excluded.noReason Consuntivi!B4'],
  [
    'two targets for one indicator',
    { 'Target!A7': 'I1', 'Target!C7': '>= 500' },
    'target.two Target!C7',
  ],
  [
    'two actuals for one indicator',
    { 'Consuntivi!A7': 'I1', 'Consuntivi!B7': 243 },
    'actual.two Consuntivi!B7',
  ],
  [
    'text that looks like a date',
    { 'Consuntivi!B2': dated(45091) },
    'actual.looksLikeDate Consuntivi!B2',
  ],
  ['a code that became a date', { 'Target!A2': dated(45091) }, 'code.looksLikeDate Target!A2'],
  [
    'numerator and denominator that disagree with the actual',
    {
      'Consuntivi!B4': percent(0.97),
      'Consuntivi!D1': 'Numeratore',
      'Consuntivi!D4': 66,
      'Consuntivi!E1': 'Denominatore',
      'Consuntivi!E4': 67,
    },
    'actual.ratioDisagrees Consuntivi!B4',
  ],
];

test.each(cases)('%s: told at its cell, and the other rows are scored', (_what, edits, told) => {
  const run = ran(tables(edited(four, edits)));
  expect(tellings(run)).toContain(told);
  expect(faces(run).I4).toBe(small.I4);
});

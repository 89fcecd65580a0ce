import { Dec, findPreset, presets, type Profile } from '../../src/engine';
import { planRules, type NewCell, type RulesPlan, type Workbook } from '../../src/workbook';
import {
  applied,
  as,
  cells,
  percent,
  ran,
  sheet,
  table,
  tables,
  workbook,
  type Rows,
} from '../support/workbook';
import { indicatori } from './small-plan';

const relazione = findPreset('Relazione 80/60') as Profile;

const own: Profile = {
  ...relazione,
  bands: relazione.bands.map((band, index) => ({
    ...band,
    from: new Dec(['0.85', '0.6', '0'][index] ?? '0'),
    to: index === 0 ? null : new Dec(['0.85', '0.6'][index - 1] ?? '0'),
  })),
  dailyPenalty: new Dec('0.005'),
  cap: null,
  missingActual: 'exclude',
  rounding: { when: 'everyLevel', decimals: 1 },
};

const shown = ({ value, format }: NewCell) => as(format ?? 'General', value);

/** The workbook with the rules written as planned. */
function saved(book: Workbook, plan: RulesPlan): Workbook {
  if (plan.kind === 'noRoom') throw new Error('no room');
  if (plan.kind === 'newSheet') {
    const { name, headers, rows } = plan.sheet;
    const drawn: Rows = [headers, ...rows.map((row) => row.map(shown))];
    return workbook([...book.sheets, sheet(name, [table(name, drawn)])]);
  }
  const { growth } = plan;
  const after = applied(book, { columns: [], cells: plan.cells });
  if (!growth) return after;
  const sheets = after.sheets.map((before) => ({
    ...before,
    tables: before.tables.map((found) =>
      found.name === growth.table
        ? { ...found, range: { ...found.range, bottom: found.range.bottom + growth.rows } }
        : found,
    ),
  }));
  return { ...after, sheets };
}

const profileIn = (book: Workbook) => ran(book, { year: 2023 }).model.profile;

describe('a profile saved is the profile read', () => {
  const rules = (rows: Rows) => tables({ Indicatori: indicatori, Regole: rows });
  const layouts: [what: string, book: Workbook][] = [
    ['no table of rules', tables({ Indicatori: indicatori })],
    [
      'a table with one rule',
      rules([
        ['Regola', 'Valore'],
        ['Profilo', 'SMVP 90/50'],
      ]),
    ],
    [
      'a table with upper ends of bands and English names',
      rules([
        ['Rule', 'Value'],
        ['Profile', 'SMVP 90/50'],
        ['Raggiunto fino a', '100%'],
        ['Raggiunto da', percent(0.9)],
        ['Parzialmente raggiunto fino a', percent(0.9)],
        ['Parzialmente raggiunto da', percent(0.5)],
        ['Non raggiunto fino a', percent(0.5)],
        ['Daily penalty', '2%'],
      ]),
    ],
    [
      'a plain range with a year',
      workbook([
        sheet('Indicatori', [table('Indicatori', indicatori)]),
        sheet('Regole', [
          cells(
            [
              ['Regola', 'Valore'],
              ['Anno', 2023],
              ['Decimali', 3],
            ],
            'B2',
          ),
        ]),
      ]),
    ],
  ];
  const profiles = [...presets, own].map((profile): [string, Profile] => [
    `${profile.name} ${profile.rounding.when}`,
    profile,
  ]);
  const cases = layouts.flatMap(([what, book]) =>
    profiles.map(([name, profile]): [string, string, Workbook, Profile] => [
      name,
      what,
      book,
      profile,
    ]),
  );
  test.each(cases)('%s into %s', (_name, _what, book, profile) => {
    const after = saved(book, planRules(book, profile));
    expect(JSON.stringify(profileIn(after))).toBe(JSON.stringify(profile));
    // Saved again, nothing is left to write.
    expect(planRules(after, profile)).toEqual({ kind: 'cells', cells: [], growth: null });
  });
});

test('rules that need rows where something else is are told, not written over it', () => {
  const book = workbook([
    sheet('Foglio1', [
      table('Regole', [
        ['Regola', 'Valore'],
        ['Profilo', 'SMVP 90/50'],
      ]),
      cells([['Nota dell’ufficio']], 'A5'),
    ]),
  ]);
  expect(planRules(book, own)).toEqual({ kind: 'noRoom', table: 'Regole' });
});

test('percentages are written as numbers that look like percentages', () => {
  const plan = planRules(tables({ Indicatori: indicatori }), own);
  expect(plan.kind === 'newSheet' && plan.sheet.rows).toEqual([
    [{ value: 'Profilo' }, { value: 'Relazione 80/60' }],
    [{ value: 'Raggiunto da' }, { value: 0.85, format: '0.00%' }],
    [{ value: 'Parzialmente raggiunto da' }, { value: 0.6, format: '0.00%' }],
    [{ value: 'Penalità giornaliera' }, { value: 0.005, format: '0.00%' }],
    [{ value: 'Punteggio massimo' }, { value: 'nessuno' }],
    [{ value: 'Consuntivo mancante' }, { value: 'escludi' }],
    [{ value: 'Arrotondamento' }, { value: 'a ogni livello' }],
    [{ value: 'Decimali' }, { value: 1, format: '0' }],
  ]);
});

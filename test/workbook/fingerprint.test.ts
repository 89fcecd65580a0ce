import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { findPreset } from '../../src/engine';
import { fingerprintOf, shortFingerprint, type Workbook } from '../../src/workbook';
import { canonicalText } from '../../src/workbook/fingerprint';
import {
  as,
  broken,
  dated,
  faces,
  percent,
  ran,
  ranges,
  tables,
  workbook,
  type Drawn,
  type Rows,
} from '../support/workbook';
import { command, jsonIn } from '../cli/fake';
import { four } from './small-plan';
import { edited, type Edits } from './told';

const printOf = (book: Workbook, options = {}) => fingerprintOf(ran(book, options).model);
const small = tables(four);

/** The rows below the headers from the last to the first. */
const reversed = ([headers = [], ...rows]: Rows): Rows => [headers, ...rows.toReversed()];

test('is SHA-256, of which people see the first 12 digits', async () => {
  const fingerprint = await printOf(small);
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(shortFingerprint(fingerprint)).toBe(fingerprint.slice(0, 12));
});

describe('is the same', () => {
  const same: [what: string, book: Workbook][] = [
    ['with the rows in another order', tables(mapped(reversed))],
    ['with other names of sheets and tables', tables(renamedSheets())],
    ['in plain ranges', ranges(four)],
    ['with sheets in another order', workbook(small.sheets.toReversed())],
    [
      'with tables that start elsewhere',
      tables(mapped((rows) => rows.map((row) => [null, null, ...row]))),
    ],
    ['with a column that is left blank', tables(edited(four, { 'Target!D1': 'Metodo' }))],
    [
      'with the score that a report prints',
      tables(edited(four, { 'Consuntivi!D1': 'Pubblicato', 'Consuntivi!D2': percent(0.605) })),
    ],
    [
      'with results written',
      tables(edited(four, { 'Consuntivi!D1': 'Raggiungimento', 'Consuntivi!D2': percent(0.605) })),
    ],
    [
      'with a percentage that shows fewer decimals',
      tables(edited(four, { 'Consuntivi!B4': as('0%', 0.9832) })),
    ],
    [
      'with another format of dates',
      tables(edited(four, { 'Consuntivi!B3': as('d mmm yyyy', 45091) })),
    ],
    [
      'with what a double adds beyond 15 digits',
      tables(edited(four, { 'Consuntivi!B5': 1.53 + 2e-16 })),
    ],
  ];

  test.each(same)('%s', async (_what, book) => {
    expect(await printOf(book)).toBe(await printOf(small));
  });

  test('for a day, whether a workbook counts from 1900 or from 1904', async () => {
    const plan = edited(four, { 'Consuntivi!B2': '242' });
    const old = edited(plan, {
      'Consuntivi!B3': dated(45091 - 1462),
      'Consuntivi!B4': '98,32%',
      'Consuntivi!B5': '1,53',
    });
    const texts = edited(plan, { 'Consuntivi!B4': '98,32%', 'Consuntivi!B5': '1,53' });
    const weights = { ...texts, Pesi: asTexts(four.Pesi), Albero: asTexts(four.Albero) };
    const from1904 = { ...old, Pesi: asTexts(four.Pesi), Albero: asTexts(four.Albero) };
    expect(await printOf(tables(from1904, true))).toBe(await printOf(tables(weights)));
  });

  test('in another language and another time zone', async () => {
    const path = 'assets/samples/pistoia-prato-2024-06.xlsx';
    const here = jsonIn(await command([path, '--json'])).fingerprint;
    const { stdout } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'src/cli/main.ts', path, '--json'],
      {
        encoding: 'utf8',
        env: {
          ...process.env,
          TZ: 'Pacific/Kiritimati',
          LC_ALL: 'tr_TR.UTF-8',
          LANG: 'tr_TR.UTF-8',
        },
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    expect(jsonIn({ stdout }).fingerprint).toBe(here);
  });
});

describe('is another', () => {
  const others: [what: string, edits: Edits][] = [
    ['for another digit, the fifteenth', { 'Consuntivi!B5': 1.53000000000001 }],
    ['for a number that becomes a percentage', { 'Consuntivi!B5': percent(1.53) }],
    ['for a number that becomes a text', { 'Consuntivi!B2': '242' }],
    ['for a blank that becomes 0', { 'Consuntivi!B6': 0 }],
    ['for an error', { 'Consuntivi!B2': broken('#N/A') }],
    ['for another error', { 'Consuntivi!B2': broken('#DIV/0!') }],
    ['for another weight', { 'Pesi!C2': percent(0.26) }],
    ['for another parent', { 'Albero!B3': 'A2' }],
    ['for another reason of an exclusion', { 'Consuntivi!C6': 'Fiera rinviata' }],
    ['for a description, where words may decide', { 'Target!B2': 'Imprese assistite entro 31/7' }],
    ['for another target', { 'Target!C2': '>= 401' }],
  ];

  test.each(others)('%s', async (_what, edits) => {
    expect(await printOf(tables(edited(four, edits)))).not.toBe(await printOf(small));
  });

  test('for another profile, year or day of monitoring', async () => {
    const prints = await Promise.all(
      [
        {},
        { profile: findPreset('Relazione 80/60') },
        { year: 2022 },
        { year: 2023, on: 45107 },
      ].map((options) => printOf(small, options)),
    );
    expect(new Set(prints).size).toBe(4);
  });

  test('for rules that fill blank cells', async () => {
    const Regole: Rows = [
      ['Regola', 'Valore'],
      ['Metodo', 'valore'],
    ];
    expect(await printOf(tables({ ...four, Regole }))).not.toBe(await printOf(small));
  });
});

describe('two plans that score differently never share one', () => {
  const cell = fc.constantFrom(
    ...[
      'Consuntivi!B',
      'Consuntivi!C',
      'Target!C',
      'Pesi!C',
      'Pesi!A',
      'Albero!E',
      'Target!A',
    ].flatMap((column) => [2, 3, 4, 5, 6].map((row) => `${column}${row}`)),
  );
  const drawn = fc.oneof(
    fc.constantFrom<Drawn>(
      null,
      '',
      ' ',
      0,
      1,
      400,
      'N.V.',
      'n.d.',
      'si',
      'I1',
      'I3',
      'A1',
      'ENTE',
    ),
    fc.constantFrom<Drawn>(
      '>= 400',
      '> 400',
      '<= 1,5',
      'Entro 31/05/2023',
      '98,32%',
      '98.32',
      true,
    ),
    fc.constantFrom<Drawn>(percent(0.5), percent(1), dated(45091), dated(45077), broken('#N/A')),
    fc.integer({ min: -5, max: 500 }).map((value): Drawn => value / 4),
    fc.double({ min: 0, max: 2, noNaN: true }).map((value): Drawn => percent(value)),
  );
  const edits = fc.dictionary(cell, drawn, { maxKeys: 3, noNullPrototype: true });

  test('whatever cells are changed', () => {
    fc.assert(
      fc.property(edits, edits, (common, own) => {
        const [one, other] = [common, { ...common, ...own }].map((all) =>
          ran(tables(edited(four, all))),
        );
        if (!one || !other) throw new Error('Two runs were wanted');
        const differ = JSON.stringify(faces(one)) !== JSON.stringify(faces(other));
        if (differ) expect(canonicalText(one.model)).not.toBe(canonicalText(other.model));
      }),
      { numRuns: 400 },
    );
  });

  test('and rows in another order score the same, or have another', () => {
    fc.assert(
      fc.property(edits, fc.constantFrom(...Object.keys(four)), (all, name) => {
        const drawing = edited(four, all);
        const one = ran(tables(drawing));
        const other = ran(tables({ ...drawing, [name]: reversed(drawing[name] ?? []) }));
        if (canonicalText(one.model) !== canonicalText(other.model)) return;
        const sorted = (of: Record<string, string>) => Object.entries(of).toSorted();
        expect(sorted(faces(one))).toEqual(sorted(faces(other)));
      }),
      { numRuns: 200 },
    );
  });
});

function mapped(change: (rows: Rows) => Rows): Record<string, Rows> {
  return Object.fromEntries(Object.entries(four).map(([name, rows]) => [name, change(rows)]));
}

function renamedSheets(): Record<string, Rows> {
  return Object.fromEntries(
    Object.entries(four).map(([, rows], index) => [`Foglio${index + 1}`, rows]),
  );
}

/** Percentages as texts, which no system of dates changes. */
const asTexts = (rows: Rows): Rows =>
  rows.map((row) =>
    row.map((drawn) =>
      typeof drawn === 'object' && drawn && typeof drawn.value === 'number'
        ? `${drawn.value * 100}%`
        : drawn,
    ),
  );

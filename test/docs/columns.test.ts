import { verifyWordsIn } from '../../src/messages/verify';
import { planSnapshot } from '../../src/workbook';
import { DECISIONS } from '../../src/workbook/decision-table';
import { RULINGS } from '../../src/workbook/decision-words';
import { key, readHeader, RESULT_FIELDS, spellings, type Field } from '../../src/workbook/headers';
import { LOG } from '../../src/workbook/log-table';
import { MAPPING_TABLE } from '../../src/workbook/mapping/table';
import type { OwnTable } from '../../src/workbook/own-tables';
import { rolesOf, type Role } from '../../src/workbook/region';
import { formatterFor } from '../../src/xlsx/number-formats';
import { applied, at, ran, tables } from '../support/workbook';
import { documentAt, quotedIn, tableUnder } from './documents';
import { readPlanBlock } from './plan-block';

const listIn = (cell = ''): string[] => (cell === '' ? [] : cell.split(', '));
const fieldOf = (header: string): Field | undefined => readHeader(header)?.field;

/** What the rows of the table of roles tell, in their order. */
const ROLES: readonly Role[] = [
  'nodes',
  'weights',
  'targets',
  'actuals',
  'series',
  'benchmarks',
  'dashboards',
  'rules',
];

/** PERF's own tables that are declared as such, by the headings of their sections. */
const OWN: readonly (readonly [heading: string, table: OwnTable<string>])[] = [
  ['Mappatura', MAPPING_TABLE],
  ['Decisioni', DECISIONS],
  ['Registro', LOG],
];

describe.each([
  {
    language: 'it' as const,
    path: 'docs/it/colonne.md',
    rolesHeading: 'Che cosa fa di un intervallo una tabella del piano',
    read: [
      'Nodi e pesi',
      'Indicatori e target',
      'Parametri dei metodi',
      'Consuntivi',
      'Serie storica e benchmark',
      'Cruscotti',
      'Regole e verifica',
    ],
    written: 'Le colonne che PERF scrive',
    yes: 'sì',
  },
  {
    language: 'en' as const,
    path: 'docs/en/columns.md',
    rolesHeading: 'What makes a range a table of the plan',
    read: [
      'Nodes and weights',
      'Indicators and targets',
      'Parameters of the methods',
      'Actuals',
      'Series and benchmarks',
      'Dashboards',
      'Rules and verification',
    ],
    written: 'The columns that PERF writes',
    yes: 'yes',
  },
])('$path', ({ language, path, rolesHeading, read, written, yes }) => {
  const document = documentAt(path);
  const headersUnder = (heading: string): [header: string, others: string[]][] =>
    tableUnder(document, heading).rows.map(([header = '', others]) => [header, listIn(others)]);

  test('tells every header of every column that is read or written, and no other', () => {
    const told = [...read, written].flatMap(headersUnder);
    const known = Object.entries(spellings).filter(([, headers]) => headers.length > 0);
    expect(
      Object.fromEntries(told.map(([header, others]) => [fieldOf(header), [header, ...others]])),
    ).toEqual(Object.fromEntries(known));
    expect(told).toHaveLength(known.length);
  });

  test('the columns that are written are those of the results', () => {
    expect(headersUnder(written).map(([header]) => fieldOf(header))).toEqual(RESULT_FIELDS);
  });

  test('the columns that are enough for a table to tell something', () => {
    const { rows } = tableUnder(document, rolesHeading);
    const roles = rows.map(([, columns]) =>
      rolesOf(new Set(listIn(columns).flatMap((header) => fieldOf(header) ?? []))),
    );
    expect(roles.map(([role]) => role)).toEqual(ROLES);
    // One fewer is not enough.
    for (const [index, [, columns]] of rows.entries()) {
      const fields = listIn(columns).map(fieldOf);
      for (const left of fields) {
        const fewer = fields.flatMap((field) => (field && field !== left ? [field] : []));
        expect(rolesOf(new Set(fewer))).not.toContain(ROLES[index]);
      }
    }
  });

  test('how a gap is shown in its unit', () => {
    const [, gaps] = document.tables.filter(({ heading }) => heading === written);
    const cells = (gaps?.rows ?? []).map(([target, actual], index) => [
      `I${index}`,
      'O1',
      target,
      actual,
    ]);
    const drawn = [['Codice', 'Obiettivo', 'Target', 'Consuntivo'], ...cells];
    const { book } = readPlanBlock(
      `Indicatori\n${drawn.map((row) => row.join(' | ')).join('\n')}\n=`,
    );
    const after = applied(book, ran(book).writes);
    const shown = cells.map((_, index) => {
      const { value = '', format = '' } = at(after, 'Indicatori', `E${index + 2}`) ?? {};
      return formatterFor(format, false)(value ?? '');
    });
    expect(shown).toEqual(gaps?.rows.map(([, , text]) => text));
    expect(shown.length).toBeGreaterThan(0);
  });

  test.each(OWN)('%s has its columns, those that it needs among them', (heading, own) => {
    const told = tableUnder(document, heading).rows.map(([header, others, required]) => ({
      headers: [header, ...listIn(others)],
      required: required === yes,
    }));
    expect(told).toEqual(
      own.columns.map(({ headers, required = false }) => ({ headers: [...headers], required })),
    );
  });

  test('Regole needs both of its columns', () => {
    const { rows } = tableUnder(document, 'Regole');
    expect(
      rows.map(([header, others, required]) => [[header, ...listIn(others)], required]),
    ).toEqual([
      [spellings.rule, yes],
      [spellings.value, yes],
    ]);
  });

  test('Storico has the columns that a snapshot is saved in', () => {
    const book = tables({
      Indicatori: [
        ['Codice', 'Obiettivo', 'Target', 'Consuntivo'],
        ['I1', 'O1', '>= 400', 242],
      ],
    });
    const plan = planSnapshot(book, ran(book), 45_291, false);
    const headers = plan.kind === 'newSheet' ? plan.sheet.headers : [];
    expect(tableUnder(document, 'Storico').rows.map(([header]) => header)).toEqual(headers);
  });

  test('Verifica has the columns of its sheet, and the outcomes', () => {
    const { headers, outcomes } = verifyWordsIn(language);
    const { rows } = tableUnder(document, 'Verifica');
    expect(rows.map(([header]) => header)).toEqual(headers);
    expect(rows[5]?.[1]).toBe(Object.values(outcomes).join(', '));
  });

  test('what a decision may be is told in the words that PERF writes', () => {
    const ruling = tableUnder(document, 'Decisioni').rows.find(
      ([header]) => header === 'Decisione',
    );
    const words = Object.values(RULINGS).map(([word]) => word);
    expect(quotedIn(ruling?.[3])).toEqual(words);
  });
});

test('a header is matched without case, accents, spaces and punctuation, and may end with a year', () => {
  expect(key('  UNITÀ di misura. ')).toBe(key('Unità di Misura'));
  expect(readHeader('Target 2024')).toEqual({ field: 'target', year: 2024 });
  expect(readHeader('Valore 2022')).toEqual({ field: 'yearValue', year: 2022 });
});

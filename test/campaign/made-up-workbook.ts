import type { Range, Sheet, Workbook } from '../../src/workbook';
import { Random } from '../bench/random';
import {
  broken,
  cells,
  percent,
  sheet,
  table,
  workbook,
  type Block,
  type Drawn,
  type Rows,
} from '../support/workbook';
import { hostileTexts } from './hostile-texts';
import { fourTables, madeUpPlan, treeTable, wideTable, wrongly } from './made-up-plan';

/** A workbook that nobody would make, and the state in which somebody left it open. */
export interface MadeUpWorkbook {
  readonly book: Workbook;
  readonly hidden: readonly string[];
  readonly protectedSheets: readonly string[];
  readonly filtered: readonly { readonly sheet: string; readonly rows: readonly number[] }[];
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** The workbook of a seed: the same on every machine. */
export function madeUpWorkbook(seed: number): MadeUpWorkbook {
  const random = new Random(seed);
  const plan = madeUpPlan(random);
  const layout = random.pick([fourTables, fourTables, wideTable, treeTable]);
  const drawn = Object.entries(layout(plan)).map(([name, rows]): [string, Rows] => {
    return [name, withResults(mixedUp(rows, random), random)];
  });
  const sheets = [...laidOut(drawn, random), ...bystanders(random)];
  const names = sheets.map(({ name }) => name);
  const some = (probability: number) => names.filter(() => random.chance(probability));
  return {
    book: workbook(sheets, random.chance(0.05)),
    hidden: some(0.1),
    protectedSheets: some(0.03),
    filtered: some(0.06).map((name) => ({ sheet: name, rows: [2, 3, 5] })),
  };
}

/** Headers twice, missing or misspelt; rows blank, twice or short. */
function mixedUp([headers = [], ...data]: Rows, random: Random): Rows {
  const heading = headers.map((header): Drawn => {
    if (random.chance(0.01)) return null;
    if (random.chance(0.01)) return random.pick([...hostileTexts, ...headers]);
    return random.chance(0.05) ? `  ${JSON.stringify(header).slice(1, -1).toUpperCase()} ` : header;
  });
  const rows = data.flatMap((row): Rows => {
    if (random.chance(0.01)) return [row, row];
    if (random.chance(0.01)) return [[], row];
    if (random.chance(0.01)) return [row.slice(0, 2)];
    return [row.map((cell) => (random.chance(0.02) ? wrongly(cell, random) : cell))];
  });
  if (random.chance(0.02)) return [heading];
  return random.chance(0.02) ? rows : [heading, ...rows];
}

const RESULTS = ['Scostamento', 'Raggiungimento', 'Valutazione'];

const leftOvers: readonly Drawn[] = [
  ...[null, null, null, 0.5, percent(1), 'Raggiunto', '=1+1', 'a mano', true],
  ...[{ value: 0.9, formula: true }, broken('#N/A')],
  { value: 1, format: '0.00%', fill: '#C6EFCE', fontColour: '#006100' },
  { value: null, text: '', format: '0.00%', fill: '#FFFF00' },
];

/** Some result columns that are there already, with what somebody left in them. */
function withResults([headers = [], ...data]: Rows, random: Random): Rows {
  if (random.chance(0.5) || headers.includes('Nodo')) return [headers, ...data];
  const added = RESULTS.filter(() => random.chance(0.6));
  const width = Math.max(headers.length, ...data.map((row) => row.length));
  const padded = (row: readonly Drawn[]) => [
    ...row,
    ...Array.from({ length: width - row.length }, () => null),
  ];
  const blank = random.chance(0.5);
  return [
    [...padded(headers), ...added],
    ...data.map((row) => [
      ...padded(row),
      ...added.map(() => (blank ? null : random.pick(leftOvers))),
    ]),
  ];
}

/** Each on a sheet of its own, or all on one, below or beside each other. */
function laidOut(drawn: readonly [string, Rows][], random: Random): Sheet[] {
  const asTables = random.chance(0.6);
  const totals = random.chance(0.08);
  const block = (name: string, rows: Rows, at: string): Block => {
    const isTable = asTables && rows.length > 1 && areHeaders(rows[0] ?? []);
    return isTable ? table(name, rows, at, totals) : cells(rows, at);
  };
  if (random.chance(0.75)) {
    return drawn.map(([name, rows]) => {
      const at = random.pick(['A1', 'A1', 'A1', 'A3', 'C2', 'B7']);
      const above = at === 'A1' ? [] : [cells([[random.pick(['Piano 2023', ...hostileTexts])]])];
      return sheet(name, [...above, block(name, rows, at)], mergesAbove(at, random));
    });
  }
  const beside = random.chance(0.5);
  let next = 0;
  const blocks = drawn.map(([name, rows]) => {
    const at = beside ? `${letter(next)}2` : `A${next + 1}`;
    const width = Math.max(...rows.map((row) => row.length), 1);
    next += beside ? width + random.whole(1, 4) : rows.length + random.whole(1, 3);
    return block(name, rows, at);
  });
  return [sheet('Tutto', blocks)];
}

/** Excel keeps the headers of a table apart, and none of them blank. */
const areHeaders = (headers: readonly Drawn[]): boolean =>
  headers.every((header) => header !== null) &&
  new Set(headers.map((header) => JSON.stringify(header).toLowerCase())).size === headers.length;

/** A column of the first hundreds. */
const letter = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : `${letter(Math.floor(index / 26) - 1)}${letter(index % 26)}`;

function mergesAbove(at: string, random: Random): Range[] {
  if (at === 'A1' || random.chance(0.5)) return [];
  return [{ top: 0, left: 0, bottom: 0, right: random.whole(1, 6) }];
}

const sheetNames = ["L'anno", '=1+1', 'Foglio "1"', '🙂', 'a'.repeat(31), '<b>', 'Note  ', '2023'];

/** Sheets that have nothing to do with the plan, some of them very large or very odd. */
function bystanders(random: Random): Sheet[] {
  const count = random.whole(0, 2);
  const names = [...new Set(Array.from({ length: count }, () => random.pick(sheetNames)))];
  return names.map((name) => {
    const rows = Array.from({ length: random.whole(0, 6) }, (): Drawn[] =>
      Array.from({ length: random.whole(0, 8) }, () => wrongly(random.whole(0, 99), random)),
    );
    const merges: Range[] = random.chance(0.3) ? [{ top: 8, left: 1, bottom: 12, right: 3 }] : [];
    const drawn = sheet(name, [cells(rows)], merges);
    return random.chance(0.2) ? reachingFar(drawn, random) : drawn;
  });
}

/** A handful of cells, of which one is in the last row or the last column that there is. */
function reachingFar(drawn: Sheet, random: Random): Sheet {
  const rows = [...drawn.rows];
  const far = { value: 'fine', text: 'fine', format: 'General', formula: false };
  if (random.chance(0.5)) rows[LAST_ROW] = [far];
  else {
    const line: Sheet['rows'][number] = [];
    rows[0] = Object.assign(line, { [LAST_COLUMN]: far });
  }
  return { ...drawn, rows };
}

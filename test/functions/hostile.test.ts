import { inspect } from 'node:util';
import * as functions from '../../src/functions/perf';
import { catalogues, FUNCTION_NAMES } from '../../src/messages';
import type { OpenedExcel } from '../support/excel';
import { openForFunctions } from '../support/functions';

const CALLS = 100_000;
/** No call may take longer: a hang, not a speed. */
const HANG_MS = 2_000;

jest.setTimeout(300_000);

let excel: OpenedExcel;

beforeAll(async () => {
  excel = await openForFunctions();
});

afterAll(() => {
  excel.close();
});

/** The same sequence each time. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const random = randomFrom(20_261_121);
const oneOf = <T>(list: readonly T[]): T => list[random(list.length)] as T;

const texts = [
  ...['', ' ', '>= 400', '> =', '>=', '<>', '= ', '>= >= 4', 'Entro', 'Entro 99/99/9999', '31/2'],
  ...['90%', '90,00 %', '1.2.3', '1,2,3', '..', ',,', '-', '--', '1e309', '0x10', '१२', '∞', '√2'],
  ...['=1+1', '=PERF.TREE(A1)', '@SUM(1)', '+cmd|calc', '-2+3', '<b>x</b>', '"', "'", '\u0000'],
  ...['N.V.', 'n.d.', 'sì', 'SÌ', 'zero', 'da def.', 'Codice', 'Padre', 'Indicatore', 'Target'],
  ...['Consuntivo', 'Nodo', 'Obiettivo', 'Peso', 'Regola', 'Valore', 'Anno', 'media', 'somma'],
  ...['X < X-1', '+10%', '> media', '2022 >= 1 2023 >= 2 3', '15% 20%', 'mantenimento', 'ITP <'],
  ...[`2023 ${'2022 '.repeat(50)}`, `${'incremento del '.repeat(15)}1`, 'almeno '.repeat(40)],
  ...['SMVP 90/50', 'scadenza', 'valore', 'proporzionale', '#N/A', '#REF!', '\ud800', '🙂', '٣'],
  ...['9'.repeat(5_000), '('.repeat(5_000), 'a '.repeat(5_000), '1.'.repeat(5_000)],
  ...[`>= ${'9'.repeat(900)}`, `${'('.repeat(450)}1${')'.repeat(450)}`, ' '.repeat(32_767)],
];
const numbers = [
  ...[0, -0, 1, -1, 0.5, 2, 45_077, 98.32, 1e-320, 1e308, -1e308, Number.MAX_SAFE_INTEGER],
  ...[NaN, Infinity, -Infinity, 2_958_466, 61, 60, 0.1 + 0.2, 1 / 3],
];

function value(depth: number): unknown {
  switch (random(depth > 0 ? 12 : 8)) {
    case 0:
    case 1:
    case 2:
      return oneOf(texts);
    case 3:
    case 4:
      return oneOf(numbers);
    case 5:
      return oneOf([null, undefined, true, false]);
    case 6:
      return new excel.CustomFunctions.Error(oneOf(['#N/A', '#REF!', '#VALUE!', '#BOH!', '']));
    case 7:
      return oneOf([
        { type: 'FormattedNumber', basicValue: 0.9, numberFormat: oneOf(['0%', ';;;', '[', '@']) },
        { type: 'Entity', basicType: 'Error', basicValue: '#VALUE!' },
        { basicValue: { basicValue: NaN } },
        { code: 7 },
        Object.create(null) as object,
        () => 1,
        Symbol('x'),
        10n,
        new Date(NaN),
      ]);
    case 8:
      return Array.from({ length: random(4) }, () => value(depth - 1));
    default:
      return oneOf(texts);
  }
}

/** Of a given size mostly, or every call would be refused for its lengths. */
function argument(size: readonly [height: number, width: number]): unknown {
  if (random(8) === 0) return value(3);
  const [height, width] = random(4) === 0 ? [random(6), random(5)] : size;
  return Array.from({ length: height }, () =>
    Array.from({ length: random(10) === 0 ? random(7) : width }, () => value(1)),
  );
}

const EXCEL_ERRORS = ['#VALUE!', '#N/A', '#DIV/0!', '#NUM!', '#NULL!'];

/** What is wrong with what Excel would be answered; null for nothing. */
function faultIn(answered: unknown): string | null {
  if (!Array.isArray(answered) || answered.length === 0) return 'no range';
  const rows = answered as unknown[];
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== width || width === 0) return 'rows of unequal length';
    for (const cell of row as unknown[]) {
      if (cell instanceof excel.CustomFunctions.Error) {
        if (!EXCEL_ERRORS.includes(cell.code)) return `error ${cell.code}`;
      } else if (typeof cell === 'object' && cell !== null) {
        const { basicValue } = cell as { readonly basicValue: unknown };
        if (typeof basicValue !== 'number' || !Number.isFinite(basicValue)) return 'format';
      } else if (typeof cell === 'number') {
        if (!Number.isFinite(cell)) return 'no finite number';
      } else if (typeof cell !== 'string' && typeof cell !== 'boolean') {
        return typeof cell;
      }
    }
  }
  return null;
}

test(`${CALLS} malformed calls: always a value or an error of Excel's, and none hangs`, () => {
  const unexpected = catalogues.it.problems['function.unexpected']({ reason: '' }).slice(0, 17);
  const wrong = new Map<string, string>();
  let errors = 0;
  for (let call = 0; call < CALLS; call += 1) {
    const name = oneOf(FUNCTION_NAMES);
    const size = [random(6), random(5)] as const;
    const args = Array.from({ length: random(7) }, () => argument(size));
    const start = performance.now();
    let fault: string | null;
    try {
      const perf = functions[name] as (...given: unknown[]) => unknown[][];
      fault = faultIn(perf(...args));
    } catch (error) {
      errors += 1;
      const isExcels =
        error instanceof excel.CustomFunctions.Error && EXCEL_ERRORS.includes(error.code);
      const { message } = error as Error;
      fault = isExcels && !message.startsWith(unexpected) ? null : `threw ${message}`;
    }
    if (performance.now() - start > HANG_MS) fault = 'hung';
    if (fault !== null) wrong.set(`${name}: ${fault}`, inspect(args, { depth: 4 }).slice(0, 300));
  }
  expect([...wrong].slice(0, 5)).toEqual([]);
  // Otherwise the arguments were all refused at the door, or all taken.
  expect(errors).toBeGreaterThan(CALLS / 10);
  expect(errors).toBeLessThan(CALLS * 0.9);
});

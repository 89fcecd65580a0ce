import {
  createHost,
  type FunctionMetadata,
  type FunctionsMetadata,
  type HostOptions,
} from '../../workbench/host';
import { openExcel, type OpenedExcel } from '../support/excel';
import { cells, sheet, workbook, type Rows } from '../support/workbook';

const scalar = (name: string, optional = false) => ({ name, optional });
const matrix = (name: string) => ({ name, dimensionality: 'matrix' });

const one = (
  name: string,
  parameters: FunctionMetadata['parameters'],
  dimensionality = 'scalar',
): FunctionMetadata => ({ id: name, name, parameters, result: { dimensionality } });

const functions: readonly FunctionMetadata[] = [
  one('ADD', [scalar('a'), scalar('b', true)]),
  one('DOUBLE', [matrix('values')], 'matrix'),
  one('SEEN', [matrix('values'), scalar('one', true)]),
  one('MIXED', [], 'matrix'),
  one('SHARE', [scalar('value')]),
  one('SHARES', [], 'matrix'),
  one('FAIL', [scalar('how')]),
  one('NOWHERE', []),
];

/** Whatever Excel made of it, the function was called with JSON. */
type Code = (...args: never[]) => unknown;

let excel: OpenedExcel;
/** What was called, in order. */
let called: string[];

/** What of the library is used here; the add-in's types have what the add-in uses. */
interface Library {
  associate(id: string, code: (...args: unknown[]) => unknown): void;
  readonly Error: new (code: string, message?: string) => Error;
  readonly FormattedNumber: new (value: number, format: string) => object;
}

function associate(): void {
  const library = excel.CustomFunctions as unknown as Library;
  const { Error, FormattedNumber } = library;
  const add = (id: string, code: Code) => {
    library.associate(id, (...args) => {
      called.push(`${id} ${JSON.stringify(args.slice(0, -1))}`);
      return code(...(args as never[]));
    });
  };
  add('ADD', (a: number, b: number | null) => a + (b ?? 100));
  add('DOUBLE', (rows: number[][]) => rows.map((row) => row.map((value) => value * 2)));
  add('SEEN', (...args: unknown[]) => JSON.stringify(args.slice(0, -1)));
  add('MIXED', () => [
    [1, new Error('#N/A', 'manca')],
    [null, 'testo'],
  ]);
  add('SHARE', (value: number) => new FormattedNumber(value, '0.00%'));
  add('SHARES', () => [[new FormattedNumber(0.5, '0%')], [new FormattedNumber(0.25, '0%')], [3]]);
  add('FAIL', (how: string) => {
    if (how === 'thrown') throw new TypeError('caduta');
    if (how === 'n/a') throw new Error('#N/A', 'escluso');
    if (how === 'value') return new Error('#VALUE!', 'illeggibile');
    if (how === 'zero') throw new Error('#DIV/0!');
    if (how === 'infinite') return 1 / 0;
    if (how === 'matrix') return [[1]];
    return null;
  });
}

const formula = (text: string) => ({ value: text, formula: true });

async function open(
  rows: Rows,
  options: HostOptions = {},
  metadata: FunctionsMetadata = { functions },
): Promise<void> {
  called = [];
  excel = await openExcel(workbook([sheet('Foglio', [cells(rows)])]), options);
  associate();
  excel.host.functions.connect(metadata);
  await excel.host.idle();
}

afterEach(() => {
  excel.close();
});

const at = (a1: string) => excel.cell('Foglio', a1);
const values = (...addresses: string[]) => addresses.map((a1) => at(a1).value);

async function type(a1: string, value: string | number): Promise<void> {
  excel.setCell('Foglio', a1, value);
  await excel.host.idle();
}

const run = (batch: (context: Excel.RequestContext) => unknown): Promise<unknown> =>
  excel.Excel.run(async (context) => {
    const result = batch(context);
    await context.sync();
    return result;
  });

test('a function is called with its arguments, and its formula gives what it gives', async () => {
  await open([[1, 2, formula('=PERF.ADD(A1,B1)'), formula('=perf.add(A1,5)*10')]]);
  expect(values('C1', 'D1')).toEqual([3, 60]);
  expect(at('C1').formula).toBe('=PERF.ADD(A1,B1)');
  expect(called.sort()).toEqual(['ADD [1,2]', 'ADD [1,5]']);
});

test('a function that gives a column spills it, and other formulas see what is spilled', async () => {
  await open([
    [1, formula('=PERF.DOUBLE(A1:A3)'), formula('=SUM(B1:B3)')],
    [2, null, formula('=PERF.SEEN(B1:B3)')],
    [3],
  ]);
  expect(values('B1', 'B2', 'B3', 'C1', 'C2')).toEqual([2, 4, 6, 12, '[[[2],[4],[6]],null]']);
  await type('A2', 7);
  expect(values('B1', 'B2', 'B3', 'C1', 'C2')).toEqual([2, 14, 6, 22, '[[[2],[14],[6]],null]']);
});

test('what is in the way of a spill shows as in Excel', async () => {
  await open([
    [1, formula('=PERF.DOUBLE(A1:A2)')],
    [2, 'qui'],
  ]);
  expect(values('B1', 'B2')).toEqual(['#SPILL!', 'qui']);
});

test.each<[HostOptions, string]>([
  [{}, '[[["a",null,""]],null]'],
  [{ blanks: 'zero' }, '[[["a",0,""]],null]'],
])('a blank cell with the options %j', async (options, seen) => {
  await open([['a', null, formula('=""'), formula('=PERF.SEEN(A1:C1)')]], options);
  expect(at('D1').value).toBe(seen);
});

test.each<[string, string]>([
  ['=PERF.SEEN(A1)', '[[[1]],null]'],
  ['=PERF.SEEN(5)', '[[[5]],null]'],
  ['=PERF.SEEN("x",A2)', '[[["x"]],"0010"]'],
  ['=PERF.SEEN(TRUE,A1:A1)', '[[[true]],1]'],
  ['=PERF.SEEN(,2)', '[null,2]'],
  ['=PERF.SEEN(A1,)', '[[[1]],null]'],
  ['=PERF.SEEN({1,2;3,4})', '[[[1,2],[3,4]],null]'],
  ['=PERF.SEEN(A1:A2*1)', '[[[1],[10]],null]'],
])('the arguments of %s', async (text, seen) => {
  await open([[1, formula(text)], [{ value: '0010', format: '@' }]]);
  expect(at('B1').value).toBe(seen);
});

test.each([
  ['a range where one value is expected', '=PERF.ADD(A1:A2,1)'],
  ['an argument too few', '=PERF.ADD()'],
  ['an argument too many', '=PERF.ADD(1,2,3)'],
])('%s is a #VALUE! without a call', async (_, text) => {
  await open([[1, formula(text)], [2]]);
  expect(at('B1').value).toBe('#VALUE!');
  expect(called).toEqual([]);
});

test('an error among the arguments is the result, and nothing is called', async () => {
  await open([[formula('=1/0'), formula('=PERF.DOUBLE(A1:A2)'), formula('=PERF.ADD(NA(),1)')]]);
  expect(values('B1', 'C1')).toEqual(['#DIV/0!', '#N/A']);
  expect(called).toEqual([]);
});

test('an error is passed on to functions that say they take them', async () => {
  const metadata = { functions, allowErrorForDataTypeAny: true };
  await open([[formula('=1/0'), formula('=PERF.SEEN(A1:A2,NA())')]], {}, metadata);
  const [[[first]], second] = JSON.parse(String(at('B1').value)) as [[[object]], object];
  expect([first, second]).toMatchObject([{ code: '#DIV/0!' }, { code: '#N/A' }]);
});

test('errors among the values of an array stay where they are, with their message', async () => {
  await open([[formula('=PERF.MIXED()')], [null], ['x']]);
  expect(values('A1', 'B1', 'A2', 'B2')).toEqual([1, '#N/A', 0, 'testo']);
  const { functions: told } = excel.host;
  expect(told.messageAt('Foglio', 'B1')).toBe('manca');
  expect(['A1', 'B2', 'A3', 'C9'].map((a1) => told.messageAt('Foglio', a1))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test.each<[string, string, string | null]>([
  ['thrown', '#VALUE!', null],
  ['n/a', '#N/A', 'escluso'],
  ['value', '#VALUE!', 'illeggibile'],
  ['zero', '#DIV/0!', null],
  ['infinite', '#NUM!', null],
  ['matrix', '#VALUE!', null],
])('a function that fails by %s gives %s, and the others go on', async (how, error, message) => {
  await open([[formula(`=PERF.FAIL("${how}")`), formula('=PERF.ADD(1,1)')]]);
  expect(values('A1', 'B1')).toEqual([error, 2]);
  expect(excel.host.functions.messageAt('Foglio', 'A1')).toBe(message);
  await type('A1', 1);
  expect(excel.host.functions.messageAt('Foglio', 'A1')).toBe(null);
});

test('a function that the add-in did not associate is an error', async () => {
  await open([[formula('=PERF.NOWHERE()'), formula('=PERF.UNKNOWN()')]]);
  expect(values('A1', 'B1')).toEqual(['#VALUE!', '#NAME?']);
});

test('a number that brings its format has it where the cell has none', async () => {
  await open([
    [formula('=PERF.SHARE(0.5)'), { ...formula('=PERF.SHARE(0.5)'), format: '0.0' }],
    [formula('=PERF.SHARES()')],
    [null],
    [null],
  ]);
  expect(['A1', 'B1', 'A2', 'A3', 'A4'].map((a1) => at(a1).text)).toEqual([
    '50,00%',
    '0,5',
    '50%',
    '25%',
    '3',
  ]);
  expect(at('A3')).toMatchObject({ value: 0.25, format: '0%' });
});

test('a format goes with the value that brought it, one that was chosen stays', async () => {
  await open([[null, { value: null, format: '0.0' }]]);
  const shown = async (cell: string, formulaText: string) => {
    excel.setCell('Foglio', cell, formulaText);
    await excel.host.idle();
    return excel.cell('Foglio', cell).text;
  };
  expect(await shown('A1', '=PERF.SHARE(0.5)')).toBe('50,00%');
  expect(await shown('A1', '=PERF.ADD(1,2)')).toBe('3');
  expect(await shown('B1', '=PERF.SHARE(0.5)')).toBe('0,5');
});

test('functions of functions are called one after another, with settled values only', async () => {
  await open([
    [1, formula('=PERF.ADD(A1,1)'), formula('=PERF.ADD(PERF.ADD(B1,10),C2)')],
    [2, formula('=PERF.ADD(A2,1)'), formula('=PERF.DOUBLE(B1:B2)')],
    [3],
  ]);
  expect(values('B1', 'B2', 'C2', 'C3', 'C1')).toEqual([2, 3, 4, 6, 16]);
  expect(called).toEqual([
    'ADD [1,1]',
    'ADD [2,1]',
    'DOUBLE [[[2],[3]]]',
    'ADD [2,10]',
    'ADD [12,4]',
  ]);
});

test('an edit calls again only what depends on it', async () => {
  await open([
    [1, formula('=PERF.ADD(A1,1)'), formula('=PERF.ADD(B1,0)')],
    [2, formula('=PERF.ADD(A2,1)'), formula('=PERF.ADD(B2,0)')],
  ]);
  called = [];
  await type('A2', 5);
  expect(called).toEqual(['ADD [5,1]', 'ADD [6,0]']);
  expect(values('B1', 'C1', 'B2', 'C2')).toEqual([2, 2, 6, 6]);
  await type('D9', 'altro');
  await type('A2', 5);
  expect(called).toHaveLength(2);
});

test('functions that need each other stay busy, and nobody waits for them', async () => {
  await open(
    [[formula('=PERF.SEEN(B1)'), formula('=PERF.SEEN(A1)'), formula('=PERF.ADD(1,2)')]],
    {},
    {
      functions,
      allowErrorForDataTypeAny: true,
    },
  );
  expect(values('A1', 'B1', 'C1')).toEqual(['#BUSY!', '#BUSY!', 3]);
  expect(at('A1').text).toBe('#OCCUPATO!');
});

test('rows inserted while a result is awaited do not keep it from its cell', async () => {
  await open([[1, 2]]);
  excel.setCell('Foglio', 'B1', '=PERF.ADD(A1,1)');
  const sent = new Promise<void>((resolve) => {
    const { bridge } = excel.host;
    const { onMessageFromHost } = bridge;
    bridge.onMessageFromHost = (text) => {
      onMessageFromHost?.(text);
      resolve();
    };
  });
  await sent;
  excel.insertRow('Foglio', 0);
  await excel.host.idle();
  expect(at('B2').value).toBe(2);
});

test('calculate computes nothing new, or everything', async () => {
  await open([[1, formula('=PERF.ADD(A1,1)'), formula('=PERF.ADD(B1,1)'), formula('=A1')]]);
  called = [];
  const calculate = async (how: Excel.CalculationType) => {
    await run(({ application }) => {
      application.calculate(how);
    });
    await excel.host.idle();
    return called.splice(0);
  };
  expect(await calculate(excel.Excel.CalculationType.recalculate)).toEqual([]);
  const all = ['ADD [1,1]', 'ADD [2,1]'];
  expect(await calculate(excel.Excel.CalculationType.full)).toEqual(all);
  expect(await calculate(excel.Excel.CalculationType.fullRebuild)).toEqual(all);
  expect(values('B1', 'C1')).toEqual([2, 3]);
});

test('a request of the add-in sees settled values, and its results are not among its requests', async () => {
  await open([[1, formula('=PERF.ADD(A1,1)'), formula('=PERF.ADD(B1,1)')]]);
  const { traffic, faults } = excel.host;
  traffic.reset();
  faults.failRequest({ at: 3, code: 'GeneralException' });
  await run(({ workbook: book }) => {
    book.worksheets.getItem('Foglio').getRange('A1').values = [[5]];
  });
  const range = (await run(({ workbook: book }) =>
    book.worksheets.getItem('Foglio').getRange('B1:C1').load('values'),
  )) as Excel.Range;
  expect(range.values).toEqual([[6, 7]]);
  expect([traffic.requests, traffic.results.length]).toEqual([2, 2]);
});

test('5,000 cells are called in one message and answered in few', async () => {
  const rows = Array.from({ length: 5000 }, (_, row) => [row, formula(`=PERF.ADD(A${row + 1},1)`)]);
  await open(rows);
  expect(called).toHaveLength(5000);
  expect(excel.host.traffic.results.length).toBeLessThan(5);
  expect(values('B1', 'B2500', 'B5000')).toEqual([1, 2500, 5000]);
}, 30_000);

describe('before the add-in is up', () => {
  const early = async (rows: Rows) => {
    called = [];
    excel = await openExcel(workbook([sheet('Foglio', [cells(rows)])]));
    await excel.host.idle();
  };

  test('functions are unknown, and computed when it comes', async () => {
    await early([[1, formula('=PERF.ADD(A1,1)'), formula('=IFERROR(PERF.ADD(A1,2),"-")')]]);
    expect(values('B1', 'C1')).toEqual(['#NAME?', '-']);
    associate();
    excel.host.functions.connect({ functions });
    await excel.host.idle();
    expect(values('B1', 'C1')).toEqual([2, 3]);
  });

  test('formulas keep the values that they came with, then too', async () => {
    await early([[1]]);
    // As a file brings it: the formula with its value, which nothing has computed.
    excel.univerAPI
      .getActiveWorkbook()
      ?.getSheetByName('Foglio')
      ?.getSheet()
      .getCellMatrix()
      .setValue(0, 1, { f: '=PERF.ADD(A1,1)', v: 42 });
    associate();
    excel.host.functions.connect({ functions });
    await excel.host.idle();
    expect([at('B1').value, called]).toEqual([42, []]);
    await type('A1', 2);
    expect(at('B1').value).toBe(3);
  });

  test('an add-in that comes in the place of another is called from then on', async () => {
    const long = Array.from({ length: 30 }, () => '0').join('+');
    await early([[1, formula('=PERF.ADD(A1,1)'), formula(`=PERF.ADD(A1,1)+${long}`)]]);
    associate();
    excel.host.functions.connect({ functions });
    await excel.host.idle();
    excel.host.dispose();
    const second = createHost(excel.spreadsheet);
    const sent = new Promise<string>((resolve) => {
      second.bridge.onMessageFromHost = resolve;
    });
    second.functions.connect({ functions });
    second.functions.recalculate();
    expect((await sent).match(/ADD/g)).toHaveLength(2);
    second.dispose();
  });

  test('an add-in that asks for what is not played is refused', async () => {
    await early([[1]]);
    const { functions: host } = excel.host;
    const asking = (change: Partial<FunctionMetadata>) => () => {
      host.connect({ functions: [{ ...one('ADD', [scalar('a')]), ...change }] });
    };
    expect(asking({ options: { stream: true } })).toThrow('stream');
    expect(asking({ parameters: [{ name: 'a', type: 'number' }] })).toThrow('type number');
    expect(asking({ parameters: [{ name: 'a', repeating: true }] })).toThrow('repeating');
  });
});

test('a workbook without functions never waits for any', async () => {
  await open([[1, formula('=A1*2')]]);
  const { bridge, traffic } = excel.host;
  const send = jest.spyOn(bridge, 'onMessageFromHost' as never);
  await type('A1', 4);
  expect(at('B1').value).toBe(8);
  expect([send.mock.calls.length, traffic.results.length]).toEqual([0, 0]);
});

test('the sets of custom functions are there up to the versions that are played', async () => {
  await open([[1]]);
  const asked: [string, string][] = [
    ['CustomFunctionsRuntime', '1.4'],
    ['CustomFunctionsRuntime', '1.5'],
    ['CustomFunctions', '1.7'],
    ['CustomFunctions', '1.8'],
  ];
  expect(asked.map(([name, version]) => excel.host.isSetSupported(name, version))).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

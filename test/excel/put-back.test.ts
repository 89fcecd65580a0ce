import type { UnfreezeReport } from '../../src/excel';
import { catalogues, messageOf } from '../../src/messages';
import { cells, sheet, workbook } from '../support/workbook';
import { formula, frozen, giving, mixed, remembered, unfrozen } from './freezing';
import { closeAll, everything, open, touched, type Opened } from './open';

afterEach(closeAll);

/** A problem of formulas, named by their cells. */
const told = (code: string, count: number, named: string) => [
  { code, severity: 'warning', details: { count: String(count), cells: named } },
];

const textsOf = ({ problems }: UnfreezeReport): string =>
  problems.map((problem) => messageOf(problem, catalogues.it)).join(' ');

/** Everything that differs from before, once the formulas are computed. */
const changed = async (before: ReadonlyMap<string, string>, excel: Opened) => {
  await excel.host.idle();
  return touched(before, everything(excel, mixed));
};

describe('formulas put back that give something else', () => {
  /** A column of formulas, each of which reads its own row of another sheet. */
  const apart = (figures: readonly number[]) =>
    workbook([
      sheet('Dati', [cells([['Valore'], ...figures.map((figure) => [figure])])]),
      sheet('Conti', [cells(figures.map((_, row) => [formula(giving(`Dati!A${row + 2}*2`))]))]),
    ]);

  test('a row inserted above what they read', async () => {
    const excel = await open(apart([3, 4, 5]));
    await frozen(excel);
    excel.insertRow('Dati', 1);
    const report = await unfrozen(excel);
    expect(report).toEqual({
      formulas: 3,
      problems: told('excel.formulasDiffer', 3, 'Conti!A1, Conti!A2, Conti!A3'),
    });
    expect(textsOf(report)).toMatch(/valore diverso .*: 3 \(Conti!A1, .*controllare i riferimenti/);
    expect(excel.cell('Conti', 'A2')).toMatchObject({ value: 6, formula: giving('Dati!A3*2') });
    expect(await remembered(excel)).toBe(0);
  });

  test('only those are named, and the first of many', async () => {
    const excel = await open(apart([1, 1, 2, 3, 4, 5, 6, 7]));
    await frozen(excel);
    excel.insertRow('Dati', 2);
    const first = 'Conti!A2, Conti!A3, Conti!A4, Conti!A5, Conti!A6, …';
    const { formulas, problems } = await unfrozen(excel);
    expect(formulas).toBe(8);
    expect(problems).toEqual(told('excel.formulasDiffer', 7, first));
  });

  test('an input that was edited: back all the same', async () => {
    const excel = await open(apart([3, 4, 5]));
    await frozen(excel);
    excel.setCell('Dati', 'A3', 40);
    expect((await unfrozen(excel)).problems).toEqual(told('excel.formulasDiffer', 1, 'Conti!A2'));
    expect(excel.cell('Conti', 'A2')).toMatchObject({ value: 80, formula: giving('Dati!A3*2') });
  });

  test('what a formula spills counts as well', async () => {
    const rows = [[3, formula(giving('A1:A2*2'))], [4]];
    const excel = await open(workbook([sheet('Dati', [cells(rows)])]));
    await frozen(excel);
    excel.setCell('Dati', 'A2', 5);
    expect((await unfrozen(excel)).problems).toEqual(told('excel.formulasDiffer', 1, 'Dati!B1'));
  });

  test('a formula that was put back by a try that failed is compared by the next', async () => {
    const excel = await open(apart([3, 4, 5]));
    await frozen(excel);
    excel.insertRow('Dati', 3);
    // After the setting, the values and the write: looking at what was written.
    excel.host.faults.failRequest({ at: 4, code: 'ServiceNotReady' });
    expect((await excel.session.unfreeze()).ok).toBe(false);
    expect(await unfrozen(excel)).toEqual({
      formulas: 0,
      problems: told('excel.formulasDiffer', 1, 'Conti!A3'),
    });
  });

  test('a row inserted among equal values, in whose rows others stand now', async () => {
    const inputs = [7, 8, 9, 6].map((figure) => [figure]);
    const own = inputs.map((_, row) => [formula(giving(`MIN(Dati!A${row + 1},5)`))]);
    const excel = await open(
      workbook([sheet('Dati', [cells(inputs)]), sheet('Conti', [cells(own)])]),
    );
    await frozen(excel);
    excel.insertRow('Conti', 1);
    excel.setCell('Dati', 'A3', 2);
    const report = await unfrozen(excel);
    expect(report.formulas).toBe(3);
    expect(report.problems).toMatchObject([
      { code: 'excel.formulasKept', details: { count: '1' } },
      { code: 'excel.formulasDiffer', details: { count: '1', cells: 'Conti!A3' } },
    ]);
  });
});

describe('answers that come late', () => {
  const BUSY = giving('IF(A1=0,"#BUSY!",A1)');
  /** Excel shows the second value of IFERROR while the first is still to come. */
  const COVERED = giving('IF(A1=0,-1,A1)');

  /** Frozen while A1 is 5, and put back while it is 0. */
  async function late(text: string, whileWaiting: (excel: Opened, waits: number) => void) {
    let waits = 0;
    const wait = () => {
      waits += 1;
      whileWaiting(excel, waits);
      return Promise.resolve();
    };
    const book = workbook([sheet('Dati', [cells([[5, formula(text)]])])]);
    const excel = await open(book, {}, undefined, wait);
    await frozen(excel);
    excel.setCell('Dati', 'A1', 0);
    const report = await unfrozen(excel);
    expect(report.formulas).toBe(1);
    return { report, waits };
  }

  test.each([
    ['the same', 5, []],
    ['another', 6, told('excel.formulasDiffer', 1, 'Dati!B1')],
  ])('are waited for, and compared then: %s', async (_what, answer, problems) => {
    const { report, waits } = await late(BUSY, (excel, count) => {
      if (count === 3) excel.setCell('Dati', 'A1', answer);
    });
    expect({ report, waits }).toEqual({ report: { formulas: 1, problems }, waits: 3 });
  });

  test('that never come are told as not compared, after a while', async () => {
    const { report, waits } = await late(BUSY, () => undefined);
    expect(report.problems).toEqual(told('excel.formulasUnchecked', 1, 'Dati!B1'));
    expect(textsOf(report)).toMatch(/non confrontate .*: 1 \(Dati!B1\)/);
    expect(waits).toBeGreaterThan(5);
    expect(waits).toBeLessThan(30);
  });

  test('behind an error that something else stands for are no difference', async () => {
    const { report, waits } = await late(COVERED, (excel) => excel.setCell('Dati', 'A1', 5));
    expect({ report, waits }).toEqual({ report: { formulas: 1, problems: [] }, waits: 1 });
  });
});

describe('formulas that Excel does not take any more', () => {
  const everyCase: [what: string, refused: string, cell: string][] = [
    ['one of a column', giving('TRUE'), 'Dati!B6'],
    ['the first of a column', giving('1/3'), 'Dati!B2'],
    ['one that spilled', giving('SEQUENCE(3,2)'), 'Dati!E2'],
    ['the only one of a sheet', giving('7'), 'Altro foglio!C3'],
  ];

  test.each(everyCase)('%s: named and remembered; all others come back', async (_, text, cell) => {
    const excel = await open(mixed);
    const before = everything(excel, mixed);
    await frozen(excel);
    const values = everything(excel, mixed);
    excel.host.faults.refuseFormulas((written) => written === text);
    const report = await unfrozen(excel);
    expect(report).toEqual({ formulas: 8, problems: told('excel.formulasRefused', 1, cell) });
    expect(textsOf(report)).toMatch(/non accetta.*: 1 \(.*tabella o un foglio/);
    expect(textsOf(report)).not.toMatch(/filtr/);
    const still = await changed(before, excel);
    expect(still).toContain(cell);
    const asFrozen = touched(values, everything(excel, mixed));
    expect(still.filter((address) => asFrozen.includes(address))).toEqual([]);
    expect(await remembered(excel)).toBe(1);

    // The same again, until the table has its name back.
    expect(await unfrozen(excel)).toEqual({ ...report, formulas: 0 });
    excel.host.faults.refuseFormulas(() => false);
    expect(await unfrozen(excel)).toEqual({ formulas: 1, problems: [] });
    expect(await changed(before, excel)).toEqual([]);
    expect(await remembered(excel)).toBe(0);
  });

  test('in a cell formatted as text: the format stays', async () => {
    const excel = await open(mixed);
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Dati').getRange('B3').numberFormat = [['@']];
      await context.sync();
    });
    await frozen(excel);
    excel.host.faults.refuseFormulas((written) => written === giving('"12"'));
    const { formulas, problems } = await unfrozen(excel);
    expect(formulas).toBe(8);
    expect(problems).toEqual(told('excel.formulasRefused', 1, 'Dati!B3'));
    expect(excel.cell('Dati', 'B3')).toMatchObject({ value: '12', format: '@', formula: null });
    excel.host.faults.refuseFormulas(() => false);
    expect(await unfrozen(excel)).toEqual({ formulas: 1, problems: [] });
    expect(excel.cell('Dati', 'B3')).toMatchObject({ value: '12', formula: giving('"12"') });
  });

  test('a few hundred equal ones among others take few requests', async () => {
    const rows = Array.from({ length: 600 }, (_, row) => [
      row,
      formula(row < 400 ? giving('LEN("Tab[@Peso]")') : giving(`A${row + 1}*2`)),
    ]);
    const excel = await open(workbook([sheet('Dati', [cells(rows)])]));
    await frozen(excel);
    excel.host.faults.refuseFormulas((written) => written.includes('Tab['));
    excel.host.traffic.reset();
    const { formulas, problems } = await unfrozen(excel);
    expect(formulas).toBe(200);
    const first = 'Dati!B1, Dati!B2, Dati!B3, Dati!B4, Dati!B5, …';
    expect(problems).toEqual(told('excel.formulasRefused', 400, first));
    expect(excel.cell('Dati', 'B401').formula).toBe(giving('A401*2'));
    expect(excel.host.traffic.requests).toBeLessThan(30);
  });

  test('what somebody changed meanwhile stays beside them', async () => {
    const excel = await open(mixed);
    await frozen(excel);
    excel.setCell('Dati', 'B7', 'mio');
    excel.host.faults.refuseFormulas((written) => written === giving('TRUE'));
    const { formulas, problems } = await unfrozen(excel);
    expect(formulas).toBe(7);
    expect(problems).toMatchObject([
      { code: 'excel.formulasKept', details: { count: '1' } },
      { code: 'excel.formulasRefused', details: { count: '1', cells: 'Dati!B6' } },
    ]);
    expect(excel.cell('Dati', 'B7')).toMatchObject({ value: 'mio', formula: null });
    expect(await remembered(excel)).toBe(2);
  });

  test('when a freeze is taken back: the others are formulas again, and that one later', async () => {
    const excel = await open(mixed);
    const before = everything(excel, mixed);
    // The request that writes, once almost all of it is done.
    excel.host.faults.failRequest({ at: 7, afterActions: 100, code: 'GeneralException' });
    excel.host.faults.refuseFormulas((written) => written === giving('TRUE'));
    const result = await excel.session.freeze('workbook');
    expect(!result.ok && result.problem.code).toBe('excel.formulasNotPutBack');
    expect(await changed(before, excel)).toEqual(['Dati!B6']);
    excel.host.faults.refuseFormulas(() => false);
    expect(await unfrozen(excel)).toEqual({ formulas: 1, problems: [] });
    expect(await changed(before, excel)).toEqual([]);
  });
});

import { failureOf, openExcel, type OpenedExcel } from '../support/excel';
import { cells, sheet, table, workbook } from '../support/workbook';

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel(
    workbook([
      sheet('Dati', [
        table('Albero', [
          ['Codice', 'Peso'],
          ['A', { value: 60, fill: '#FFFF00', format: '0.00' }],
          ['B', 40],
        ]),
        cells([['a destra'], ['x'], ['y'], ['sotto']], 'D1'),
      ]),
      sheet('Totali', [
        table(
          'Pesi',
          [
            ['Nodo', 'Peso'],
            ['A', 1],
            ['Totale', 1],
          ],
          'B2',
          true,
        ),
      ]),
    ]),
  );
});
afterEach(() => {
  excel.close();
});

/** One batch on the table `Albero`. */
const onTable = <T>(act: (albero: Excel.Table, context: Excel.RequestContext) => T): Promise<T> =>
  excel.Excel.run(async (context) => {
    const result = act(context.workbook.tables.getItem('Albero'), context);
    await context.sync();
    return result;
  });

const headers = () =>
  excel.Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem('Albero');
    columns.load('items/name');
    await context.sync();
    return columns.items.map(({ name }) => name);
  });

const value = (a1: string) => excel.cell('Dati', a1).value;

test('a table tells its parts, totals apart', async () => {
  const parts = await excel.Excel.run(async (context) => {
    const pesi = context.workbook.tables.getItem('pesi').load('name,showHeaders,showTotals');
    const rows = pesi.rows.load('count');
    const ranges = [pesi.getRange(), pesi.getHeaderRowRange(), pesi.getDataBodyRange()];
    ranges.forEach((range) => range.load('address'));
    await context.sync();
    const { name, showHeaders, showTotals } = pesi;
    return [name, showHeaders, showTotals, rows.count, ...ranges.map(({ address }) => address)];
  });
  expect(parts).toEqual(['Pesi', true, true, 1, 'Totali!B2:C4', 'Totali!B2:C2', 'Totali!B3:C3']);
});

test('resizing takes cells in without shifting any, and names what has no header', async () => {
  await onTable((albero) => {
    albero.resize('A1:C3');
  });
  expect(await headers()).toEqual(['Codice', 'Peso', 'Colonna1']);
  expect([value('C1'), value('D1')]).toEqual(['Colonna1', 'a destra']);
});

test.each(['A2:C4', 'A1:C1', 'F1:G9'])('a table cannot be resized to %s', async (address) => {
  const failed = onTable((albero) => {
    albero.resize(address);
  });
  expect(await failureOf(failed)).toEqual({ code: 'InvalidArgument', at: 'Table.resize' });
});

test('adding a column shifts what is at the right, in the rows of the table only', async () => {
  await onTable((albero) => {
    albero.columns.add(-1, undefined, 'Valutazione');
  });
  expect(await headers()).toEqual(['Codice', 'Peso', 'Valutazione']);
  expect([value('E1'), value('E2'), value('D1'), value('D4')]).toEqual([
    'a destra',
    'x',
    '',
    'sotto',
  ]);
});

test('an inserted column looks like its left neighbour and takes its values', async () => {
  await onTable((albero) => {
    albero.columns.add(1, [['Livello'], [1], [2]]);
  });
  expect(await headers()).toEqual(['Codice', 'Livello', 'Peso']);
  expect([value('B3'), value('C2')]).toEqual([2, 60]);
  await onTable((albero) => {
    albero.columns.add(undefined, undefined, 'Esito');
  });
  expect(excel.cell('Dati', 'D2')).toMatchObject({ value: '', fill: '#FFFF00', format: '0.00' });
});

test('deleting a column brings back what was shifted', async () => {
  await onTable((albero) => {
    albero.columns.add(-1, undefined, 'Valutazione');
  });
  await onTable((albero) => {
    albero.columns.getItem('valutazione').delete();
  });
  expect(await headers()).toEqual(['Codice', 'Peso']);
  expect([value('D1'), value('D2'), value('D4')]).toEqual(['a destra', 'x', 'sotto']);
});

test.each([
  ['Pesi %', ['Codice', 'Pesi %']],
  ['', ['Codice', 'Colonna1']],
  ['codice', ['Codice', 'codice2']],
  [2023, ['Codice', '2023']],
])('a header becomes %p', async (written, names) => {
  await onTable((albero) => {
    albero.getHeaderRowRange().getCell(0, 1).values = [[written]];
  });
  expect(await headers()).toEqual(names);
});

test('structured references follow a renamed column', async () => {
  await onTable((albero, context) => {
    albero.columns.getItemAt(1).name = 'Punti';
    context.workbook.worksheets.getItem('Dati').getRange('F1').formulas = [['=SUM(Albero[Punti])']];
  });
  await excel.host.idle();
  expect(value('F1')).toBe(100);
});

test('rows that the user inserts belong to the table', async () => {
  excel.insertRow('Dati', 1);
  const address = await excel.Excel.run(async (context) => {
    const range = context.workbook.tables.getItem('Albero').getRange().load('address');
    await context.sync();
    return range.address;
  });
  expect(address).toBe('Dati!A1:B4');
});

test('a range becomes a table, which can be renamed', async () => {
  const name = await excel.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.getItem('Dati').getRange('F1:G2').values = [
      ['Regola', 'Valore'],
      ['Anno', 2023],
    ];
    const regole = context.workbook.tables.add('Dati!F1:G2', true);
    regole.load('name');
    await context.sync();
    regole.name = 'Regole';
    await context.sync();
    const found = sheets.getItem('Dati').tables.getItem('Regole').getRange().load('address');
    await context.sync();
    return [regole.name, found.address];
  });
  expect(name).toEqual(['Regole', 'Dati!F1:G2']);
});

test('tables do not overlap, and their names are their own', async () => {
  const overlap = excel.Excel.run(async (context) => {
    context.workbook.tables.add('Dati!B2:C9', true);
    await context.sync();
  });
  expect((await failureOf(overlap)).code).toBe('InvalidOperation');
  const taken = onTable((albero) => {
    albero.name = 'PESI';
  });
  expect(await failureOf(taken)).toEqual({ code: 'InvalidArgument', at: 'Table.name' });
});

test('a table without its filter shows all of its rows', async () => {
  const filtered = () =>
    excel.Excel.run(async (context) => {
      const { tables, worksheets } = context.workbook;
      const own = tables.getItem('Albero').autoFilter.load('isDataFiltered');
      const outside = worksheets.getItem('Dati').autoFilter.load('isDataFiltered');
      const row = worksheets.getItem('Dati').getRange('A2').load('rowHidden');
      await context.sync();
      return [own.isDataFiltered, outside.isDataFiltered, row.rowHidden];
    });
  expect(await filtered()).toEqual([false, false, false]);
  excel.host.filter('Dati', [1]);
  expect(await filtered()).toEqual([true, false, true]);
});

import { failureOf, openExcel, type OpenedExcel } from '../support/excel';
import { cells, sheet, table, workbook } from '../support/workbook';

let excel: OpenedExcel;
beforeEach(async () => {
  excel = await openExcel(
    workbook([
      sheet('Aperto', [cells([[1], [2], [3]])]),
      sheet('Protetto', [table('Pesi', [['Nodo'], ['A']])]),
    ]),
  );
});
afterEach(() => {
  excel.close();
});

const run = <T>(batch: (context: Excel.RequestContext) => T): Promise<T> =>
  excel.Excel.run(async (context) => {
    const result = batch(context);
    await context.sync();
    return result;
  });

describe('a protected sheet', () => {
  beforeEach(() => {
    excel.host.protect('Protetto');
  });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    [
      'values',
      (at) => {
        at.getRange('A2').values = [['B']];
      },
    ],
    [
      'number formats',
      (at) => {
        at.getRange('A2').numberFormat = [['0']];
      },
    ],
    [
      'colours',
      (at) => {
        at.getRange('A2').format.fill.color = '#FF0000';
      },
    ],
    [
      'new columns',
      (at) => {
        at.tables.getItem('Pesi').columns.add();
      },
    ],
    [
      'a larger table',
      (at) => {
        at.tables.getItem('Pesi').resize('A1:B2');
      },
    ],
  ])('takes no %s', async (_, change) => {
    const failed = run(({ workbook: book }) => {
      change(book.worksheets.getItem('Protetto'));
    });
    expect((await failureOf(failed)).code).toBe('AccessDenied');
    expect(excel.cell('Protetto', 'A2')).toMatchObject({ value: 'A', fill: null });
  });

  test('says so, is read like any other, and leaves the others alone', async () => {
    const [locked, open, range] = await run(({ workbook: book }) => {
      const protectedSheet = book.worksheets.getItem('Protetto');
      book.worksheets.getItem('Aperto').getRange('A1').values = [[9]];
      return [
        protectedSheet.protection.load('protected'),
        book.worksheets.getItem('Aperto').protection.load('protected'),
        protectedSheet.getRange('A2').load('values'),
      ] as const;
    });
    expect([locked.protected, open.protected, range.values]).toEqual([true, false, [['A']]]);
    expect(excel.cell('Aperto', 'A1').value).toBe(9);
  });

  test('takes changes again when it is no longer protected', async () => {
    excel.host.unprotect('Protetto');
    await run(({ workbook: book }) => {
      book.worksheets.getItem('Protetto').getRange('A2').values = [['B']];
    });
    expect(excel.cell('Protetto', 'A2').value).toBe('B');
  });
});

test('settings stay in the workbook until they are deleted', async () => {
  await run(({ workbook: book }) => book.settings.add('ultimo', { profilo: 'SMVP', n: 1 }));
  const kept = await run(({ workbook: book }) => book.settings.getItem('ultimo').load('value'));
  expect(kept.value).toEqual({ profilo: 'SMVP', n: 1 });
  await run(({ workbook: book }) => book.settings.getItem('ultimo').delete());
  const gone = await run(({ workbook: book }) => {
    return book.settings.getItemOrNullObject('ultimo').load('value');
  });
  expect(gone.isNullObject).toBe(true);
});

test('sheets are added at the end, renamed and deleted, and the active one stays', async () => {
  await run(({ workbook: book }) => {
    book.worksheets.add('Regole').getRange('A1').values = [['Regola']];
  });
  expect(excel.cell('Regole', 'A1').value).toBe('Regola');
  const names = async () => {
    const { items } = await run(({ workbook: book }) => book.worksheets.load('items/name'));
    return items.map(({ name }) => name);
  };
  expect(await names()).toEqual(['Aperto', 'Protetto', 'Regole']);
  const active = await run(({ workbook: book }) => {
    book.worksheets.getItem('Regole').name = 'Profilo';
    return book.worksheets.getActiveWorksheet().load('name');
  });
  expect(active.name).toBe('Aperto');
  await run(({ workbook: book }) => {
    book.worksheets.getItem('Profilo').delete();
  });
  expect(await names()).toEqual(['Aperto', 'Protetto']);
});

test.each([
  ['aperto', 'ItemAlreadyExists'],
  ['a/b', 'InvalidArgument'],
  ['x'.repeat(32), 'InvalidArgument'],
])('a sheet cannot be called %s', async (name, code) => {
  const failed = run(({ workbook: book }) => book.worksheets.add(name));
  expect((await failureOf(failed)).code).toBe(code);
});

test('a selection activates its sheet and is told back', async () => {
  const selected = await run(({ workbook: book }) => {
    const at = book.worksheets.getItem('Protetto');
    at.activate();
    at.getRange('A2').select();
    return book.getSelectedRange().load('address');
  });
  expect(selected.address).toBe('Protetto!A2');
  expect(excel.univerAPI.getActiveWorkbook()?.getActiveSheet().getSheetName()).toBe('Protetto');
});

import ExcelJS from 'exceljs';
import type { CellWrite, NewColumn } from '../../src/workbook/write-plan';
import {
  apply,
  cellAt,
  mainNamespace,
  open,
  partOf,
  plainLists,
  read,
  relationships,
  rowsXml,
  sheetXml,
  stylesXml,
  workbookOf,
  workbookParts,
  write,
  zip,
} from './support';

const red = { fill: '#C00000', text: '#FFFFFF' };

/** What stands between `<sheetData>` and its end once the cells are written. */
async function written(rows: string, ...cells: CellWrite[]): Promise<string> {
  const xml = await partOf(apply(workbookOf(rowsXml(rows)), { cells }));
  return /<sheetData>(.*)<\/sheetData>/s.exec(xml)?.[1] ?? xml;
}

describe('cells go where they belong', () => {
  const cell = (ref: string): string => `<c r="${ref}"><v>1</v></c>`;
  test.each<[string, string, CellWrite[], string]>([
    [
      'into a row',
      '<row r="1"><c r="A1"/><c r="C1"/></row>',
      [write(0, 1, 1)],
      `<row r="1"><c r="A1"/>${cell('B1')}<c r="C1"/></row>`,
    ],
    [
      'at the head of a row',
      '<row r="1"><c r="B1"/></row>',
      [write(0, 0, 1)],
      `<row r="1">${cell('A1')}<c r="B1"/></row>`,
    ],
    [
      'into a row that is empty',
      '<row r="1" ht="20" />',
      [write(0, 0, 1)],
      `<row r="1" ht="20">${cell('A1')}</row>`,
    ],
    [
      'between two rows',
      '<row r="1"/><row r="5"/>',
      [write(2, 0, 1), write(3, 0, 1)],
      `<row r="1"/><row r="3">${cell('A3')}</row><row r="4">${cell('A4')}</row><row r="5"/>`,
    ],
    [
      'after the last row',
      '<row r="1"/>',
      [write(1, 0, 1)],
      `<row r="1"/><row r="2">${cell('A2')}</row>`,
    ],
    [
      'in any order of the plan',
      '<row r="2"/>',
      [write(1, 2, 1), write(0, 0, 1), write(1, 0, 1)],
      `<row r="1">${cell('A1')}</row><row r="2">${cell('A2')}${cell('C2')}</row>`,
    ],
    [
      'several at one place',
      '<row r="1"><c r="D1"/></row>',
      [write(0, 1, 1), write(0, 2, 1)],
      `<row r="1">${cell('B1')}${cell('C1')}<c r="D1"/></row>`,
    ],
    [
      'among cells without references',
      '<row><c/><c><v>7</v></c></row>',
      [write(0, 1, 1)],
      '<row><c/><c><v>1</v></c></row>',
    ],
    [
      'keeping other attributes',
      '<row r="1"><c r="A1" ph="1" t="str" vm="3"><v>0</v></c></row>',
      [write(0, 0, 1)],
      '<row r="1"><c r="A1" ph="1"><v>1</v></c></row>',
    ],
    [
      'keeping extensions',
      '<row r="1"><c r="A1"><v>0</v><extLst><ext/></extLst></c></row>',
      [write(0, 0, 1)],
      '<row r="1"><c r="A1"><v>1</v><extLst><ext/></extLst></c></row>',
    ],
    [
      'a cleared cell stays',
      '<row r="1"><c r="A1" t="str"><v>x</v></c></row>',
      [write(0, 0, null)],
      '<row r="1"><c r="A1"/></row>',
    ],
    [
      'nothing to clear, nothing written',
      '<row r="1"/>',
      [write(0, 0, null), write(8, 0, null)],
      '<row r="1"/>',
    ],
    [
      'spans grow',
      '<row r="1" spans="2:3"><c r="B1"/></row>',
      [write(0, 5, 1)],
      `<row r="1" spans="2:6"><c r="B1"/>${cell('F1')}</row>`,
    ],
    [
      'spans that hold the cell stay',
      '<row r="1" spans="1:3 5:9"/>',
      [write(0, 5, 1)],
      `<row r="1" spans="1:3 5:9">${cell('F1')}</row>`,
    ],
  ])('%s', async (_, before, cells, after) => {
    expect(await written(before, ...cells)).toBe(after);
  });

  test('into a sheet without rows, whose dimension becomes true', async () => {
    const bytes = await workbookOf(sheetXml('<dimension ref="A1"/><sheetData/>'));
    const xml = await partOf(apply(bytes, { cells: [write(1, 1, 5), write(3, 2, 5)] }));
    expect(xml).toContain(
      '<dimension ref="B2:C4"/><sheetData><row r="2"><c r="B2"><v>5</v></c></row>' +
        '<row r="4"><c r="C4"><v>5</v></c></row></sheetData>',
    );
  });

  test('the dimension grows with the cells', async () => {
    const bytes = await workbookOf(
      sheetXml('<dimension ref="A1:B2"/><sheetData><row r="1"><c r="A1"/></row></sheetData>'),
    );
    expect(await partOf(apply(bytes, { cells: [write(0, 3, 5)] }))).toContain(
      '<dimension ref="A1:D2"/>',
    );
    expect(await partOf(apply(bytes, { cells: [write(1, 1, 5)] }))).toContain(
      '<dimension ref="A1:B2"/>',
    );
  });

  test('with the prefix that the file uses', async () => {
    const bytes = await workbookOf(
      `<x:worksheet xmlns:x="${mainNamespace}"><x:sheetData><x:row r="1"/></x:sheetData></x:worksheet>`,
    );
    expect(await partOf(apply(bytes, { cells: [write(0, 0, 'a'), write(1, 0, 2)] }))).toContain(
      '<x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row>' +
        '<x:row r="2"><x:c r="A2"><x:v>2</x:v></x:c></x:row></x:sheetData>',
    );
  });
});

describe('values', () => {
  test.each<[CellWrite['value'], string]>([
    [0.1 + 0.2, '<v>0.30000000000000004</v>'],
    [0.990125, '<v>0.990125</v>'],
    [1e21, '<v>1e+21</v>'],
    [-0, '<v>0</v>'],
    ['=1+1', '<is><t>=1+1</t></is>'],
    ['a < b & "c"', '<is><t>a &lt; b &amp; "c"</t></is>'],
    [' a', '<is><t xml:space="preserve"> a</t></is>'],
    ['a\nb', '<is><t xml:space="preserve">a\nb</t></is>'],
    ['a\r\u0007', '<is><t>a_x000D__x0007_</t></is>'],
    ['_x0041_', '<is><t>_x005F_x0041_</t></is>'],
    ['😀\ud83d', '<is><t>😀_xD83D_</t></is>'],
    ['', '<is><t></t></is>'],
  ])('%j', async (value, xml) => {
    const bytes = await apply(workbookOf(rowsXml('')), { cells: [write(0, 0, value)] });
    expect(await partOf(bytes)).toContain(xml);
    expect((await cellAt(bytes, 0, 0))?.value).toBe(value === 0 ? 0 : value);
  });
});

describe('styles', () => {
  const fancy = stylesXml(
    '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.000"/></numFmts>' +
      '<fonts count="2" x14ac:knownFonts="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/></font>' +
      '<font><b/><sz val="14"/><color rgb="FF00B050"/><name val="Titillium"/></font></fonts>' +
      plainLists.fills +
      '<borders count="2"><border/><border><left style="thin"/></border></borders>' +
      '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
      '<xf numFmtId="170" fontId="1" fillId="1" borderId="1" xfId="0" applyBorder="1"><alignment horizontal="center"/></xf></cellXfs>',
  );
  const styled = workbookOf(rowsXml('<row r="1"><c r="A1" s="1"/><c r="B1"/></row>'), {
    'xl/styles.xml': fancy,
  });

  test('a written cell keeps its font, border and alignment, and changes format and colours', async () => {
    const bytes = await apply(styled, {
      cells: [write(0, 0, 0.5, { format: '0.00%', look: red })],
    });
    expect(await cellAt(bytes, 0, 0)).toMatchObject({
      format: '0.00%',
      text: '50,00%',
      fill: '#C00000',
      fontColour: '#FFFFFF',
    });
    const styles = await partOf(bytes, 'xl/styles.xml');
    expect(styles).toContain(
      '<font><b/><sz val="14"/><color rgb="FFFFFFFF"/><name val="Titillium"/></font></fonts>',
    );
    expect(styles).toContain('<fonts count="3" x14ac:knownFonts="1">');
    expect(styles).toContain('<cellXfs count="3">');
    expect(styles).toContain(
      '<xf numFmtId="10" fontId="2" fillId="2" borderId="1" xfId="0" applyBorder="1" ' +
        'applyNumberFormat="1" applyFont="1" applyFill="1"><alignment horizontal="center"/></xf></cellXfs>',
    );
  });

  test.each([
    ['that has no id', '<numFmts count="1"><numFmt formatCode="0.000"/></numFmts>'],
    ['that a style names and nobody tells', ''],
  ])('beside a format %s, a new one is its own', async (_, formats) => {
    const styles = stylesXml(
      formats +
        plainLists.fonts +
        plainLists.fills +
        plainLists.borders +
        '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs>',
    );
    const book = workbookOf(rowsXml('<row r="1"><c r="A1" s="1"><v>7</v></c></row>'), {
      'xl/styles.xml': styles,
    });
    const bytes = await apply(book, {
      cells: [write(1, 0, 8, { format: '0.0" gg"' }), write(2, 0, 9, { format: '0.0" h"' })],
    });
    expect([
      (await cellAt(bytes, 0, 0))?.text,
      (await cellAt(bytes, 1, 0))?.text,
      (await cellAt(bytes, 2, 0))?.text,
    ]).toEqual(['7', '8,0 gg', '9,0 h']);
  });

  test('cells that look the same share one style', async () => {
    const cells = Array.from({ length: 50 }, (_, i) =>
      write(i, 1, i, { format: '0.0', look: red }),
    );
    const styles = await partOf(apply(styled, { cells }), 'xl/styles.xml');
    expect(styles).toContain('<cellXfs count="3">');
    expect(styles).toContain('<numFmt numFmtId="171" formatCode="0.0"/>');
  });

  test('colours come off again, and on and off without end add nothing', async () => {
    const coloured = await apply(styled, { cells: [write(0, 1, 1, { look: red })] });
    const plain = await apply(coloured, { cells: [write(0, 1, 1)] });
    expect(await cellAt(plain, 0, 1)).toEqual(
      await cellAt(apply(styled, { cells: [write(0, 1, 1)] }), 0, 1),
    );
    const again = await apply(apply(plain, { cells: [write(0, 1, 1, { look: red })] }), {
      cells: [write(0, 1, 1)],
    });
    expect(await partOf(again, 'xl/styles.xml')).toBe(await partOf(plain, 'xl/styles.xml'));
    const uncoloured = await apply(styled, { cells: [write(0, 0, 1)] });
    expect(await cellAt(uncoloured, 0, 0)).not.toHaveProperty('fontColour');
    expect(await partOf(uncoloured, 'xl/styles.xml')).toContain(
      '<font><b/><sz val="14"/><color theme="1"/><name val="Titillium"/></font>',
    );
  });

  test('a look may be kept', async () => {
    const bytes = await apply(styled, {
      cells: [write(0, 0, 1, { format: '0.000', look: 'keep' })],
    });
    expect(await partOf(bytes)).toContain('<c r="A1" s="1"><v>1</v></c>');
    expect(await partOf(bytes, 'xl/styles.xml')).toBe(fancy);
  });

  test('a second time adds nothing', async () => {
    const cells = [
      write(0, 0, 'x', { format: 'dd/mm/yyyy', look: red }),
      write(0, 1, 2, { format: '0.00%', look: { fill: '#e2efda', text: '#375623' } }),
      write(4, 4, null, { format: '0.00%', look: red }),
    ];
    const once = await apply(styled, { cells });
    const twice = await apply(once, { cells });
    expect(await partOf(twice, 'xl/styles.xml')).toBe(await partOf(once, 'xl/styles.xml'));
    expect(await partOf(twice)).toBe(await partOf(once));
  });

  test('a cell that is not there takes the style of its row, else of its column', async () => {
    const bytes = await workbookOf(
      sheetXml(
        '<cols><col min="3" max="4" style="1" width="9"/></cols><sheetData>' +
          '<row r="1" s="1" customFormat="1"/><row r="2"/></sheetData>',
      ),
      { 'xl/styles.xml': fancy },
    );
    const cells = [write(0, 0, 1), write(1, 0, 1), write(1, 2, 1), write(6, 3, 1)];
    const keep = cells.map((cell) => ({ ...cell, format: '0.000', look: 'keep' as const }));
    const xml = await partOf(apply(bytes, { cells: keep }));
    for (const ref of ['A1', 'C2', 'D7']) expect(xml).toContain(`<c r="${ref}" s="1">`);
    expect(xml).toContain('<c r="A2" s="2">');
  });

  test.each([
    ['no styles part', undefined],
    ['a styles part without lists', stylesXml('')],
    [
      'empty lists',
      stylesXml('<numFmts count="0"/><fonts/><fills count="0"/><cellXfs count="0"/>'),
    ],
  ])('%s: it gets what it needs', async (_, styles) => {
    const parts = workbookParts(rowsXml('<row r="1"><c r="A1"><v>1</v></c></row>'));
    if (styles === undefined) {
      delete parts['xl/styles.xml'];
      const links = relationships(['rId1', 'worksheet', 'worksheets/sheet1.xml']);
      parts['xl/_rels/workbook.xml.rels'] = links;
    } else {
      parts['xl/styles.xml'] = styles;
    }
    const bytes = await apply(zip(parts), {
      cells: [write(0, 1, 0.5, { format: '0.0%', look: red })],
    });
    expect(await cellAt(bytes, 0, 1)).toMatchObject({ text: '50,0%', fill: '#C00000' });
    expect(await cellAt(bytes, 0, 0)).toEqual({
      value: 1,
      text: '1',
      format: 'General',
      formula: false,
    });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(bytes) as never);
    expect(book.getWorksheet('Dati')?.getCell('B1').numFmt).toBe('0.0%');
  });
});

describe('new columns', () => {
  const column = (at: number, header: string, table: string | null = 'Target'): NewColumn => {
    return { sheet: 'Dati', table, header, row: 0, column: at, width: 14 };
  };
  const tableXml =
    `<table xmlns="${mainNamespace}" id="1" name="Target" displayName="Target" ref="A1:B4" totalsRowCount="1">` +
    '<autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="Codice"/>' +
    '<tableColumn id="7" name="Peso"/></tableColumns><tableStyleInfo name="TableStyleMedium2"/></table>';
  const styles = stylesXml(
    plainLists.fonts +
      plainLists.fills +
      plainLists.borders +
      '<cellXfs count="3"><xf fontId="0" fillId="0" borderId="0"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0"/>' +
      '<xf fontId="0" fillId="0" borderId="0"><alignment wrapText="1"/></xf></cellXfs>',
  );
  const bytes = workbookOf(
    rowsXml(
      '<row r="1"><c r="A1" s="2" t="str"><v>Codice</v></c><c r="B1" s="2" t="str"><v>Peso</v></c></row>' +
        '<row r="2"><c r="A2"/><c r="B2" s="1"><v>1</v></c></row><row r="4"><c r="B4" s="1"/></row>',
    ),
    {
      'xl/styles.xml': styles,
      'xl/worksheets/_rels/sheet1.xml.rels': relationships([
        'rId1',
        'table',
        '../tables/table1.xml',
      ]),
      'xl/tables/table1.xml': tableXml,
    },
  );
  const plan = {
    columns: [column(2, 'Scostamento'), column(3, 'Valutazione\n"finale" & più')],
    cells: [write(1, 2, 5), write(1, 3, 'Raggiunto', { format: '0%', look: 'keep' })],
  };

  test('the table grows, its filter too, and each column has an id of its own', async () => {
    expect(await partOf(apply(bytes, plan), 'xl/tables/table1.xml')).toBe(
      tableXml
        .replace('ref="A1:B4"', 'ref="A1:D4"')
        .replace('ref="A1:B3"', 'ref="A1:D3"')
        .replace('count="2"', 'count="4"')
        .replace(
          '</tableColumns>',
          '<tableColumn id="8" name="Scostamento"/>' +
            '<tableColumn id="9" name="Valutazione_x000a_&quot;finale&quot; &amp; più"/></tableColumns>',
        ),
    );
  });

  test('the cells look like their left neighbours; the totals row stays empty', async () => {
    const xml = await partOf(apply(bytes, plan));
    expect(xml).toContain('<c r="C1" s="2" t="inlineStr"><is><t>Scostamento</t></is></c>');
    expect(xml).toContain('<c r="D2" s="1" t="inlineStr">');
    expect(xml).toContain('<row r="4"><c r="B4" s="1"/></row>');
    expect((await read(apply(bytes, plan))).sheets[0]?.tables[0]?.range.right).toBe(3);
  });

  test('a second time adds nothing', async () => {
    const once = await apply(bytes, plan);
    const twice = await apply(once, plan);
    for (const part of ['xl/tables/table1.xml', 'xl/styles.xml', 'xl/worksheets/sheet1.xml']) {
      expect(await partOf(twice, part)).toBe(await partOf(once, part));
    }
  });

  test('a table that a query fills gets a field for each column, which a refresh leaves alone', async () => {
    const query =
      `<queryTable xmlns="${mainNamespace}" name="Dati"><queryTableRefresh nextId="4">` +
      '<queryTableFields count="2"><queryTableField id="1" name="Codice" tableColumnId="1"/>' +
      '<queryTableField id="3" name="Peso" tableColumnId="7"/></queryTableFields></queryTableRefresh></queryTable>';
    const filled = await workbookOf(await partOf(bytes), {
      'xl/styles.xml': styles,
      'xl/worksheets/_rels/sheet1.xml.rels': relationships([
        'rId1',
        'table',
        '../tables/table1.xml',
      ]),
      'xl/tables/table1.xml': tableXml,
      'xl/tables/_rels/table1.xml.rels': relationships([
        'rId1',
        'queryTable',
        '../queryTables/queryTable1.xml',
      ]),
      'xl/queryTables/queryTable1.xml': query,
    });
    const out = await apply(filled, plan);
    expect(await partOf(out, 'xl/tables/table1.xml')).toContain(
      '<tableColumn id="8" name="Scostamento" queryTableFieldId="4"/>',
    );
    expect(await partOf(out, 'xl/queryTables/queryTable1.xml')).toBe(
      query
        .replace('nextId="4"', 'nextId="6"')
        .replace('count="2"', 'count="4"')
        .replace(
          '</queryTableFields>',
          '<queryTableField id="4" dataBound="0" tableColumnId="8"/>' +
            '<queryTableField id="5" dataBound="0" tableColumnId="9"/></queryTableFields>',
        ),
    );
  });

  test('beside a plain range only the header is written', async () => {
    const out = await apply(bytes, { columns: [column(5, 'Note', null)] });
    expect(await partOf(out, 'xl/tables/table1.xml')).toBe(tableXml);
    expect((await cellAt(out, 0, 5))?.value).toBe('Note');
  });

  describe('have their width', () => {
    const wide = 'width="14.7109375" customWidth="1"';
    const wider = 'width="24.7109375" customWidth="1"';
    const third = `<col min="3" max="3" ${wide}/>`;
    const fourth = `<col min="4" max="4" ${wider}/>`;
    const columns = [column(2, 'X', null), { ...column(3, 'Y', null), width: 24 }];
    test.each([
      ['no cols', '', third + fourth],
      ['empty cols', '<cols />', third + fourth],
      [
        'before the others',
        '<cols><col min="6" max="6" width="9"/></cols>',
        `${third}${fourth}<col min="6" max="6" width="9"/>`,
      ],
      [
        'after the others',
        '<cols><col min="1" max="2" width="9"/></cols>',
        `<col min="1" max="2" width="9"/>${third}${fourth}`,
      ],
      [
        'beside one that has a width, which changes',
        '<cols><col min="1" max="1" width="9"/><col min="4" max="4" width="9"/></cols>',
        `<col min="1" max="1" width="9"/>${third}${fourth}`,
      ],
      [
        'inside a range, which is divided',
        '<cols><col min="2" max="16384" width="9" customWidth="1" style="1"/></cols>',
        '<col min="2" max="2" width="9" customWidth="1" style="1"/>' +
          `<col min="3" max="3" ${wide} style="1"/><col min="4" max="4" ${wider} style="1"/>` +
          '<col min="5" max="16384" width="9" customWidth="1" style="1"/>',
      ],
      [
        'at the end of a range, and beyond it',
        '<cols><col min="1" max="3" width="9"></col></cols>',
        `<col min="1" max="2" width="9"/>${third}${fourth}`,
      ],
    ])('%s', async (_, before, after) => {
      const format = '<sheetFormatPr defaultRowHeight="15"/>';
      const sheet = workbookOf(sheetXml(`${format}${before}<sheetData/>`), {
        'xl/styles.xml': styles,
      });
      const once = await apply(sheet, { columns });
      expect(await partOf(once)).toContain(`${format}<cols>${after}</cols><sheetData>`);
      expect(await partOf(apply(once, { columns }))).toBe(await partOf(once));
    });

    test('with the prefix that the file uses', async () => {
      const bare = `<x:worksheet xmlns:x="${mainNamespace}"><x:sheetData/></x:worksheet>`;
      const out = apply(workbookOf(bare), { columns: columns.slice(0, 1) });
      expect(await partOf(out)).toContain(`<x:cols><x:col min="3" max="3" ${wide}/></x:cols><x:s`);
    });
  });

  test.each([
    ['a gap', [column(4, 'X')]],
    ['another row', [{ ...column(2, 'X'), row: 1 }]],
    ['an unknown table', [column(2, 'X', 'Pesi')]],
    ['a name that is taken', [column(2, 'PESO')]],
  ])('%s is refused', async (_, columns) => {
    await expect(apply(bytes, { columns })).rejects.toThrow();
  });
});

describe('formulas', () => {
  const formula = rowsXml(
    '<row r="1"><c r="A1"><f>B1*2</f><v>2</v></c><c r="B1"><v>1</v></c></row>',
  );
  const withCalc = (calc: string): Parameters<typeof zip>[0] => {
    const parts = workbookParts(formula);
    const book = String(parts['xl/workbook.xml']);
    return { ...parts, 'xl/workbook.xml': book.replace('</sheets>', `</sheets>${calc}`) };
  };

  test.each([
    ['', '</sheets><calcPr fullCalcOnLoad="1"/></workbook>'],
    ['<calcPr calcId="1"/>', '</sheets><calcPr calcId="1" fullCalcOnLoad="1"/>'],
    ['<calcPr fullCalcOnLoad="0"/>', '</sheets><calcPr fullCalcOnLoad="1"/>'],
    [
      '<definedNames><definedName name="x">1</definedName></definedNames><oleSize ref="A1"/>',
      '</definedNames><calcPr fullCalcOnLoad="1"/><oleSize ref="A1"/>',
    ],
  ])('Excel calculates on opening: %s', async (calc, expected) => {
    const out = await apply(zip(withCalc(calc)), { cells: [write(0, 1, 5)] });
    expect(await partOf(out, 'xl/workbook.xml')).toContain(expected);
  });

  test('without formulas the workbook part is left alone', async () => {
    const bytes = await workbookOf(rowsXml(''));
    const out = await apply(bytes, { cells: [write(0, 1, 5)] });
    expect(await partOf(out, 'xl/workbook.xml')).toBe(await partOf(bytes, 'xl/workbook.xml'));
  });

  test('a formula is never overwritten', async () => {
    const bytes = await workbookOf(formula);
    const header = { sheet: 'Dati', table: null, header: 'X', row: 0, column: 0, width: 9 };
    const plans = [{ cells: [write(0, 0, 5)] }, { columns: [header] }];
    for (const plan of plans) {
      await expect(apply(bytes, plan)).rejects.toThrow('A1 holds a formula');
    }
  });
});

describe('plans that cannot be meant', () => {
  test.each<[string, CellWrite[]]>([
    ['an unknown sheet', [write(0, 0, 1, { sheet: 'Altro' })]],
    ['one cell twice', [write(0, 0, 1), write(0, 0, 2)]],
    ['no number', [write(0, 0, Number.NaN)]],
    ['infinity', [write(0, 0, Infinity)]],
    ['a text too long', [write(0, 0, 'x'.repeat(32768))]],
    ['a row too far', [write(1048576, 0, 1)]],
    ['a column below zero', [write(0, -1, 1)]],
    ['a colour that is none', [write(0, 0, 1, { look: { fill: 'red', text: '#FFFFFF' } })]],
    ['no format', [write(0, 0, 1, { format: '' })]],
  ])('%s', async (_, cells) => {
    await expect(apply(workbookOf(rowsXml('')), { cells })).rejects.toThrow();
  });
});

test('exceljs reads the result, as another program would', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Dati');
  sheet.addTable({
    name: 'Consuntivi',
    ref: 'A1',
    headerRow: true,
    columns: [{ name: 'Indicatore' }, { name: 'Consuntivo' }],
    rows: [
      ['I1', 242],
      ['I2', 0.97],
    ],
  });
  sheet.getCell('A2').font = { name: 'Arial', size: 9, bold: true };
  sheet.getCell('D10').value = { formula: 'SUM(B2:B3)' };
  const out = await apply(new Uint8Array(await book.xlsx.writeBuffer()), {
    columns: [
      {
        sheet: 'Dati',
        table: 'Consuntivi',
        header: 'Raggiungimento',
        row: 0,
        column: 2,
        width: 17,
      },
    ],
    cells: [
      write(1, 2, 0.605, { format: '0.00%', look: red }),
      write(2, 2, 0.97, { format: '0.00%' }),
      write(1, 0, 'I1 bis', { look: { fill: '#FFFF00', text: '#1F1F1F' } }),
    ],
  });
  const again = new ExcelJS.Workbook();
  await again.xlsx.load(Buffer.from(out) as never);
  const result = again.getWorksheet('Dati');
  expect(result?.getCell('C1').value).toBe('Raggiungimento');
  expect(result?.getCell('C2')).toMatchObject({ value: 0.605, numFmt: '0.00%' });
  expect(result?.getCell('C2').fill).toMatchObject({ fgColor: { argb: 'FFC00000' } });
  expect(result?.getCell('C2').font.color).toEqual({ argb: 'FFFFFFFF' });
  expect(result?.getCell('C3').fill).toEqual({ type: 'pattern', pattern: 'none' });
  expect(result?.getCell('A2').font).toMatchObject({ name: 'Arial', size: 9, bold: true });
  expect(result?.getCell('A2').value).toBe('I1 bis');
  expect(result?.getCell('D10').formula).toBe('SUM(B2:B3)');
  expect((await open(out)).workbook.sheets[0]?.tables[0]?.range.right).toBe(2);
});

import ExcelJS from 'exceljs';
import { readXlsx } from '../../src/xlsx';
import {
  cellAt,
  mainNamespace,
  plainLists,
  read,
  relationships,
  rowsXml,
  sheetXml,
  stylesXml,
  workbookOf,
  workbookParts,
  zip,
} from './support';

const strings =
  `<sst xmlns="${mainNamespace}" count="4" uniqueCount="4"><si><t>Codice</t></si>` +
  '<si><r><rPr><b/></rPr><t xml:space="preserve">Tempo </t></r><r><t>medio</t></r>' +
  '<rPh sb="0" eb="1"><t>fonetica</t></rPh></si>' +
  '<si><t xml:space="preserve">  due  spazi </t></si><si><t>a_x000D_\nb_x005F_x0041_</t></si></sst>';

const oneCell = (cell: string): Promise<Uint8Array> =>
  workbookOf(rowsXml(`<row r="1">${cell}</row>`), { 'xl/sharedStrings.xml': strings });

describe('what a cell holds', () => {
  test.each<[string, string, unknown, string, boolean?]>([
    ['a number', '<c r="A1"><v>242</v></c>', 242, '242'],
    ['a long number', '<c r="A1" t="n"><v>0.17000000000000001</v></c>', 0.17, '0,17'],
    ['an exponent', '<c r="A1"><v>1.5E-3</v></c>', 0.0015, '0,0015'],
    ['a shared string', '<c r="A1" t="s"><v>0</v></c>', 'Codice', 'Codice'],
    ['rich text without phonetics', '<c r="A1" t="s"><v>1</v></c>', 'Tempo medio', 'Tempo medio'],
    ['spaces', '<c r="A1" t="s"><v>2</v></c>', '  due  spazi ', '  due  spazi '],
    ['escapes', '<c r="A1" t="s"><v>3</v></c>', 'a\r\nb_x0041_', 'a\r\nb_x0041_'],
    ['an inline string', '<c r="A1" t="inlineStr"><is><t>È</t></is></c>', 'È', 'È'],
    [
      'inline rich text',
      '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
      'ab',
      'ab',
    ],
    [
      'CDATA',
      '<c r="A1" t="inlineStr"><is><t><![CDATA[<b> & ]]>c</t></is></c>',
      '<b> & c',
      '<b> & c',
    ],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true, 'VERO'],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false, 'FALSO'],
    ['a formula', '<c r="A1"><f>1+1</f><v>2</v></c>', 2, '2', true],
    ['a formula of text', '<c r="A1" t="str"><f>"a"</f><v>a</v></c>', 'a', 'a', true],
    ['a formula of empty text', '<c r="A1" t="str"><f>""</f><v></v></c>', '', '', true],
    ['a formula never calculated', '<c r="A1"><f>1+1</f></c>', null, '', true],
    ['a shared formula', '<c r="A1"><f t="shared" si="0"/><v>3</v></c>', 3, '3', true],
    ['an array formula', '<c r="A1"><f t="array" ref="A1">B1</f><v>3</v></c>', 3, '3', true],
    ['an ISO date', '<c r="A1" t="d"><v>2023-05-31</v></c>', 45077, '45077'],
    ['an ISO date and time', '<c r="A1" t="d"><v>2023-05-31T12:00:00</v></c>', 45077.5, '45077,5'],
    ['a date that is none', '<c r="A1" t="d"><v>2023-02-31</v></c>', '2023-02-31', '2023-02-31'],
    ['a number that is none', '<c r="A1"><v>1,5</v></c>', '1,5', '1,5'],
    ['nothing', '<c r="A1"/>', null, ''],
    ['nothing, at length', '<c r="A1" t="s"><v></v></c>', null, ''],
  ])('%s', async (_, cell, value, text, formula = false) => {
    const found = await cellAt(oneCell(cell), 0, 0);
    expect(found).toEqual({ value, text, formula, format: 'General' });
  });

  test('an error has no value and keeps its English name', async () => {
    const cell = await cellAt(oneCell('<c r="A1" t="e"><v>#N/A</v></c>'), 0, 0);
    expect(cell).toMatchObject({ value: null, error: '#N/A', text: '#N/A' });
  });

  test('all the cells that an array formula fills count as formulas', async () => {
    const bytes = workbookOf(
      rowsXml(
        '<row r="1"><c r="A1"><f t="array" ref="A1:B2">X</f><v>1</v></c><c r="B1"><v>2</v></c></row>' +
          '<row r="2"><c r="B2"><v>3</v></c><c r="C2"><v>4</v></c></row>',
      ),
    );
    expect((await cellAt(bytes, 1, 1))?.formula).toBe(true);
    expect((await cellAt(bytes, 1, 2))?.formula).toBe(false);
  });
});

describe('number formats', () => {
  const withFormat = (id: number, own = ''): string =>
    stylesXml(
      own +
        plainLists.fonts +
        plainLists.fills +
        `<cellXfs count="1"><xf numFmtId="${id}" fontId="0" fillId="0"/></cellXfs>`,
    );
  const own = (code: string): string =>
    `<numFmts count="1"><numFmt numFmtId="164" formatCode="${code}"/></numFmts>`;

  test.each([
    [9, '', 0.9, '0%', '90%'],
    [10, '', 0.60125, '0.00%', '60,13%'],
    [4, '', 9950000, '#,##0.00', '9.950.000,00'],
    [14, '', 45077, 'm/d/yyyy', '31/05/2023'],
    [22, '', 45077.5, 'm/d/yyyy h:mm', '31/05/2023 12:00'],
    [17, '', 45077, 'mmm-yy', 'mag-23'],
    [164, own('dd/mm/yyyy'), 45077, 'dd/mm/yyyy', '31/05/2023'],
    [164, own('[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy'), 45077, '', 'mercoledì 31 maggio 2023'],
    [164, own('#,##0.00\\ &quot;€&quot;'), 1013, '#,##0.00\\ "€"', '1.013,00 €'],
    [164, own('constructor'), 7, 'constructor', '7'],
    [164, own('[not a format'), 7, '[not a format', '7'],
    [9999, '', 7, 'General', '7'],
  ])('format %s %s shows %s', async (id, definition, value, format, text) => {
    const bytes = workbookOf(rowsXml(`<row><c><v>${value}</v></c></row>`), {
      'xl/styles.xml': withFormat(id, definition),
    });
    const cell = await cellAt(bytes, 0, 0);
    if (format !== '') expect(cell?.format).toBe(format);
    expect(cell?.text).toBe(text);
  });

  test('dates that count from 1904 are shown as such', async () => {
    const parts = workbookParts(
      rowsXml('<row><c><v>43615</v></c><c t="d"><v>2023-05-31</v></c></row>'),
      {
        'xl/styles.xml': withFormat(14),
      },
    );
    const workbook = String(parts['xl/workbook.xml']);
    const bytes = zip({
      ...parts,
      'xl/workbook.xml': workbook.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
    });
    expect((await read(bytes)).date1904).toBe(true);
    expect((await cellAt(bytes, 0, 0))?.text).toBe('31/05/2023');
    expect(await cellAt(bytes, 0, 1)).toMatchObject({ value: 43615, text: '31/05/2023' });
  });
});

describe('colours', () => {
  const theme =
    '<a:theme xmlns:a="urn:a"><a:themeElements><a:clrScheme name="Office">' +
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>' +
    '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
    '<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>' +
    '<a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';

  const painted = (font: string, fill: string, more = ''): Promise<Uint8Array> =>
    workbookOf(rowsXml('<row><c/></row>'), {
      'xl/theme/theme1.xml': theme,
      'xl/styles.xml': stylesXml(
        `<fonts><font>${font}</font></fonts><fills><fill>${fill}</fill></fills>` +
          `<cellXfs><xf fontId="0" fillId="0"/></cellXfs>${more}`,
      ),
    });
  const solid = (colour: string): string =>
    `<patternFill patternType="solid"><fgColor ${colour}/><bgColor indexed="64"/></patternFill>`;

  test.each([
    ['rgb="FF00B050"', '#00B050'],
    ['rgb="00b050"', '#00B050'],
    ['theme="0"', '#FFFFFF'],
    ['theme="2"', '#E7E6E6'],
    ['theme="3"', '#44546A'],
    ['theme="4"', '#4472C4'],
    ['theme="4" tint="0.79998168889431442"', '#DAE3F3'],
    ['theme="4" tint="-0.249977111117893"', '#2F5597'],
    ['theme="0" tint="-0.14999847407452621"', '#D9D9D9'],
    ['indexed="10"', '#FF0000'],
    ['indexed="22"', '#C0C0C0'],
  ])('fill and font %s', async (colour, expected) => {
    expect((await cellAt(painted('', solid(colour)), 0, 0))?.fill).toBe(expected);
    expect((await cellAt(painted(`<color ${colour}/>`, ''), 0, 0))?.fontColour).toBe(expected);
  });

  test('a palette of its own replaces the default one', async () => {
    const palette = '<colors><indexedColors><rgbColor rgb="00123456"/></indexedColors></colors>';
    expect((await cellAt(painted('', solid('indexed="0"'), palette), 0, 0))?.fill).toBe('#123456');
  });

  test.each([
    ['no fill', '<patternFill patternType="none"/>'],
    [
      'a hatched fill',
      '<patternFill patternType="gray125"><fgColor rgb="FFFF0000"/></patternFill>',
    ],
    ['an automatic fill', solid('auto="1"')],
    [
      'a gradient',
      '<gradientFill><stop position="0"><color rgb="FFFF0000"/></stop></gradientFill>',
    ],
  ])('%s has no colour', async (_, fill) => {
    expect(await cellAt(painted('', fill), 0, 0)).not.toHaveProperty('fill');
  });

  test.each(['', '<color theme="1"/>', '<color auto="1"/>', '<color indexed="64"/>'])(
    'the default font colour %s is none',
    async (colour) => {
      expect(await cellAt(painted(colour, ''), 0, 0)).not.toHaveProperty('fontColour');
    },
  );
});

describe('the shape of a workbook', () => {
  test('tables, merges and hidden sheets in the order of the tabs', async () => {
    const table = (name: string, more: string): string =>
      `<table xmlns="${mainNamespace}" id="1" name="n" displayName="${name}" ${more}>` +
      '<tableColumns count="1"><tableColumn id="1" name="Codice"/></tableColumns></table>';
    const bytes = workbookOf(
      sheetXml('<sheetData/><mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>'),
      {
        'xl/workbook.xml':
          `<workbook xmlns="${mainNamespace}" xmlns:d3p1="urn:r"><sheets>` +
          '<sheet name="Grafico" sheetId="3" d3p1:id="rId3"/>' +
          '<sheet name="Pesi &amp; più" sheetId="2" state="veryHidden" d3p1:id="rId2"/>' +
          '<sheet name="Dati" sheetId="1" d3p1:id="rId1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', '/xl/worksheets/sheet1.xml'],
          ['rId2', 'worksheet', './worksheets/../worksheets/Sheet2.xml'],
          ['rId3', 'chartsheet', 'chartsheets/sheet1.xml'],
        ),
        'xl/worksheets/sheet2.xml': rowsXml('<row r="3"><c r="B3"><v>1</v></c></row>'),
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(
          ['rId1', 'table', '../tables/table1.xml'],
          ['rId2', 'table', '../tables/table2.xml'],
        ),
        'xl/tables/table1.xml': table('Albero', 'ref="B2:D9" totalsRowCount="1"'),
        'xl/tables/table2.xml': table('Pesi', 'ref="F1" headerRowCount="0"'),
      },
    );
    const { sheets } = await read(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['Pesi & più', 'Dati']);
    expect(sheets[0]?.rows[2]?.[1]?.value).toBe(1);
    expect(sheets[1]?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }]);
    expect(sheets[1]?.tables).toEqual([
      {
        name: 'Albero',
        range: { top: 1, left: 1, bottom: 8, right: 3 },
        hasHeaders: true,
        hasTotals: true,
      },
      {
        name: 'Pesi',
        range: { top: 0, left: 5, bottom: 0, right: 5 },
        hasHeaders: false,
        hasTotals: false,
      },
    ]);
  });

  test('prefixed elements, strict namespaces, rows and cells without a reference', async () => {
    const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const bytes = workbookOf(
      `<x:worksheet xmlns:x="${strict}"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c/>` +
        '<x:c><x:v>3</x:v></x:c></x:row><x:row r="5"><x:c r="C5"><x:v>5</x:v></x:c>' +
        '<x:c><x:v>6</x:v></x:c></x:row><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    );
    const rows = (await read(bytes)).sheets[0]?.rows;
    expect(rows?.[0]?.map((cell) => cell?.value)).toEqual([1, null, 3]);
    expect(rows?.[4]?.[2]?.value).toBe(5);
    expect(rows?.[4]?.[3]?.value).toBe(6);
    expect(rows?.[5]?.[0]?.value).toBe(7);
  });

  test('a host hears of it while the rows are read', async () => {
    const heard = jest.fn();
    await readXlsx(await workbookOf(rowsXml('<row/>'.repeat(12_000))), heard);
    expect(heard).toHaveBeenCalledTimes(4);
  });

  test('a file by exceljs', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Target');
    sheet.addTable({
      name: 'Target',
      ref: 'A1',
      headerRow: true,
      columns: [{ name: 'Indicatore' }, { name: 'Target' }, { name: 'Scadenza' }],
      rows: [['I1', 0.9, new Date(Date.UTC(2023, 4, 31))]],
    });
    sheet.getCell('B2').numFmt = '0.00%';
    sheet.getCell('B2').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC000' } };
    sheet.getCell('D1').value = { formula: 'B2*2', result: 1.8 };
    const { sheets } = await read(new Uint8Array(await book.xlsx.writeBuffer()));
    const [read1] = sheets;
    expect(read1?.tables).toHaveLength(1);
    expect(read1?.rows[1]?.[0]?.value).toBe('I1');
    expect(read1?.rows[1]?.[1]).toMatchObject({ text: '90,00%', fill: '#FFC000' });
    expect(read1?.rows[1]?.[2]).toMatchObject({ value: 45077, text: '31/05/2023' });
    expect(read1?.rows[0]?.[3]).toMatchObject({ value: 1.8, formula: true });
  });
});

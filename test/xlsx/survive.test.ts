import { Uint8ArrayReader, ZipReader, type Entry } from '@zip.js/zip.js';
import ExcelJS from 'exceljs';
import {
  apply,
  mainNamespace,
  partOf,
  relationships,
  sheetXml,
  unzip,
  workbookParts,
  write,
  zip,
  type Parts,
} from './support';

const binary = (seed: number): Uint8Array =>
  Uint8Array.from({ length: 3000 }, (_, i) => (i * i * seed + i) % 256);

/** A sheet with as much around its cells as Excel puts there, CRLF ends and all. */
const sheet =
  '\ufeff' +
  sheetXml(
    '<sheetPr codeName="Foglio1"><tabColor rgb="FF00B050"/></sheetPr><dimension ref="A1:C3"/>\r\n' +
      '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2"/></sheetView></sheetViews>' +
      '<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="12.5" customWidth="1"/></cols>' +
      '<sheetData>\r\n' +
      '  <!-- <c r="B2"><v>no</v></c> 😀 -->\r\n' +
      '  <row r="1" spans="1:3" ht="30" customHeight="1"><c r="A1" t="inlineStr"><is><t>Codice 😀</t></is></c>' +
      '<c r="B1" t="inlineStr"><is><t><![CDATA[<c r="B2">]]></t></is></c></row>\r\n' +
      '  <row r="2" spans="1:3"><c r="A2" t="inlineStr"><is><t>𝔘1</t></is></c>' +
      '<c  r=\'B2\'\r\n s="0" ><v>1</v ></c ><c r="C2"><v>2</v></c></row>\r\n' +
      '  <row r="3" spans="1:3"><c r="A3"><v>3</v></c></row>\r\n' +
      '</sheetData><sheetProtection sheet="0"/><autoFilter ref="A1:C3"/>' +
      '<conditionalFormatting sqref="B2:B3"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>0.5</formula></cfRule></conditionalFormatting>' +
      '<dataValidations count="1"><dataValidation type="list" sqref="C2"><formula1>"sì,no"</formula1></dataValidation></dataValidations>' +
      '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
      '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><extLst><ext uri="{x}"><x14:y xmlns:x14="urn:x14"/></ext></extLst>',
  );

const rich: Parts = workbookParts(sheet, {
  'xl/workbook.xml':
    `<workbook xmlns="${mainNamespace}" xmlns:r="urn:r"><workbookPr codeName="Cartella"/>` +
    '<sheets><sheet name="Dati" sheetId="1" r:id="rId1"/></sheets>' +
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Dati!$A$1:$C$3</definedName></definedNames>' +
    '<calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="1" r:id="rId9"/></pivotCaches></workbook>',
  'xl/worksheets/_rels/sheet1.xml.rels': relationships(
    ['rId1', 'drawing', '../drawings/drawing1.xml'],
    ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ['rId3', 'comments', '../comments1.xml'],
  ),
  'xl/drawings/drawing1.xml':
    '<xdr:wsDr xmlns:xdr="urn:x"><xdr:graphicFrame/><xdr:pic/></xdr:wsDr>',
  'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:v"><v:shape><br></xml>',
  'xl/charts/chart1.xml':
    '<c:chartSpace xmlns:c="urn:c"><c:ser><c:f>Dati!$B$2:$B$3</c:f></c:ser></c:chartSpace>',
  'xl/media/image1.png': binary(3),
  'xl/comments1.xml': `<comments xmlns="${mainNamespace}"><authors/><commentList/></comments>`,
  'xl/pivotTables/pivotTable1.xml': `<pivotTableDefinition xmlns="${mainNamespace}"/>`,
  'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition xmlns="${mainNamespace}"/>`,
  'xl/vbaProject.bin': binary(5),
  'xl/calcChain.xml': `<calcChain xmlns="${mainNamespace}"/>`,
  'customXml/item1.xml': '<!DOCTYPE note><note>not read, so not refused</note>',
  'docProps/core.xml': '<cp:coreProperties xmlns:cp="urn:cp"/>',
  'unknown/part.dat': binary(7),
  'unknown/empty.dat': new Uint8Array(),
});

const cells = [
  write(1, 1, 0.605, { format: '0.00%', look: { fill: '#C00000', text: '#FFFFFF' } }),
  write(2, 2, 'Raggiunto'),
];

const entriesOf = (bytes: Uint8Array): Promise<Entry[]> =>
  new ZipReader(new Uint8ArrayReader(bytes)).getEntries();

let input: Uint8Array;
let before: Uint8Array;
let output: Uint8Array;

beforeAll(async () => {
  input = await zip(rich);
  before = input.slice();
  output = await apply(input, { cells });
});

describe('what a plan does not name', () => {
  const touched = ['xl/worksheets/sheet1.xml', 'xl/styles.xml'];

  test('the parts are the same and in the same order', async () => {
    expect(Object.keys(await unzip(output))).toEqual(Object.keys(await unzip(input)));
  });

  test.each(Object.keys(rich).filter((name) => !touched.includes(name)))(
    '%s survives',
    async (name) => {
      expect((await unzip(output))[name]).toEqual((await unzip(input))[name]);
    },
  );

  test('the sheet differs in the written cells and in nothing else', async () => {
    const expected = sheet
      .replace('<c  r=\'B2\'\r\n s="0" ><v>1</v ></c >', '<c  r=\'B2\'\r\n s="1" ><v>0.605</v></c>')
      .replace(
        '<c r="A3"><v>3</v></c>',
        '<c r="A3"><v>3</v></c><c r="C3" t="inlineStr"><is><t>Raggiunto</t></is></c>',
      );
    expect(await partOf(output)).toBe(expected);
  });

  test('an empty plan changes no part at all, nor the order of the parts', async () => {
    const same = await apply(input, {});
    expect(Object.entries(await unzip(same))).toEqual(Object.entries(await unzip(input)));
  });

  test('equal input gives equal output, on any day', async () => {
    jest.useFakeTimers({ now: new Date(2031, 0, 1), doNotFake: ['nextTick', 'setImmediate'] });
    const later = await apply(input, { cells });
    jest.useRealTimers();
    expect(later).toEqual(output);
  });

  test('folders, dates and attributes stay', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Dati');
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const written = await apply(bytes, { cells: [write(0, 0, 1, { sheet: 'Dati' })] });
    const [before, after] = [await entriesOf(bytes), await entriesOf(written)];
    expect(before.some(({ directory }) => directory)).toBe(true);
    const told = (entries: Entry[]) =>
      entries.map(({ filename, directory, rawLastModDate, externalFileAttributes }) => [
        ...[filename, directory, rawLastModDate, externalFileAttributes],
      ]);
    expect(told(after)).toEqual(told(before));
  });

  test('no entry has what strict readers refuse', async () => {
    for (const { zip64, rawExtraField, bitFlag } of await entriesOf(output)) {
      expect([zip64, rawExtraField.length, bitFlag?.dataDescriptor]).toEqual([false, 0, false]);
    }
  });

  test('the file that was read is not changed', () => {
    expect(input).toEqual(before);
  });
});

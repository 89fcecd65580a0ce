import ExcelJS from 'exceljs';
import { readXlsx } from '../../src/xlsx';
import {
  bytesOf,
  rowsXml,
  workbookOf,
  workbookParts,
  zip,
  type Zipped,
  type Parts,
} from './support';

const codeOf = async (file: Zipped): Promise<string> => {
  const result = await readXlsx(await file);
  return result.ok ? 'ok' : result.problem.code;
};

let plain: Uint8Array;

beforeAll(async () => {
  plain = await workbookOf(rowsXml('<row r="1"><c r="A1"><v>1</v></c></row>'));
});

/** A compound file with one entry of this name in its directory. */
function compound(name: string): Uint8Array {
  const bytes = Buffer.alloc(1536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.write('Root Entry', 1024, 'utf16le');
  bytes.writeUInt16LE(22, 1024 + 64);
  bytes.write(name, 1152, 'utf16le');
  bytes.writeUInt16LE(name.length * 2 + 2, 1152 + 64);
  return Uint8Array.from(bytes);
}

/** The offset of a part's record in the central directory. */
function centralRecord(bytes: Uint8Array, part: string): number {
  const at = Buffer.from(bytes).lastIndexOf(part) - 46;
  expect(Buffer.from(bytes).readUInt32LE(at)).toBe(0x02014b50);
  return at;
}

/** The same file with another uncompressed size declared for its sheet. */
async function declaring(file: Zipped, size: number): Promise<Uint8Array> {
  const bytes = await file;
  const copy = Buffer.from(bytes);
  copy.writeUInt32LE(size, centralRecord(bytes, 'xl/worksheets/sheet1.xml') + 24);
  return Uint8Array.from(copy);
}

const without = (name: string): Promise<Uint8Array> => {
  const parts = Object.entries(workbookParts(rowsXml('')));
  return zip(Object.fromEntries(parts.filter(([part]) => part !== name)));
};

describe('what is no workbook', () => {
  test.each<[string, Zipped, string]>([
    ['an empty file', new Uint8Array(), 'file.notXlsx'],
    ['a text', bytesOf('Codice;Peso\nOO_1;25\n'), 'file.notXlsx'],
    ['an HTML page called .xls', bytesOf('<html><table></table></html>'), 'file.notXlsx'],
    ['a protected workbook', compound('EncryptedPackage'), 'file.encrypted'],
    ['an .xls', compound('Workbook'), 'file.legacyXls'],
    ['an old .xls', compound('Book'), 'file.legacyXls'],
    ['a .doc', compound('WordDocument'), 'file.notXlsx'],
    ['an empty zip', zip({}), 'file.notWorkbook'],
    ['a zip of texts', zip({ 'leggimi.txt': 'ciao' }), 'file.notWorkbook'],
    ['no relationships', without('_rels/.rels'), 'file.notWorkbook'],
    ['no workbook part', without('xl/workbook.xml'), 'file.missingPart'],
    ['no sheet', without('xl/worksheets/sheet1.xml'), 'file.missingPart'],
    ['no relationships of sheets', without('xl/_rels/workbook.xml.rels'), 'file.missingPart'],
    [
      'a document',
      workbookOf(rowsXml(''), { 'xl/workbook.xml': '<w:document xmlns:w="urn:w"/>' }),
      'file.notWorkbook',
    ],
  ])('%s', async (_, bytes, code) => expect(await codeOf(bytes)).toBe(code));

  test.each([false, true])('a zip with a password (%s: the old way)', async (zipCrypto) => {
    const locked = await zip(workbookParts(rowsXml('')), { password: 'segreto', zipCrypto });
    expect(await codeOf(locked)).toBe('file.encrypted');
  });

  test('the problem names the part', async () => {
    const result = await readXlsx(await without('xl/worksheets/sheet1.xml'));
    expect(result).toMatchObject({
      ok: false,
      problem: { severity: 'error', details: { part: 'xl/worksheets/sheet1.xml' } },
    });
  });
});

describe('sizes', () => {
  test('200 MB declared in a small file are refused at once', async () => {
    const before = process.memoryUsage().rss;
    const start = performance.now();
    expect(await codeOf(declaring(plain, 200 * 1024 * 1024))).toBe('file.tooLarge');
    expect(performance.now() - start).toBeLessThan(200);
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
  });

  test('200 MB of spaces that deflate to 200 KB, with a lying size, are not unpacked', async () => {
    const bomb = await declaring(workbookOf(' '.repeat(150 * 1024 * 1024)), 5000);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const before = process.memoryUsage().rss;
    const start = performance.now();
    expect(await codeOf(bomb)).toBe('file.tooLarge');
    expect(performance.now() - start).toBeLessThan(1000);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });

  test('many parts below the limit of one may be above the limit of all', async () => {
    const many: Parts = {};
    for (let i = 0; i < 5; i++) many[`xl/media/image${i}.bin`] = 'x';
    const bytes = Buffer.from(await workbookOf(rowsXml(''), many));
    for (const part of Object.keys(many)) {
      bytes.writeUInt32LE(90 * 1024 * 1024, centralRecord(bytes, part) + 24);
    }
    expect(await codeOf(Uint8Array.from(bytes))).toBe('file.tooLarge');
  });

  test.each([1, 50])('a size that is %s less than the truth is a lie', async (less) => {
    const parts = workbookParts(rowsXml(''));
    const length = String(parts['xl/worksheets/sheet1.xml']).length;
    expect(await codeOf(declaring(zip(parts), length - less))).toBe('file.tooLarge');
  });

  test('too many parts are refused, however small they are', async () => {
    const entry = Buffer.from(plain).subarray(centralRecord(plain, '[Content_Types].xml'), -22);
    const one = entry.subarray(0, 46 + '[Content_Types].xml'.length);
    const end = Buffer.from(plain.slice(-22));
    end.writeUInt16LE(20_000, 8);
    end.writeUInt16LE(20_000, 10);
    end.writeUInt32LE(20_000 * one.length, 12);
    const local = Buffer.from(plain).subarray(0, end.readUInt32LE(16));
    const many = Buffer.concat([local, ...Array.from({ length: 20_000 }, () => one), end]);
    expect(await codeOf(Uint8Array.from(many))).toBe('file.tooLarge');
  });

  test('too many cells are refused, however small they pack', async () => {
    const bytes = workbookOf(rowsXml(`<row>${'<c/>'.repeat(16384)}</row>`.repeat(250)));
    expect(await codeOf(bytes)).toBe('file.tooLarge');
  });
});

describe('damage', () => {
  test.each([2, 10, 100, 500, -100, -22, -1])('cut short at %s', async (end) => {
    expect(await codeOf(plain.slice(0, end))).toBe('file.truncated');
  });

  test('a wrong checksum', async () => {
    const bytes = Buffer.from(plain);
    const at = centralRecord(plain, 'xl/worksheets/sheet1.xml') + 16;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    expect(await codeOf(Uint8Array.from(bytes))).toBe('file.truncated');
  });

  test('two parts of one name, which two programs would read as two workbooks', async () => {
    const parts = workbookParts(rowsXml(''));
    const bytes = zip({ ...parts, 'XL/Workbook.xml': '<workbook/>' });
    expect(await codeOf(bytes)).toBe('file.truncated');
  });

  test('a part that is not read, but would be copied, has to be in its place', async () => {
    const bytes = Buffer.from(await workbookOf(rowsXml(''), { 'xl/media/image1.png': 'x' }));
    bytes.writeUInt8(0, bytes.indexOf('xl/media/image1.png') - 30);
    expect(await codeOf(Uint8Array.from(bytes))).toBe('file.truncated');
  });

  test('a folder that holds bytes, which a copy would lose', async () => {
    const bytes = Buffer.from(await workbookOf(rowsXml(''), { 'xl/media/image1.png': 'x' }));
    const folder = 0x10;
    bytes.writeUInt8(folder, centralRecord(bytes, 'xl/media/image1.png') + 38);
    bytes.writeUInt8(0, centralRecord(bytes, 'xl/media/image1.png') + 5);
    expect(await codeOf(Uint8Array.from(bytes))).toBe('file.truncated');
  });

  test('a local header that says otherwise than the directory does no harm', async () => {
    const bytes = Buffer.from(plain);
    bytes.writeUInt32LE(7, bytes.indexOf('xl/worksheets/sheet1.xml') - 8);
    expect(await codeOf(Uint8Array.from(bytes))).toBe('ok');
  });

  test('trailing bytes after the end do no harm', async () => {
    expect(await codeOf(Uint8Array.from([...plain, 13, 10]))).toBe('ok');
  });
});

describe('XML that is refused', () => {
  const utf16 = Uint8Array.from(Buffer.from(`\ufeff${rowsXml('')}`, 'utf16le'));
  const cell = (xml: string): string => rowsXml(`<row r="1">${xml}</row>`);
  test.each<[string, string | Uint8Array]>([
    ['cut short', rowsXml('').slice(0, -5)],
    ['not closed', rowsXml('<row>')],
    ['an unknown entity', cell('<c t="str"><v>&nbsp;</v></c>')],
    ['a DOCTYPE', `<!DOCTYPE worksheet>${sheetOnly('')}`],
    [
      'entities that expand a billion times',
      '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>' +
        sheetOnly('<row><c t="str"><v>&c;</v></c></row>'),
    ],
    ['an entity from outside', `<!DOCTYPE w [<!ENTITY a SYSTEM "file:///x">]>${sheetOnly('')}`],
    ['UTF-16', utf16],
    ['bytes that are no UTF-8', Uint8Array.from([...bytesOf('<a>'), 0xff, ...bytesOf('</a>')])],
    ['another encoding', `<?xml version="1.0" encoding="ISO-8859-1"?>${sheetOnly('')}`],
    ['nested without end', '<a>'.repeat(1000) + '</a>'.repeat(1000)],
    ['no sheetData', '<worksheet/>'],
    ['an element named __proto__', '<__proto__/>'],
    ['a row beyond the last', rowsXml('<row r="1048577"/>')],
    ['a row zero', rowsXml('<row r="0"/>')],
    ['a cell of another row', cell('<c r="A2"><v>1</v></c>')],
    ['a column beyond the last', cell('<c r="XFE1"><v>1</v></c>')],
    ['two cells in one place', cell('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>')],
    ['two rows of one number', rowsXml('<row r="1"/><row r="1"/>')],
    ['rows out of order', rowsXml('<row r="2"/><row r="1"/>')],
    ['cells out of order', cell('<c r="B1"/><c r="A1"/>')],
    ['a style that is not there', cell('<c r="A1" s="7"><v>1</v></c>')],
    ['a string that is not there', cell('<c r="A1" t="s"><v>7</v></c>')],
    ['a type that is none', cell('<c r="A1" t="x"><v>7</v></c>')],
  ])('%s', async (_, sheet) => {
    const bytes = zip({ ...workbookParts(''), 'xl/worksheets/sheet1.xml': sheet });
    expect(await codeOf(bytes)).toBe('file.badXml');
  });

  test('an odd style sheet is refused, not stumbled upon', async () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const bytes = workbookOf(rowsXml(''), { 'xl/styles.xml': `<${name}><a/></${name}>` });
      expect(await codeOf(bytes)).toBe('file.badXml');
    }
  });

  function sheetOnly(rows: string): string {
    return rowsXml(rows).replace(/^<\?xml[^>]*\?>\s*/, '');
  }
});

describe('chance', () => {
  const patience = 60_000;

  /** Park and Miller's generator: the same damage in every run. */
  function generator(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
      state = (state * 48271) % 2147483647;
      return state % below;
    };
  }

  test(
    'no damage makes the reader throw or hang',
    async () => {
      const book = new ExcelJS.Workbook();
      const sheet = book.addWorksheet('Dati');
      for (let i = 0; i < 40; i++) sheet.addRow([`I${i}`, i / 7, new Date(0), { formula: 'A1' }]);
      const whole = new Uint8Array(await book.xlsx.writeBuffer());
      const random = generator(42);
      const seen = new Set<string>();
      for (let round = 0; round < 200; round++) {
        const bytes = whole.slice(0, round % 5 === 0 ? random(whole.length) : whole.length);
        for (let flips = random(4); flips >= 0; flips--) {
          const at = random(bytes.length);
          bytes[at] = random(256);
        }
        seen.add(await codeOf(bytes));
      }
      expect(seen).toContain('file.truncated');
    },
    patience,
  );

  test(
    'no damage to the XML itself does either',
    async () => {
      const sheet = rowsXml(
        '<row r="1" spans="1:3"><c r="A1" s="0" t="inlineStr"><is><t>a&amp;b</t></is></c>' +
          '<c r="B1"><f t="array" ref="B1:C1">1</f><v>1.5</v></c></row>',
      );
      const parts = workbookParts(sheet);
      const names = Object.keys(parts).filter((name) => name !== '[Content_Types].xml');
      const random = generator(7);
      const seen = new Set<string>();
      for (let round = 0; round < 300; round++) {
        const name = names[random(names.length)] ?? '';
        const bytes = bytesOf(String(parts[name]));
        const at = random(bytes.length);
        bytes[at] = 32 + random(96);
        seen.add(await codeOf(zip({ ...parts, [name]: bytes }, { level: 0 })));
      }
      expect([...seen]).toEqual(expect.arrayContaining(['ok', 'file.badXml', 'file.missingPart']));
    },
    patience,
  );
});

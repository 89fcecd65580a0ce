import type { Random } from '../bench/random';
import { bytesOf } from '../xlsx/support';
import type { Parts } from './container-bases';
import { hostileTexts } from './hostile-texts';

/** A way to spoil the parts of a file. */
export type SpoilParts = (parts: Parts, random: Random) => Parts;

const text = (parts: Parts, name: string): string =>
  Buffer.from(parts[name] ?? []).toString('utf8');

const named = (parts: Parts, pattern: RegExp): string[] =>
  Object.keys(parts).filter((name) => pattern.test(name));

/** The same parts with another text in one of those that a pattern names. */
const edited =
  (pattern: RegExp, edit: (xml: string, random: Random) => string): SpoilParts =>
  (parts, random) => {
    const names = named(parts, pattern);
    if (names.length === 0) return parts;
    const name = random.pick(names);
    return { ...parts, [name]: bytesOf(edit(text(parts, name), random)) };
  };

const without = (parts: Parts, name: string): Parts =>
  Object.fromEntries(Object.entries(parts).filter(([other]) => other !== name));

const XML = /\.(?:xml|rels)$/;
const SHEET = /worksheets\/[^/]+\.xml$/;
const RELS = /\.rels$/;
const TABLE = /tables\/[^/]+\.xml$/;

/** Replaces one of the matches, which one by chance. */
function one(xml: string, pattern: RegExp, by: string, random: Random): string {
  const found = [...xml.matchAll(pattern)];
  if (found.length === 0) return xml;
  const { index, 0: match } = random.pick(found);
  return xml.slice(0, index) + by + xml.slice(index + match.length);
}

const withProlog = (xml: string, prolog: string): string =>
  xml.startsWith('<?xml') ? xml.replace('?>', `?>${prolog}`) : prolog + xml;

const laughs = Array.from({ length: 9 }, (_, level) => {
  return `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`;
}).join('');

const numbers = ['-1', '0', '1048577', '4294967295', '4294967296', '1e400', 'NaN', '', '٣', '0x1'];
const references = [
  'A0',
  'XFE1',
  'A1048577',
  'A1:XFD1048576',
  'B9:A1',
  '=1',
  '$A$1',
  '',
  'A1 B2',
  '#REF!',
];

const inXml = (value: string): string =>
  // What XML has no place for is written as Excel writes it.
  // eslint-disable-next-line no-control-regex
  value
    .replace(/[\u0000-\u0008\u000b-\u001f\ud800-\udfff]/g, (sign) => {
      return `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`;
    })
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');

/** Every way, by what it is called when it is counted. */
export const waysToSpoilParts: Readonly<Record<string, SpoilParts>> = {
  'nothing spoilt': (parts) => parts,
  'XML cut short': edited(XML, (xml, random) => xml.slice(0, random.whole(0, xml.length))),
  'XML with signs changed': edited(XML, (xml, random) => {
    const at = random.whole(0, xml.length);
    return (
      xml.slice(0, at) +
      random.pick(['<', '>', '&', '"', '/', '\u0000', 'é', ']]>']) +
      xml.slice(at + 1)
    );
  }),
  'an external entity': edited(XML, (xml, random) => {
    const where = random.pick([
      'file:///etc/passwd',
      'http://perf.example.it/x',
      'xl/workbook.xml',
    ]);
    return withProlog(xml, `<!DOCTYPE a [<!ENTITY x SYSTEM "${where}">]>`).replace('</', '&x;</');
  }),
  'an external DTD': edited(XML, (xml) =>
    withProlog(xml, '<!DOCTYPE a SYSTEM "http://perf.example.it/x.dtd">'),
  ),
  'a billion laughs': edited(XML, (xml) => {
    return withProlog(xml, `<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]>`).replace('</', '&l9;</');
  }),
  'links to elsewhere': edited(RELS, (xml, random) => {
    return one(
      xml,
      /Target="[^"]*"/g,
      'Target="http://perf.example.it/x.xml" TargetMode="External"',
      random,
    );
  }),
  'links to other parts': edited(RELS, (xml, random) => {
    const to = random.pick([
      'workbook.xml',
      '../workbook.xml',
      '/xl/workbook.xml',
      '../../..',
      '',
      '/',
      'sheet1.xml',
    ]);
    return one(xml, /Target="[^"]*"/g, `Target="${to}"`, random);
  }),
  'links of another kind': edited(RELS, (xml, random) => {
    return one(
      xml,
      /\/(?:worksheet|styles|table|sharedStrings|theme)"/g,
      random.pick(['/worksheet"', '/styles"', '/table"']),
      random,
    );
  }),
  'a part missing': (parts, random) => without(parts, random.pick(Object.keys(parts))),
  'a part of another name': (parts, random) => {
    const name = random.pick(Object.keys(parts));
    const other = random.pick([
      `/${name}`,
      `../../${name}`,
      `C:\\${name}`,
      name.toUpperCase(),
      `${name}/`,
      '',
    ]);
    return { ...without(parts, name), [other]: parts[name] ?? new Uint8Array() };
  },
  'two parts of one name': (parts, random) => {
    const name = random.pick(Object.keys(parts));
    return { ...parts, [name.toUpperCase()]: bytesOf('<x/>') };
  },
  'wrong content types': edited(/Content_Types/, (xml, random) => {
    return random.pick([
      '<Types/>',
      '',
      xml.replaceAll('main+xml', 'macroEnabled.main+xml'),
      '<x/>',
    ]);
  }),
  'numbers that no sheet has': edited(SHEET, (xml, random) => {
    return one(
      xml,
      /\b[rs]="[^"]*"/g,
      `${random.pick(['r', 's'])}="${random.pick(numbers)}"`,
      random,
    );
  }),
  'values that no cell has': edited(SHEET, (xml, random) => {
    return one(xml, /<v>[^<]*<\/v>/g, `<v>${random.pick([...numbers, ...references])}</v>`, random);
  }),
  'ranges that are none': edited(/worksheets|tables/, (xml, random) => {
    return one(xml, /\bref="[^"]*"/g, `ref="${random.pick(references)}"`, random);
  }),
  'odd styles': edited(/styles\.xml$/, (xml, random) => {
    const by = random.pick([
      'numFmtId="99999"',
      'fillId="-1"',
      'count="0"',
      'fontId="x"',
      `formatCode="${'#'.repeat(9_000)}"`,
    ]);
    return one(xml, /\b(?:numFmtId|fillId|fontId|count|formatCode)="[^"]*"/g, by, random);
  }),
  'hostile texts': edited(/sharedStrings|worksheets|tables|workbook\.xml$/, (xml, random) => {
    return one(
      xml,
      /(?<=<t[^>]*>)[^<]*(?=<\/t>)|(?<=\b(?:name|displayName)=")[^"]*/g,
      inXml(random.pick(hostileTexts)),
      random,
    );
  }),
  'merged cells everywhere': edited(SHEET, (xml, random) => {
    const merge = `<mergeCell ref="${random.pick(references)}"/>`;
    return xml.replace('</sheetData>', `</sheetData><mergeCells>${merge.repeat(50)}</mergeCells>`);
  }),
  'elements nested without end': edited(XML, (xml) => {
    return xml.replace('</', `${'<a>'.repeat(5_000)}${'</a>'.repeat(5_000)}</`);
  }),
  'formulas without a head': edited(SHEET, (xml, random) => {
    const formula = random.pick([
      '<f t="shared" si="7"/>',
      '<f t="array" ref="A1:Z9">1</f>',
      '<f>[1]x!A1</f>',
      '<f/>',
    ]);
    return one(xml, /<v>/g, `${formula}<v>`, random);
  }),
  'rows and cells twice': edited(SHEET, (xml, random) => {
    const found = [...xml.matchAll(/<c [^>]*>/g)].map(([tag]) => tag.replace(/\/?>$/, '/>'));
    return found.length === 0 ? xml : one(xml, /<c [^>]*>/g, `${random.pick(found)}<c>`, random);
  }),
  'other encodings': edited(XML, (xml, random) => {
    return random.pick([
      `\ufeff${xml}`,
      xml.replace('UTF-8', 'UTF-16'),
      xml.replace('UTF-8', 'ISO-8859-1'),
    ]);
  }),
  'no UTF-8': (parts, random) => {
    const name = random.pick(named(parts, XML));
    return { ...parts, [name]: Uint8Array.from([...(parts[name] ?? []), 0xff, 0xfe, 0xc3]) };
  },
  'tables that overlap': edited(TABLE, (xml) => xml.replaceAll(/\bref="[^"]*"/g, 'ref="A1:B2"')),
  'tables with other columns': edited(TABLE, (xml, random) =>
    one(xml, /<tableColumn [^>]*>/g, '', random),
  ),
};

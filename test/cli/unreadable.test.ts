import { mkdirSync, readdirSync } from 'node:fs';
import { four } from '../workbook/small-plan';
import { command, newFolder, xlsxOf, type Folder } from './fake';
import { EMPTY_SHEET, workbookWith, zipOf } from './zip';

const LARGE = 200 * 1024 * 1024;

/** A compound file whose directory has one entry: [MS-CFB] 2.6.1. */
function compoundFile(entry: string): Uint8Array {
  const bytes = new Uint8Array(512 + 128);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  bytes.set(Buffer.from(entry, 'utf16le'), 512);
  view.setUint16(512 + 64, (entry.length + 1) * 2, true);
  return bytes;
}

/** A workbook whose sheet is 200 MB of blanks, in a file of about 1 MB. */
const bomb = () => workbookWith(new Uint8Array(LARGE).fill(0x20));

let folder: Folder;
let sound: Uint8Array;

beforeAll(async () => {
  folder = newFolder();
  sound = await xlsxOf(four);
});
afterAll(() => folder.remove());

const cases: [what: string, make: () => Uint8Array | string | Promise<Uint8Array>, it: string][] = [
  ['a text file', () => 'Codice;Peso\nA1;20%\n', 'Non è un file di Excel (.xlsx o .xlsm).'],
  ['an empty file', () => '', 'Non è un file di Excel (.xlsx o .xlsm).'],
  [
    'a zip cut short',
    () => sound.slice(0, Math.floor(sound.length / 2)),
    'Il file è danneggiato o incompleto.',
  ],
  [
    'a zip of something else',
    () => zipOf({ 'leggimi.txt': 'ciao' }),
    'Il file non contiene una cartella di lavoro di Excel (.xlsx o .xlsm).',
  ],
  [
    'a workbook protected by a password',
    () => compoundFile('EncryptedPackage'),
    'Il file è protetto da una password: toglierla e riprovare.',
  ],
  [
    'a workbook of Excel 97-2003',
    () => compoundFile('Workbook'),
    'È un file .xls di Excel 97-2003: salvarlo come .xlsx e riprovare.',
  ],
  ['a sheet of 200 MB', bomb, 'Il file, una volta aperto, è troppo grande.'],
  [
    'a workbook with an empty sheet',
    () => workbookWith(EMPTY_SHEET),
    'Nessuna tabella riconosciuta: servono le intestazioni Codice e Padre, Nodo e Indicatore, Indicatore e Target, Indicatore e Consuntivo, oppure una tabella unica.',
  ],
  [
    'a workbook without a plan',
    () =>
      xlsxOf({
        Fornitori: [
          ['Nome', 'Importo'],
          ['Rossi', 5],
        ],
      }),
    'Nessuna tabella riconosciuta: servono le intestazioni Codice e Padre, Nodo e Indicatore, Indicatore e Target, Indicatore e Consuntivo, oppure una tabella unica.',
  ],
];

describe('what cannot be read: one line on stderr, status 2, no output', () => {
  test.each(cases)('%s', async (_what, make, it) => {
    const path = folder.put('in.xlsx', await make());
    for (const more of [[], ['--json']]) {
      const said = await command([path, '--out', folder.file('out.xlsx'), ...more]);
      expect(said).toEqual({ status: 2, stdout: '', stderr: `${path}: ${it}\n` });
    }
    expect(readdirSync(folder.path)).toEqual(['in.xlsx']);
  });

  test('the bomb is small before it is opened', () => {
    expect(bomb().length).toBeLessThan(1.5 * 1024 * 1024);
  });

  const absent: [what: string, make: (path: string) => void, reason: RegExp][] = [
    [
      'a file that does not exist',
      () => undefined,
      /^[^\n]*aprire il file \([^\n]*ENOENT[^\n]*\n$/,
    ],
    ['a folder', (path) => mkdirSync(path), /^[^\n]*aprire il file \([^\n]*EISDIR[^\n]*\n$/],
  ];
  test.each(absent)('%s', async (_what, make, reason) => {
    const path = folder.file('altro.xlsx');
    make(path);
    const { status, stdout, stderr } = await command([path, '--json']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(reason);
  });
});

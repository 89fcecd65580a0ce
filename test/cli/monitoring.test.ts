import { readFileSync } from 'node:fs';
import { at, bookIn, dated, percent, type Rows } from '../support/workbook';
import { command, jsonIn, newFolder, xlsxOf, type Folder } from './fake';

/** Two quarters of I1, and I2 still to be done by the end of November. */
const drawing: Record<string, Rows> = {
  Pesi: [
    ['Nodo', 'Indicatore', 'Peso'],
    ['ENTE', 'I1', percent(0.5)],
    ['ENTE', 'I2', percent(0.5)],
  ],
  Target: [
    ['Indicatore', 'Target', 'Anno'],
    ['I1', '>= 400', 2024],
    ['I2', 'Entro 30/11/2024', 2024],
  ],
  Consuntivi: [
    ['Indicatore', 'Consuntivo', 'Data'],
    ['I1', 100, dated(45382)],
    ['I1', 200, dated(45473)],
    ['I2', 'no', null],
  ],
};

let folder: Folder;
let plan: string;

beforeAll(async () => {
  folder = newFolder();
  plan = folder.put('piano.xlsx', await xlsxOf(drawing));
});
afterAll(() => folder.remove());

const scoresAt = async (...more: string[]) => {
  const said = jsonIn(await command([plan, '--json', ...more]));
  const { at, nodes, indicators } = said;
  return [at, nodes[0]?.score, ...indicators.map(({ score }) => score)];
};

test('--at scores what was known on a day, and says which', async () => {
  expect(await scoresAt('--at', '30/06/2024')).toEqual(['2024-06-30', '0.5', '0.5', null]);
  expect(await scoresAt('--at', '2024-03-31')).toEqual(['2024-03-31', '0.25', '0.25', null]);
  expect(await scoresAt('--at', '31.12.2024')).toEqual(['2024-12-31', '0.25', '0.5', '0']);
  // As it stands: the last figures, and what is undone is undone.
  expect(await scoresAt()).toEqual([undefined, '0.25', '0.5', '0']);
});

test('the tree tells the day in its first line, and the reasons tell it too', async () => {
  const { stdout } = await command([plan, '--at', '30/06/2024']);
  expect(stdout.split('\n')[0]).toBe(
    'Profilo SMVP 90/50, anno 2024, al 30/06/2024: 1 nodi, 2 indicatori',
  );
  expect(stdout).toContain('200 al 30/06/2024 su >= 400: 1 - 200/400 = 50,00%');
  expect(stdout).toContain(
    'non fatto su entro 30/11/2024: scadenza successiva alla data di monitoraggio (30/06/2024)',
  );
  const english = await command([plan, '--at', '30/06/2024'], { locale: 'en_GB.UTF-8' });
  expect(english.stdout.split('\n')[0]).toContain('year 2024, as of 30/06/2024: ');
});

test('a copy scored again at a later day has the score on the row of that day only', async () => {
  const [march, june] = [folder.file('marzo.xlsx'), folder.file('giugno.xlsx')];
  await command([plan, '--at', '31/03/2024', '--out', march]);
  await command([march, '--at', '30/06/2024', '--out', june]);
  const scoresIn = async (path: string) => {
    const book = await bookIn(new Uint8Array(readFileSync(path)));
    return ['E2', 'E3'].map((cell) => {
      const { value = null, fill = null } = at(book, 'Consuntivi', cell) ?? {};
      return [value, fill === null ? 'plain' : 'coloured'];
    });
  };
  expect(await scoresIn(march)).toEqual([
    [0.25, 'coloured'],
    [null, 'plain'],
  ]);
  expect(await scoresIn(june)).toEqual([
    [null, 'plain'],
    [0.5, 'coloured'],
  ]);
});

test.each(['30/13/2024', '31/06/2024', 'ieri', '30/06', '45473'])(
  'a date that is none, %s, is refused in one line',
  async (text) => {
    const { status, stdout, stderr } = await command([plan, '--at', text]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(`"${text}" non è una data: scriverla come 30/06/2024 o 2024-06-30.\n`);
  },
);

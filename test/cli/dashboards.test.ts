import { percent, type Rows } from '../support/workbook';
import { four } from '../workbook/small-plan';
import { command, jsonIn, newFolder, xlsxOf, type Folder } from './fake';

const cruscotto: Rows = [
  ['Cruscotto', 'Indicatore', 'Peso'],
  ['Rossi', 'I1', percent(0.2)],
  ['Rossi', 'I2', percent(0.5)],
  ['Rossi', 'I3', percent(0.33)],
];

let folder: Folder;
let path: string;
beforeAll(async () => {
  folder = newFolder();
  path = folder.put('piano.xlsx', await xlsxOf({ ...four, Cruscotti: cruscotto }));
});
afterAll(() => folder.remove());

test('dashboards come after the tree, under a heading, with their own shares', async () => {
  const { stdout, status } = await command([path]);
  expect(status).toBe(0);
  const lines = stdout.split('\n');
  const heading = lines.indexOf('Cruscotti');
  expect(lines.findIndex((line) => line.startsWith('ENTE '))).toBeLessThan(heading);
  // (20 x 60,5 + 50 x 86 + 33 x 100) / 103 = 8810 / 103
  expect(lines[heading + 1]).toMatch(/^Rossi .* 85,53% {2}Parzialmente raggiunto$/);
  expect(lines[heading + 3]).toBe(
    '    242 su >= 400: 1 - 158/400 = 60,50%; peso 20% (ripesato 19,42%) -> 11,7476 punti, persi 7,6699',
  );
  expect(stdout).toContain(
    "I pesi di Rossi sommano a 103% invece che a 100%, e l'arrotondamento non lo spiega: il punteggio si calcola sulla loro somma. Correggere il peso sbagliato.",
  );
});

test('in English where the locale is', async () => {
  const { stdout } = await command([path], { locale: 'en_GB.UTF-8' });
  expect(stdout).toMatch(/^Dashboards$/m);
});

test('--json: nodes without a parent, with their level; their indicators under them', async () => {
  const { nodes, indicators } = jsonIn(await command([path, '--json']));
  expect(nodes.at(-1)).toEqual({
    code: 'Rossi',
    parent: null,
    level: 'Cruscotto',
    score: '0.855339805825242718446601941748',
    status: 'Parzialmente raggiunto',
    weight: null,
  });
  const under = indicators.filter(({ code }) => code === 'I3').map(({ node }) => node);
  expect(under).toEqual(['A1', 'A2', 'Rossi']);
});

test('--json: a node that a unit answers for keeps its parent and its weight there', async () => {
  const [headers = [], root = [], ...others] = four.Albero;
  const albero = [
    [...headers, 'U.O.'],
    [...root, 'Segretario'],
    ...others.map((row) => [...row, 'URP']),
  ];
  const other = folder.put('unita.xlsx', await xlsxOf({ ...four, Albero: albero }));
  const { nodes } = jsonIn(await command([other, '--json']));
  expect(nodes.map(({ code, parent, weight }) => [code, parent, weight])).toEqual([
    ['ENTE', null, null],
    ['A1', 'ENTE', '0.6'],
    ['A2', 'ENTE', '0.4'],
    ['Segretario', null, null],
    ['URP', null, null],
  ]);
});

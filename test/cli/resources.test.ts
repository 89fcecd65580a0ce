import { as, type Rows } from '../support/workbook';
import { four } from '../workbook/small-plan';
import { command, jsonIn, newFolder, xlsxOf, type Folder } from './fake';

const funds: readonly (string | ReturnType<typeof as> | null)[] = [
  'Risorse',
  null,
  as('#,##0.00 "€"', 1500.25),
  '€ 2.499,75',
];
const withFunds = (ente: string | null): Record<string, Rows> => ({
  ...four,
  Albero: four.Albero.map((row, index) => [...row, (index === 1 ? ente : funds[index]) ?? null]),
});

let folder: Folder;
beforeAll(() => {
  folder = newFolder();
});
afterAll(() => folder.remove());

test('each node shows its money and its part of the whole beside the score', async () => {
  const path = folder.put('risorse.xlsx', await xlsxOf(withFunds(null)));
  const { stdout, status } = await command([path]);
  expect(status).toBe(0);
  // 1.500,25 / 4.000 = 37,50625%
  expect(stdout).toMatch(/^ENTE La Camera +4\.000,00 € \(100,00%\) +91,68% {2}Raggiunto$/m);
  expect(stdout).toMatch(/^ {2}A1 Imprese +1\.500,25 € \(37,51%\) +86,63% {2}Parzialmente/m);
  expect(stdout).toMatch(/^ {4}I1 Imprese assistite +60,50% {2}Parzialmente raggiunto$/m);
  // The lines of nodes and of indicators stay in columns.
  const columns = stdout
    .split('\n')
    .map((line) => line.search(/ {2}(Raggiunto|Parzialmente raggiunto|Non valutabile)$/))
    .filter((column) => column >= 0);
  expect([columns.length, new Set(columns).size]).toEqual([9, 1]);

  const { nodes } = jsonIn(await command([path, '--json']));
  expect(nodes.map(({ code, resources, absorption }) => [code, resources, absorption])).toEqual([
    ['ENTE', '4000', '1'],
    ['A1', '1500.25', '0.3750625'],
    ['A2', '2499.75', '0.6249375'],
  ]);
});

test('a figure that the nodes below do not make is told, at its cell', async () => {
  const path = folder.put('altro.xlsx', await xlsxOf(withFunds('4.100,00')));
  const { stdout, status } = await command([path]);
  expect(status).toBe(0);
  expect(stdout).toContain(
    'Albero!F2: Le risorse di ENTE sono 4.100 €, ma quelle dei suoi nodi sommano a 4.000 €: vale la prima cifra; correggere quella sbagliata.',
  );
});

test('money that cannot be read is an error, and the scores are what they are', async () => {
  const path = folder.put('errore.xlsx', await xlsxOf(withFunds('molte')));
  const said = await command([path, '--json']);
  expect(said.status).toBe(1);
  const { nodes, issues } = jsonIn(said);
  expect(issues.map(({ code, cell }) => [code, cell])).toEqual([
    ['resources.unreadable', 'Albero!F2'],
  ]);
  expect(nodes[0]).toMatchObject({ code: 'ENTE', score: '0.91675' });
  expect(nodes[0]).not.toHaveProperty('resources');
});

import { figuresIn } from './documents';
import { readMarkdown } from './markdown';

const read = readMarkdown(
  [
    '# Le regole, in breve',
    'Vedi [la tabella](colonne.md#albero) e `[non questo](x)`.',
    '',
    '| a | b |',
    '| - | - |',
    '| 1 | 2 \\| 3 |',
    '',
    '## Sì/no',
    '```sh in breve',
    '# non un titolo',
    'npm test',
    '```',
    '- <a id="target.missing"></a>`target.missing`',
    '![la scheda](../pictures/it/scheda.png)',
    '## Sì/no',
  ].join('\n'),
);

test('headings, but not those in a block', () => {
  expect(read.headings.map(({ level, text, line }) => [level, text, line])).toEqual([
    [1, 'Le regole, in breve', 1],
    [2, 'Sì/no', 8],
    [2, 'Sì/no', 15],
  ]);
});

test('anchors, as a forge makes them', () => {
  expect([...read.anchors]).toEqual(['le-regole-in-breve', 'sìno', 'sìno-1', 'target.missing']);
});

test('blocks', () => {
  expect(read.blocks).toEqual([
    { kind: 'sh', about: 'in breve', text: '# non un titolo\nnpm test', line: 9 },
  ]);
});

test('tables, a pipe in a cell being escaped', () => {
  const [table] = read.tables;
  expect(table).toEqual({
    heading: 'Le regole, in breve',
    headers: ['a', 'b'],
    rows: [['1', '2 | 3']],
    line: 4,
  });
});

test('links and pictures, but not those between backquotes', () => {
  expect(read.links).toEqual([
    { target: 'colonne.md#albero', isPicture: false, line: 2 },
    { target: '../pictures/it/scheda.png', isPicture: true, line: 14 },
  ]);
});

test('a block that does not end is no document', () => {
  expect(() => readMarkdown('```sh\nnpm test')).toThrow('does not end');
});

test.each([
  ['98,96% il 31/05/2023, e 1.013,50 €.', ['98·96', '31', '05', '2023', '1·013·50']],
  ['98.96% on 31/05/2023, and 1,013.50 €.', ['98·96', '31', '05', '2023', '1·013·50']],
])('the figures of "%s"', (text, figures) => {
  expect(figuresIn(text)).toEqual(figures);
});

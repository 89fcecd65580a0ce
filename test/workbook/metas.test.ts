import { catalogues, messageOf } from '../../src/messages';
import { explain } from '../../src/taskpane/view-model/explanation';
import { treeRows } from '../../src/taskpane/view-model/tree-rows';
import {
  applied,
  at,
  faces,
  percent,
  ran,
  tables,
  tellings,
  type Drawn,
  type Rows,
} from '../support/workbook';
import { consuntivi, four, pesi, target } from './small-plan';

/** M counts A2: I3 100%, I4 98%, I5 excluded. X counts ENTE: I1 60,5% and I2 86% are below 90%. */
function withMetas(actual: Drawn = null, measured: Drawn = 'ENTE'): Record<string, Rows> {
  const [headers = [], ...rows] = target;
  return {
    ...four,
    Pesi: [...pesi, ['META', 'M', null], ['META', 'X', null]],
    Target: [
      [...headers, 'Metodo', 'Nodo misurato'],
      ...rows,
      ['M', 'Indicatori di A2 raggiunti', '>= 90%', 'meta', 'A2'],
      ['X', "Indicatori dell'ente raggiunti", '>= 80%', 'Meta-indicatore', measured],
    ],
    Consuntivi: [...consuntivi, ['M', null, null], ['X', actual, null]],
    Albero: [...four.Albero, ['META', null, 'ambito', 'Qualità', null]],
  };
}

test('the share, its score and its gap are written as those of any indicator', () => {
  const book = tables(withMetas());
  const run = ran(book);
  // 2 of 4 are 50 points: 50 / 80; META = (100 + 62,5) / 2.
  expect(faces(run)).toMatchObject({
    M: '100% Raggiunto',
    X: '62.5% Parzialmente raggiunto',
    META: '81.25% Parzialmente raggiunto',
  });
  expect(tellings(run)).toEqual([]);
  const written = applied(book, run.writes);
  const cells = ['D8', 'E8', 'F8'].map((cell) => at(written, 'Consuntivi', cell)?.value);
  expect(cells).toEqual([-0.3, 0.625, 'Parzialmente raggiunto']);
});

test('an actual written beside it is compared with the count', () => {
  expect(tellings(ran(tables(withMetas(percent(0.5)))))).toEqual([]);
  const run = ran(tables(withMetas(percent(0.75))));
  expect(tellings(run)).toEqual(['meta.actualDiffers Consuntivi!B8']);
  const [told] = run.problems;
  expect(told && messageOf(told, catalogues.it)).toBe(
    'Il consuntivo scritto per il meta-indicatore X è "0.75", ma dal conteggio risulta 50%: vale il conteggio.',
  );
  expect(faces(run).X).toBe('62.5% Parzialmente raggiunto');
});

test('a node that is not there is told at its cell', () => {
  const run = ran(tables(withMetas(null, 'A9')));
  expect(tellings(run)).toEqual(['meta.unknownNode Target!E8', 'node.dependsOnFailed Albero!A5']);
});

test('a dashboard may be what is measured', () => {
  const drawing = withMetas(null, 'Rossi');
  const run = ran(
    tables({
      ...drawing,
      Cruscotti: [
        ['Cruscotto', 'Indicatore'],
        ['Rossi', 'I1'],
        ['Rossi', 'I3'],
        ['Rossi', 'M'],
      ],
    }),
  );
  // I3 and M of I1, I3, M: 66,6 / 80.
  expect(faces(run).X).toBe('83.3333333333333333333333333333% Parzialmente raggiunto');
});

test('opened, it shows what was counted and how the score comes of it', () => {
  const run = ran(tables(withMetas()));
  const opened = explain({ kind: 'indicator', code: 'X' }, run, treeRows(run.card), catalogues.it);
  expect(opened).toMatchObject({
    rule: 'meta',
    target: { text: '>= 80%' },
    actual: { text: '50%' },
    gap: '-30%',
    shortfall: '30%',
    sentence:
      '50% su >= 80%: 2 su 4 indicatori di ENTE con raggiungimento >= 90% (sotto: I1 60,50%, I2 86,00%) (1 escluso); 1 - 30/80 = 62,50%',
  });
});

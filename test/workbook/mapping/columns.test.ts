import type { Range } from '../../../src/workbook';
import { proposeMapping } from '../../../src/workbook/mapping/proposal';
import { cells, sheet, workbook, type Rows } from '../../support/workbook';
import { drawnColumns } from './drawn';
import { rowsOf } from './layouts/layout';

/** What is proposed of one range, and how sure the least sure of its columns is. */
function proposed(rows: Rows, merges: readonly Range[] = []): [columns: string, least: string] {
  const [area] = proposeMapping(workbook([sheet('Piano', [cells(rows)], merges)]));
  return area ? [drawnColumns(area), area.confidence] : ['nothing', 'none'];
}

describe('columns as other hands head them', () => {
  const cases: [what: string, rows: Rows, columns: string, confidence: string][] = [
    [
      'line ends and hard spaces in headers',
      [
        [
          'Obiettivo\noperativo',
          'Cod.\nindic.',
          'Peso\n(%)',
          'Target\n2024',
          'Cons.\u00a031/12/2024',
        ],
        ...rowsOf('A|I1|50%|>= 4|3\nA|I2|50%|>= 4|4'),
      ],
      'node | indicator | weight | target 2024 | actual 2024',
      'likely',
    ],
    [
      'a value before, a value when all is done',
      rowsOf(`
Dimensione|Obiettivo di valore pubblico|Indicatore di impatto|Valore di partenza (baseline)|Target a regime|Fonte dei dati|Peso dell'indicatore|Risultato conseguito
Economica|VP1|Imprese digitali|50|>= 60|Istat|40%|55
Sociale|VP1|Cittadini soddisfatti|70%|>= 75%|Indagine|60%|75%`),
      'type | node | indicator | baseline | target | - | weight | actual',
      'doubtful',
    ],
    [
      'a dashboard',
      rowsOf(
        'Dirigente responsabile|Cod. indicatore|Peso\nRossi|I1|50%\nRossi|I2|50%\nVerdi|I1|100%',
      ),
      'manager | indicator | weight',
      'likely',
    ],
    [
      'a tree by levels',
      rowsOf(`
Liv.|Cod.|Cod. superiore|Denominazione|Pond.
0|ENTE||La Camera|
1|A1|ENTE|Imprese|60%
1|A2|ENTE|Territorio|40%`),
      'level | code | parent | name | weight',
      'likely',
    ],
    [
      'codes, names and weights of objectives and of indicators',
      rowsOf(`
Missione|Programma|Codice OO|Obiettivo operativo|Peso OO|Codice KPI|KPI|Peso KPI|U.M.|Target|Actual|Note
M1|P1|OO1|Pagare prima|50%|K1|Tempo medio|100%|gg|<= 30|33|
M1|P2|OO2|Formare tutti|50%|K2|Formati|100%|%|>= 90%|81%|`),
      '- | - | node | - | - | indicator | name | weight | unit | target | actual | -',
      'likely',
    ],
    [
      'plurals, and the causes of a gap',
      rowsOf(`
Prog.|Struttura|Obiettivi|Indicatori|Pesi|Valori attesi|Valori conseguiti|Scostamenti|Cause degli scostamenti
1|Uff. A|Semplificare|Moduli in linea|60|10|8|-2|ritardo
2|Uff. A|Semplificare|Giorni di attesa|40|<= 20|20|0|`),
      '- | organisationalUnit | node | indicator | weight | target | actual | - | -',
      'likely',
    ],
    [
      'two targets and two actuals of one year: a person chooses',
      rowsOf(`
Obiettivo operativo|Indicatore|Target I semestre|Target annuale|Consuntivo 30/06/2024|Consuntivo 31/12/2024
A|Imprese|>= 2|>= 4|1|3
A|Bandi|>= 1|>= 2|1|2`),
      'node | indicator | target | - | actual 2024 | -',
      'doubtful',
    ],
    [
      'headers that say nothing: what cells tell is doubtful',
      rowsOf(`
Obiettivo|Indicatore|Quanto|Promessa|Fatto
A|Imprese|25%|>= 4|3
A|Bandi|75%|>= 4|4
B|Fiere|100%|<= 9|8`),
      'node | indicator | weight | target | actual',
      'doubtful',
    ],
    [
      'figures that add up to nothing, in another unit than the targets: left out',
      rowsOf(`
Obiettivo|Indicatore|Quanto|Target|Fatto
A|Imprese|25%|>= 4|30%
A|Bandi|30%|>= 4|40%`),
      'node | indicator | - | target | -',
      'certain',
    ],
    [
      'printed scores are kept from being written over; an empty column is written',
      rowsOf(`
Obiettivo|Indicatore|Target|Consuntivo|% ragg.|Esito finale
A|Imprese|>= 4|3|75%|Non raggiunto
A|Bandi|>= 4|4|100%|Raggiunto`),
      'node | indicator | target | actual | published | publishedStatus',
      'certain',
    ],
  ];
  test.each(cases)('%s', (_what, rows, columns, confidence) => {
    expect(proposed(rows)).toEqual([columns, confidence]);
  });

  test('upper headers over a sign and a value, over two parts of an actual, over years', () => {
    const rows = rowsOf(`
Obiettivo|Indicatore|Target||Consuntivo||Serie storica||
||Segno|Valore|Num.|Den.|2021|2022|2023
A|Imprese|>=|80%|60|100|50%|55%|58%
A|Bandi|>=|90%|45|50|80%|85%|88%`);
    const down = (left: number) => ({ top: 0, bottom: 1, left, right: left });
    const across = (left: number, right: number) => ({ top: 0, bottom: 0, left, right });
    const [columns] = proposed(rows, [down(0), down(1), across(2, 3), across(4, 5), across(6, 8)]);
    expect(columns).toBe(
      'node | indicator | operator | target | numerator | denominator | yearValue 2021 | yearValue 2022 | yearValue 2023',
    );
  });
});

test('a range of which nothing is known is shown, for a person to tell what it is', () => {
  const rows = [
    ['Voce', 'Capitolo', 'Cassa'],
    ['Carta', 101, 2500],
    ['Toner', 102, 900],
  ];
  const [area] = proposeMapping(workbook([sheet('Spese', [cells(rows, 'B4')])]));
  expect(area).toMatchObject({ headers: { top: 3, left: 1, bottom: 3, right: 3 }, roles: [] });
  expect(area?.columns.map(({ header, samples }) => [header, ...samples])).toEqual([
    ['Voce', 'Carta', 'Toner'],
    ['Capitolo', '101', '102'],
    ['Cassa', '2500', '900'],
  ]);
});

describe('what a blank cell means', () => {
  const headers = 'Obiettivo|Indicatore|Target\n';
  const cases: [what: string, rows: string, columns: string, confidence: string][] = [
    [
      'written once for several rows: as above, and no more than likely',
      'A|Imprese|>= 4\n|Bandi|>= 4\nB|Fiere|>= 4\n|Corsi|>= 4',
      'node ^ | indicator | target',
      'likely',
    ],
    [
      'written in each row but one: that one was forgotten',
      'A|Imprese|>= 4\nA|Bandi|>= 4\n|Fiere|>= 4\nB|Corsi|>= 4',
      'node | indicator | target',
      'certain',
    ],
    [
      'blank from the first row: there is nothing above',
      '|Imprese|>= 4\nA|Bandi|>= 4\n|Fiere|>= 4',
      'node | indicator | target',
      'certain',
    ],
    [
      'an indicator without a code has none',
      'A|Imprese|>= 4\nB||>= 4\nC|Fiere|>= 4\nD||>= 4',
      'node | indicator | target',
      'certain',
    ],
  ];
  test.each(cases)('%s', (_what, rows, columns, confidence) => {
    expect(proposed(rowsOf(`${headers}${rows}`))).toEqual([columns, confidence]);
  });

  test('cells merged downwards: as above, and certain', () => {
    const rows = rowsOf(`${headers}A|Imprese|>= 4\n|Bandi|>= 4\nB|Fiere|>= 4`);
    const merged = [{ top: 1, left: 0, bottom: 2, right: 0 }];
    expect(proposed(rows, merged)).toEqual(['node ^ | indicator | target', 'certain']);
  });

  test('in a tree a blank parent is the root, however many there are', () => {
    const rows = rowsOf('Codice|Padre|Peso\nA||\nA1|A|50%\nA2|A|50%\nB||\nB1|B|100%\nC||');
    expect(proposed(rows)).toEqual(['code | parent | weight', 'certain']);
  });
});

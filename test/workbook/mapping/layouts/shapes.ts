import { cells, percent, sheet, table, workbook } from '../../../support/workbook';
import { row, rowsOf, type Layout } from './layout';

function across(top: number, left: number, right: number) {
  return { top, left, bottom: top, right };
}

/** A title across the sheet, notes below it, the headers in the sixth row, totals at the end. */
export const underTitle: Layout = {
  name: 'headers in the sixth row under a title, totals below',
  book: workbook([
    sheet(
      'Foglio1',
      [
        cells([
          ['Camera di Commercio - Piano della performance 2024'],
          ['Documento approvato con delibera di Giunta n. 12'],
          [],
          ['Nota: i pesi sono espressi in percentuale'],
        ]),
        cells(
          [
            row(
              'Obiettivo operativo|KPI|Descrizione KPI|Peso|Target anno 2024|Consuntivo al 31/12/2024',
            ),
            ['OO1', 'K1', "Imprese assistite nell'anno", percent(0.5), '>= 400', 242],
            ['OO1', 'K2', 'Giorni medi di risposta', percent(0.5), '<= 20', 22],
            ['OO2', 'K3', 'Utenti soddisfatti del servizio', percent(1), '>= 90%', percent(0.81)],
            [],
            ['Totale', null, null, percent(2), null, null],
          ],
          'B6',
        ),
      ],
      [{ top: 0, left: 0, bottom: 0, right: 7 }],
    ),
  ]),
  areas: [
    {
      headers: 'Foglio1!B6:G6',
      roles: ['weights', 'targets', 'actuals'],
      columns: 'node | indicator | name | weight | target 2024 | actual 2024',
    },
  ],
  counts: { nodes: 2, indicators: 3 },
  // 242 / 400; 1 - 2 / 20; (60,5 + 90) / 2; 81 / 90
  scores: { K1: '60.5%', K2: '90%', OO1: '75.25%', OO2: '90%' },
};

/** What hangs under what on the left, what is promised and measured on the right. */
export const sideBySide: Layout = {
  name: 'two tables side by side',
  book: workbook([
    sheet('Dati', [
      cells(
        rowsOf(`
Obiettivi e indicatori
Cod. obiettivo|Cod. indicatore|Peso %
OO1|I1|25%
OO1|I2|75%
OO2|I1|50%
OO2|I3|50%`),
      ),
      cells(
        rowsOf(`
Target e risultati
Indic.|Denominazione indicatore|Risultato atteso|Risultato conseguito
I1|Imprese assistite|>= 400|242
I2|Bandi pubblicati|>= 4|4
I3|Giorni di attesa|<= 20|25`),
        'E1',
      ),
    ]),
  ]),
  areas: [
    { headers: 'Dati!A2:C2', roles: ['weights'], columns: 'node | indicator | weight' },
    {
      headers: 'Dati!E2:H2',
      roles: ['targets', 'actuals'],
      columns: 'indicator | name | target | actual',
    },
  ],
  options: { year: 2024 },
  counts: { nodes: 2, indicators: 3 },
  // 0,25 x 60,5 + 0,75 x 100; 1 - 5 / 20; (60,5 + 75) / 2
  scores: { OO1: '90.125%', I3: '75%', OO2: '67.75%' },
};

/** An Excel table, which has each header once, under upper ones that stand above it. */
export const upperHeadersOverTable: Layout = {
  name: 'upper headers above an Excel table',
  book: workbook([
    sheet(
      'Foglio1',
      [
        cells([row('Obiettivo||Indicatore|||Misurazione 2024|')], 'A3'),
        table(
          'Tabella1',
          [
            row('Codice|Descrizione|Codice2|Descrizione3|Peso|Valore atteso|Valore ottenuto'),
            ['A', 'Imprese', 'I1', 'Imprese assistite', percent(0.5), '>= 400', 300],
            ['A', 'Imprese', 'I2', 'Ore di formazione', percent(0.5), '>= 40', 50],
            ['B', 'Territorio', 'I3', 'Fiere organizzate', percent(1), '>= 4', 3],
          ],
          'A4',
        ),
      ],
      [across(2, 0, 1), across(2, 2, 4), across(2, 5, 6)],
    ),
  ]),
  areas: [
    {
      headers: 'Foglio1!A3:G4',
      roles: ['weights', 'targets', 'actuals'],
      columns: 'node | - | indicator | name | weight | target 2024 | actual 2024',
    },
  ],
  counts: { nodes: 2, indicators: 3 },
  scores: { I1: '75%', A: '87.5%', B: '75%' },
};

/** Merged headers over groups of columns; merged cells where an objective has several rows. */
export const groups: Layout = {
  name: 'merged headers over groups of columns, objectives in merged cells',
  book: workbook([
    sheet(
      'Scheda',
      [
        cells([
          ['Scheda di programmazione 2024'],
          row('Obiettivo||Indicatore|||Target 2024|Consuntivo 2024||'),
          row('Cod.|Descrizione|Cod.|Descrizione|Peso||Numeratore|Denominatore|Valore'),
          [
            'OO1',
            'Pagare prima',
            'I1',
            'Fatture pagate in tempo',
            percent(0.5),
            '>= 80%',
            60,
            100,
            null,
          ],
          [null, null, 'I2', 'Fornitori soddisfatti', percent(0.5), '>= 50%', 40, 100, null],
          ['OO2', 'Formare tutti', 'I3', 'Dipendenti formati', percent(1), '>= 90%', 45, 50, null],
        ]),
      ],
      [
        { top: 0, left: 0, bottom: 0, right: 8 },
        across(1, 0, 1),
        across(1, 2, 4),
        across(1, 6, 8),
        { top: 1, left: 5, bottom: 2, right: 5 },
        { top: 3, left: 0, bottom: 4, right: 0 },
        { top: 3, left: 1, bottom: 4, right: 1 },
      ],
    ),
  ]),
  areas: [
    {
      headers: 'Scheda!A2:I3',
      roles: ['weights', 'targets', 'actuals'],
      columns:
        'node ^ | - | indicator | name | weight | target 2024 | numerator 2024 | denominator 2024 | actual 2024',
    },
  ],
  counts: { nodes: 2, indicators: 3 },
  // 60 of 80, 40 of 50, 45 / 50 = 90 of 90; (75 + 80) / 2
  scores: { I1: '75%', I2: '80%', OO1: '77.5%', OO2: '100%' },
};

/** Nodes and indicators in one list, each under its own. */
export const oneList: Layout = {
  name: 'nodes and indicators in one list',
  book: workbook([
    sheet('Albero', [
      cells(
        [
          row(
            'ID|Appartiene a|Livello albero|Denominazione elemento|Peso relativo|Valore obiettivo|Valore conseguito',
          ),
          ['ENTE', null, 'Ente', 'La Camera', null, null, null],
          ['A1', 'ENTE', 'Ambito', 'Imprese', percent(0.6), null, null],
          ['I1', 'A1', 'Indicatore', 'Imprese assistite', percent(0.25), '>= 400', 242],
          [
            'I2',
            'A1',
            'Indicatore',
            'Utenti soddisfatti',
            percent(0.75),
            '>= 90%',
            percent(0.9832),
          ],
          ['A2', 'ENTE', 'Ambito', 'Territorio', percent(0.4), null, null],
          ['I3', 'A2', 'Indicatore', 'Giorni di pagamento', percent(1), '<= 1,50', 1.53],
        ],
        'B3',
      ),
    ]),
  ]),
  areas: [
    {
      headers: 'Albero!B3:H3',
      roles: ['nodes', 'weights', 'targets', 'actuals'],
      columns: 'code | parent | level | name | weight | target | actual',
    },
  ],
  options: { year: 2024 },
  counts: { nodes: 3, indicators: 3 },
  // 0,25 x 60,5 + 0,75 x 100; 0,6 x 90,125 + 0,4 x 98
  scores: { A1: '90.125%', A2: '98%', ENTE: '93.275%' },
};

/** Every level of the tree in a column of its own, written once; the header again on each page. */
export const acrossPages: Layout = {
  name: 'every level in a column, pasted from two pages',
  book: workbook([
    sheet('Incolla', [
      cells(
        rowsOf(`
AMBITO STRATEGICO|OBIETTIVO STRATEGICO|OBIETTIVO OPERATIVO|INDICATORE|PESO|TARGET|RISULTATO 2023
Promozione|Internazionalizzazione|Preparare le PMI ai mercati|Ampiezza delle azioni|25,00%|>=10N.|12 N.
|||Imprese accompagnate|75,00%|>= 80 N.|60 N.
||Sostenere le imprese|Bandi pubblicati|100,00%|>= 4 N.|4 N.
AMBITO STRATEGICO|OBIETTIVO STRATEGICO|OBIETTIVO OPERATIVO|INDICATORE|PESO|TARGET|RISULTATO 2023
|Turismo|Promuovere il territorio|Eventi organizzati|50,00%|>= 10 N.|9 N.
|||Visitatori degli eventi|50,00%|>= 1.000|1.013,00`),
      ),
    ]),
  ]),
  areas: [
    {
      headers: 'Incolla!A1:G1',
      roles: ['weights', 'targets', 'actuals'],
      columns: '- | - | node ^ | indicator | weight | target | actual 2023',
    },
  ],
  counts: { nodes: 3, indicators: 5 },
  // 60 / 80; 0,25 x 100 + 0,75 x 75; 9 / 10; (90 + 100) / 2
  scores: {
    'Preparare le PMI ai mercati': '81.25%',
    'Sostenere le imprese': '100%',
    'Promuovere il territorio': '95%',
  },
};

import { cells, dated, percent, sheet, table, workbook } from '../../../support/workbook';
import { row, rowsOf, type Layout } from './layout';

/** One table for all, in English, with the words of management books. */
export const english: Layout = {
  name: 'English headers',
  book: workbook([
    sheet('Scorecard', [
      table('Scorecard', [
        row(
          'Goal|KPI ID|KPI description|Weighting|UoM|Target 2024|Result 2024|Responsible|Comments',
        ),
        ['G1', 'K1', 'Firms assisted', percent(0.25), 'N.', '>= 400', 242, 'Rossi', null],
        ['G1', 'K2', 'Satisfied users', percent(0.75), '%', '>= 90%', percent(0.9), 'Rossi', null],
        [
          'G2',
          'K3',
          'Days to pay',
          percent(0.5),
          'days',
          '<= 1,50',
          1.53,
          'Bianchi',
          'provisional',
        ],
        [
          'G2',
          'K4',
          'Charter published',
          percent(0.5),
          null,
          'Entro 31/05/2024',
          dated(45457),
          'Neri',
          null,
        ],
      ]),
    ]),
  ]),
  areas: [
    {
      headers: 'Scorecard!A1:I1',
      roles: ['weights', 'targets', 'actuals'],
      columns: 'node | indicator | name | weight | unit | target 2024 | actual 2024 | manager | -',
    },
  ],
  counts: { nodes: 2, indicators: 4 },
  // 242 / 400; 0,25 x 60,5 + 0,75 x 100; 1 - 0,03 / 1,50; 14 days late; (98 + 86) / 2
  scores: { K1: '60.5%', G1: '90.125%', K3: '98%', K4: '86%', G2: '92%' },
};

/** A wide table with codes and texts of both, and the percentages typed as texts. */
export const percentAsText: Layout = {
  name: 'a wide table of codes and texts, percentages as texts',
  book: workbook([
    sheet('Piano indicatori', [
      cells(
        rowsOf(`
Codice obiettivo|Obiettivo|Codice indicatore|Indicatore|Peso indicatore (%)|Valore target|Valore rilevato|Note
OO.1|Ridurre i tempi di pagamento dei fornitori|I.1|Ritardo medio annuale dei pagamenti|40%|<= 10 gg|12 gg|
OO.1|Ridurre i tempi di pagamento dei fornitori|I.2|Fatture pagate entro la scadenza|60%|>= 80%|72%|dato provvisorio
OO.2|Aumentare la partecipazione degli utenti|I.3|Utenti che compilano il questionario|100%|>= 200|250|`),
      ),
    ]),
  ]),
  areas: [
    {
      headers: "'Piano indicatori'!A1:H1",
      roles: ['weights', 'targets', 'actuals'],
      columns: 'node | - | indicator | name | weight | target | actual | -',
    },
  ],
  options: { year: 2024 },
  counts: { nodes: 2, indicators: 3 },
  // 1 - 2 / 10; 72 / 80; 0,4 x 80 + 0,6 x 90
  scores: { 'I.1': '80%', 'I.2': '90%', 'OO.1': '86%', 'OO.2': '100%' },
};

/** Every header shortened as it fits the column; one node table, one of indicators. */
export const abbreviated: Layout = {
  name: 'abbreviated headers',
  book: workbook([
    sheet('Ob', [
      cells(
        rowsOf(`
Cod. ob.|Ob. strat.|Liv.|Descr.|Pond. %|U.O.
OS1||Strategico|Semplificazione||
OP1|OS1|Operativo|Digitalizzare i procedimenti|60%|CED
OP2|OS1|Operativo|Accorciare i tempi|40%|Ragioneria`),
      ),
    ]),
    sheet('Ind', [
      cells(
        rowsOf(`
Ob. oper.|Cod. ind.|Descr. ind.|Pond. %|U. mis.|Val. atteso|Cons. al 31/12|% ragg.
OP1|a|Procedimenti digitali|50%|N.|>= 20|15|
OP1|b|Moduli in linea|50%|N.|>= 10|10|
OP2|c|Giorni medi di attesa|100%|gg|<= 30|33|`),
      ),
    ]),
  ]),
  areas: [
    {
      headers: 'Ob!A1:F1',
      roles: ['nodes'],
      columns: 'code | parent | level | name | weight | organisationalUnit',
    },
    {
      headers: 'Ind!A1:H1',
      roles: ['weights', 'targets', 'actuals'],
      columns: 'node | indicator | name | weight | unit | target | actual | score',
    },
  ],
  options: { year: 2024 },
  counts: { nodes: 3, indicators: 3 },
  // 15 / 20; (75 + 100) / 2; 1 - 3 / 30; 0,6 x 87,5 + 0,4 x 90
  scores: { a: '75%', OP1: '87.5%', OP2: '90%', OS1: '88.5%' },
};

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

/** The columns in an order of their own, with others between them that no plan knows. */
export const oddOrder: Layout = {
  name: 'columns in odd order, unrelated ones between',
  book: workbook([
    sheet('Estrazione', [
      cells(
        rowsOf(`
#|Consunt.|Email referente|Target atteso|Ultimo aggiornamento|Ponderaz.|Descrizione indicatore|Telefono|Cod. indicatore|Allegati|Obiettivo di riferimento
1|98,32 %|a@ente.it|>= 90,00 %|02/02/2025|33,00%|Grado di copertura della formazione|0583 1|DFP 1.3||OS_01.01
2|1,11 N.|b@ente.it|>= 1,00 N.|03/02/2025|33,00%|Rilevazione benessere organizzativo|0583 2|IS_01.01|vedi file|OS_01.01
3|96,55 %|a@ente.it|>= 95,00 %|03/02/2025|34,00%|Bilancio delle competenze|0583 1|IS_01.02||OS_01.01
4|24,64 %|c@ente.it|>= 25,00 %|05/02/2025|50,00%|Coinvolgimento tramite CRM|0583 3|A3.1_02||OS_01.02
5|14.18 %|c@ente.it|>= 5,00 %|05/02/2025|50,00%|Indice equilibrio strutturale|0583 3|EC27||OS_01.02`),
        'C4',
      ),
    ]),
  ]),
  areas: [
    {
      headers: 'Estrazione!C4:M4',
      roles: ['weights', 'targets', 'actuals'],
      columns: '- | actual | - | target | - | weight | name | - | indicator | - | node',
    },
  ],
  options: { year: 2024 },
  counts: { nodes: 2, indicators: 5 },
  scores: { 'OS_01.01': '100%', 'OS_01.02': '99.28%' },
};

/** A table made of a range without saying that it had headers: Excel named the columns. */
export const columnsNamedByExcel: Layout = {
  name: 'a table whose headers Excel made, the true ones in its first row',
  book: workbook([
    sheet('Foglio1', [
      table('Tabella1', [
        row('Colonna1|Colonna2|Colonna3|Colonna4|Colonna5'),
        row('Obiettivo op.|Indicatore|Peso perc.|Target|Valore conseguito'),
        ['A', 'Imprese assistite', percent(0.5), '>= 400', 300],
        ['A', 'Ore di formazione', percent(0.5), '>= 40', 50],
        ['B', 'Fiere organizzate', percent(1), '>= 4', 3],
      ]),
    ]),
  ]),
  areas: [
    {
      headers: 'Foglio1!A2:E2',
      roles: ['weights', 'targets', 'actuals'],
      columns: 'node | indicator | weight | target | actual',
    },
  ],
  options: { year: 2024 },
  counts: { nodes: 2, indicators: 3 },
  scores: { 'Imprese assistite': '75%', A: '87.5%', B: '75%' },
};

/** Merged headings over groups of columns; merged cells where an objective has several rows. */
export const groups: Layout = {
  name: 'headings over groups of columns, objectives in merged cells',
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

function across(top: number, left: number, right: number) {
  return { top, left, bottom: top, right };
}

/** Four sheets that only their codes hold together. */
export const heldByCodes: Layout = {
  name: 'four sheets held together by their codes',
  book: workbook([
    sheet('Mappa', [
      cells(
        rowsOf(`
Identificativo|Dipende da|Testo
ENTE||Camera di Commercio
AS_01|ENTE|Ottimizzazione della struttura
AS_02|ENTE|Crescita delle imprese
OS_01|AS_01|Curare la crescita delle competenze
OS_02|AS_02|Stimolare lo sviluppo del territorio`),
      ),
    ]),
    sheet('Legami', [
      cells(
        rowsOf(`
Rif. mappa|Rif. misura|Incidenza %
OS_01|M1|50%
OS_01|M2|50%
OS_02|M2|25%
OS_02|M3|75%`),
      ),
    ]),
    sheet('Attese', [
      cells(
        rowsOf(`
Misura|Testo della misura|Livello atteso
M1|Ore di formazione per dipendente|>= 20
M2|Rispetto dei tempi dei procedimenti|>= 90%
M3|Apertura dello sportello unico|Entro 30/06/2024`),
      ),
    ]),
    sheet('Esiti', [
      cells(
        rowsOf(`
Misura|Livello raggiunto
M1|15
M2|81%
M3|20/06/2024`),
      ),
    ]),
  ]),
  areas: [
    { headers: 'Mappa!A1:C1', roles: ['nodes'], columns: 'code | parent | name' },
    { headers: 'Legami!A1:C1', roles: ['weights'], columns: 'node | indicator | weight' },
    { headers: 'Attese!A1:C1', roles: ['targets'], columns: 'indicator | name | target' },
    { headers: 'Esiti!A1:B1', roles: ['actuals'], columns: 'indicator | actual' },
  ],
  options: { year: 2024 },
  counts: { nodes: 5, indicators: 3 },
  // 15 / 20; 81 / 90; (75 + 90) / 2; 0,25 x 90 + 0,75 x 100; (82,5 + 97,5) / 2
  scores: { OS_01: '82.5%', OS_02: '97.5%', ENTE: '90%' },
};

/** Headers as they are typed in haste. */
export const misspelt: Layout = {
  name: 'misspelt headers',
  book: workbook([
    sheet('Piano', [
      table('Piano', [
        row('Obbiettivo|Codice indicatre|Descrizone|Pesso|Targhet 2024|Consutivo 2024|Resposabile'),
        ['A', 'I1', "Imprese assistite nell'anno", percent(0.5), '>= 400', 200, 'Rossi'],
        ['A', 'I2', 'Ore di formazione erogate', percent(0.5), '>= 40', 50, 'Verdi'],
        ['B', 'I3', 'Fiere organizzate in provincia', percent(1), '>= 4', 3, 'Rossi'],
      ]),
    ]),
  ]),
  areas: [
    {
      headers: 'Piano!A1:G1',
      roles: ['weights', 'targets', 'actuals'],
      columns: 'node | indicator | name | weight | target 2024 | actual 2024 | manager',
    },
  ],
  counts: { nodes: 2, indicators: 3 },
  scores: { I1: '50%', A: '75%', B: '75%' },
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

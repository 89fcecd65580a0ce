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
  // Beside the two goals, the three people who answer for the indicators.
  counts: { nodes: 5, indicators: 4 },
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
  // Beside the three objectives, two offices.
  counts: { nodes: 5, indicators: 3 },
  // 15 / 20; (75 + 100) / 2; 1 - 3 / 30; 0,6 x 87,5 + 0,4 x 90
  scores: { a: '75%', OP1: '87.5%', OP2: '90%', OS1: '88.5%' },
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
  // Beside the two objectives, two people.
  counts: { nodes: 4, indicators: 3 },
  scores: { I1: '50%', A: '75%', B: '75%' },
};

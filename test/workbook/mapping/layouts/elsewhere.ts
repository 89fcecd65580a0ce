import { cells, percent, sheet, table, workbook } from '../../../support/workbook';
import { row, rowsOf, type Layout } from './layout';

/** A municipality's plan: what an objective weighs stands beside its indicators. */
export const municipality: Layout = {
  name: "a municipality's plan",
  book: workbook([
    sheet('PEG 2024', [
      cells(
        rowsOf(`
Comune di Esempio - Piano esecutivo di gestione
Cod. Obiettivo|Titolo obiettivo|Indicatori di risultato|Unità misura|Valore atteso|Valore raggiunto|% raggiungimento|Peso ob.|Responsabile
1.1|Digitalizzare l'anagrafe|Certificati in linea|%|>= 80%|72%||50|Rossi
1.1|Digitalizzare l'anagrafe|Tempo medio di rilascio|gg|<= 10 gg|12 gg||50|Rossi
1.2|Manutenere le strade|Chilometri asfaltati|N.|>= 20|20||50|Verdi`),
      ),
    ]),
  ]),
  areas: [
    {
      headers: "'PEG 2024'!A2:I2",
      roles: ['weights', 'targets', 'actuals'],
      columns: 'node | - | indicator | unit | target | actual | score | weight | manager',
    },
  ],
  options: { year: 2024 },
  // Beside the two objectives, two people.
  counts: { nodes: 4, indicators: 3 },
  // 72 / 80; 1 - 2 / 10; (90 + 80) / 2
  scores: { 'Certificati in linea': '90%', '1.1': '85%', '1.2': '100%' },
};

/** A university's: areas and actions around the objective, a baseline, several years. */
export const university: Layout = {
  name: "a university's plan",
  book: workbook([
    sheet('Obiettivi', [
      cells(
        rowsOf(`
Area strategica|Obiettivo strategico|Azione|Indicatore|Metrica|Baseline 2022|Target 2023|Target 2024|Risultato 2023|Ufficio
Didattica|D.1|Rinnovare i corsi|Laureati regolari|laureati in corso / laureati|50%|>= 52%|>= 55%|51%|Studenti
Didattica|D.1|Orientare|Immatricolati|numero di immatricolati|900|>= 1.000|>= 1.050|1.013|Studenti
Ricerca|R.1|Finanziare|Progetti europei|progetti approvati|4|>= 5|>= 6|4|Ricerca`),
      ),
    ]),
  ]),
  areas: [
    {
      headers: 'Obiettivi!A1:J1',
      roles: ['weights', 'targets', 'actuals'],
      columns:
        '- | node | - | indicator | algorithm | baseline | target 2023 | target 2024 | actual 2023 | organisationalUnit',
    },
  ],
  options: { year: 2023 },
  // Beside the two objectives, two offices.
  counts: { nodes: 4, indicators: 3 },
  // 4 / 5; 51 / 52
  scores: { 'Progetti europei': '80%', 'R.1': '80%', Immatricolati: '100%' },
};

/** A scorecard in English with what dashboards show beside it. */
export const scorecard: Layout = {
  name: 'an English scorecard with variance and lights',
  book: workbook([
    sheet('Q4', [
      table('Q4', [
        row('Objective code|Objective|Measure|Weight %|Unit|Target|Actual YTD|Variance|RAG|Owner'),
        [
          'C1',
          'Delight customers',
          'Satisfied customers',
          percent(0.5),
          '%',
          '>= 90%',
          percent(0.81),
          null,
          null,
          'Smith',
        ],
        [
          'C1',
          'Delight customers',
          'Days to answer',
          percent(0.5),
          'days',
          '<= 10',
          12,
          null,
          null,
          'Smith',
        ],
        [
          'F1',
          'Sound finances',
          'Invoices paid in time',
          percent(1),
          '%',
          '>= 95%',
          percent(0.95),
          null,
          null,
          'Jones',
        ],
      ]),
    ]),
  ]),
  areas: [
    {
      headers: 'Q4!A1:J1',
      roles: ['weights', 'targets', 'actuals'],
      columns: 'node | - | indicator | weight | unit | target | actual | gap | status | manager',
    },
  ],
  options: { year: 2024 },
  // Beside the two objectives, two people.
  counts: { nodes: 4, indicators: 3 },
  // 81 / 90; 1 - 2 / 10; (90 + 80) / 2
  scores: { 'Satisfied customers': '90%', C1: '85%', F1: '100%' },
};

/** A health authority's: the tree and the indicators on two sheets, scores printed already. */
export const healthAuthority: Layout = {
  name: "a health authority's two sheets",
  book: workbook([
    sheet('Albero obiettivi', [
      cells(
        rowsOf(`
Codice obiettivo|Obiettivo|Area di appartenenza|Peso %
AZ|Azienda sanitaria||
A|Cure primarie|AZ|40%
B|Rete ospedaliera|AZ|60%`),
        'B2',
      ),
    ]),
    sheet('Indicatori', [
      cells(
        rowsOf(`
Cod. ob.|Codice ind.|Indicatore|Ponderazione|Risultato atteso 2024|Risultato al 31.12.2024|Punteggio
A|1|Copertura vaccinale antinfluenzale|100|>= 75%|60%|80
B|2|Interventi entro 48 ore|50|>= 60%|66%|100
B|3|Degenza media|50|<= 7,00 gg|7,70 gg|90`),
      ),
    ]),
  ]),
  areas: [
    {
      headers: "'Albero obiettivi'!B2:E2",
      roles: ['nodes'],
      columns: 'code | name | parent | weight',
    },
    {
      headers: 'Indicatori!A1:G1',
      roles: ['weights', 'targets', 'actuals'],
      columns: 'node | indicator | name | weight | target 2024 | actual 2024 | published',
    },
  ],
  counts: { nodes: 3, indicators: 3 },
  // 60 / 75; 1 - 0,7 / 7; (100 + 90) / 2; 0,4 x 80 + 0,6 x 95
  scores: { '1': '80%', '3': '90%', B: '95%', AZ: '89%' },
};

/** A ministry's: who, how much money, and what is written before the year begins. */
export const ministry: Layout = {
  name: "a ministry's plan with money and notes",
  book: workbook([
    sheet('Piano', [
      cells(
        rowsOf(`
Id.|Obiettivo specifico|Descrizione indicatore|Formula di calcolo|Fonte del dato|Stanziamento|Valore target 2024|Valore consuntivo 2024|Motivo scostamento
I.01|OB.1|Bandi pubblicati nell'anno|numero di bandi|Sito|1.000.000,00 €|>= 4|3|ricorso
I.02|OB.1|Tempo medio dei pagamenti|media dei giorni|PCC|0,00 €|<= 30 gg|27 gg|
I.03|OB.2|Dipendenti in formazione|formati / in servizio|Personale|50.000,00 €|>= 80%|80%|`),
        'A3',
      ),
    ]),
  ]),
  areas: [
    {
      headers: 'Piano!A3:I3',
      roles: ['weights', 'targets', 'actuals'],
      columns: 'code | node | name | algorithm | - | resources | target 2024 | actual 2024 | -',
    },
  ],
  counts: { nodes: 2, indicators: 3 },
  // 3 / 4; (75 + 100) / 2
  scores: { 'I.01': '75%', 'OB.1': '87.5%', 'OB.2': '100%' },
};

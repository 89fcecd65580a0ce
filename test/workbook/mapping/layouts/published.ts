import { cells, sheet, workbook } from '../../../support/workbook';
import { row, rowsOf, type Layout } from './layout';

/** The report of Toscana Nord-Ovest on 2023: figures as printed, titles above, a sheet for each. */
export const toscana: Layout = {
  name: 'the report of Toscana Nord-Ovest, as printed',
  book: workbook([
    sheet('Obiettivi', [
      cells([['Relazione sulla performance 2023 - Obiettivi strategici'], []]),
      cells(
        rowsOf(`
Codice obiettivo|Ambito strategico|Obiettivo strategico|Peso %|Risorse assegnate|Valutazione
AS_01||Ottimizzazione della struttura e delle risorse|||
AS_02||Crescita delle imprese e del territorio|||
OS_01.02|AS_01|Supportare l'innovazione dei processi e dei servizi camerali|16,66%|229.447,35 €|Raggiunto
OS_02.03|AS_02|Accompagnare le imprese nella transizione digitale|16,70%|1.222.149,66 €|Raggiunto`),
        'A3',
      ),
    ]),
    sheet('Indicatori', [
      cells([['Schede degli indicatori']]),
      cells(
        rowsOf(`
Codice|Obiettivo strategico|Nome indicatore|Peso|Tipologia|Target|Consuntivo|Scostamento|Valutazione OIV
A3.1_02|OS_01.02|Grado di coinvolgimento delle imprese tramite strumenti di CRM|50,00%|Efficacia|>= 25,00 %|24,64 %|-0,36 %|
EC27|OS_01.02|Indice equilibrio strutturale|50,00%|Salute economica|>= 5,00 %|14.18 %|+9,18 %|
OC_TD_01|OS_02.03|Attività di valutazione della maturità digitale|25,00%|Volume|>= 400,00 N.|242,00 N.|-158,00 N.|
OC_TD_02|OS_02.03|Azioni di diffusione della cultura digitale|25,00%|Volume|>= 30,00 N.|42,00 N.|+12,00 N.|
OC_TD_03|OS_02.03|Capacità di coinvolgimento negli eventi relativi al PID|25,00%|Volume|>= 650 N.|1.013 N.|+363 N.|
OC_TD_04|OS_02.03|Livello di supporto alle imprese|25,00%|Volume|>= 1,00 N.|1,00 N.|-|`),
        'A3',
      ),
    ]),
  ]),
  areas: [
    {
      headers: 'Obiettivi!A3:F3',
      roles: ['nodes'],
      columns: 'code | parent | name | weight | resources | status',
    },
    {
      headers: 'Indicatori!A3:I3',
      roles: ['weights', 'targets', 'actuals'],
      columns: 'code | node | name | weight | type | target | actual | gap | status',
    },
  ],
  options: { year: 2023 },
  counts: { nodes: 4, indicators: 6 },
  // 24,64 / 25 = 98,56%; (98,56 + 100) / 2; 242 / 400; (60,5 + 3 x 100) / 4
  scores: { 'A3.1_02': '98.56%', 'OS_01.02': '99.28%', OC_TD_01: '60.5%', 'OS_02.03': '90.125%' },
};

/** Pistoia-Prato's report on 2025, pasted from its pages: an objective is written once. */
export const pistoia: Layout = {
  name: 'the report of Pistoia-Prato on 2025, pasted from a page',
  book: workbook([
    sheet('Tabella 3', [
      cells(
        rowsOf(`
Obiettivo operativo||Indicatore||||Risultati||
Codice|Descrizione|Codice|Descrizione|Peso|Target 2025|Consuntivo 2025|% ragg.|Esito
01_01_Os02|Transizione energetica (progetto FNP)|01_01_Os02_01_2025|Attivita di promozione (Transizione Energetica)|20,00%|100,00 %|100,00 %|100,00%|RAGGIUNTO
||01_01_Os02_02_2025|Desk|20,00%|>=3 N.|3N.|100,00%|RAGGIUNTO
||01_01_Os02_03_2025|Desk - coinvolgimento imprese|20,00%|>=25N.|26 N.|100,00%|RAGGIUNTO
||01_01_Os02_05_2025|Sportello energia|20,00%|>=9 N.|24 N.|100,00%|RAGGIUNTO
||01_01_Os02_06_2025|Grado di utilizzo delle risorse|20,00%|>= 80,00 %|61,19 %|76,49%|PARZIALMENTE RAGGIUNTO
01_01_Os03|Gestione della convenzione con il Comune|01_01_Os03_01_2025|Efficace gestione dei bandi|33,40%|100,00 %|100,00 %|100,00%|RAGGIUNTO
||01_01_Os03_02_2025|Efficace gestione del bando ricerca|33,30%|1N.|1N.|100,00%|RAGGIUNTO
||01_01_Os03_03_2025|Grado di utilizzo delle risorse|33,30%|>= 80,00 %|58,35 %|72,94%|PARZIALMENTE RAGGIUNTO`),
        'A1',
      ),
    ]),
  ]),
  areas: [
    {
      headers: "'Tabella 3'!A1:I2",
      roles: ['weights', 'targets', 'actuals'],
      columns:
        'node ^ | - | indicator | name | weight | target 2025 | actual 2025 | published | publishedStatus',
    },
  ],
  counts: { nodes: 2, indicators: 8 },
  // 61,19 / 80 = 76,4875%; (4 x 100 + 76,4875) / 5; 33,4 + 33,3 + 33,3 x 72,9375%
  scores: {
    '01_01_Os02_06_2025': '76.4875%',
    '01_01_Os02': '95.2975%',
    '01_01_Os03': '90.9881875%',
  },
};

const halfYear = {
  os01: rowsOf(`
Ampiezza delle azioni di diffusione|Efficienza|n.|20,0%|>=|4|n.d.|n.d.|1|25%
Ampiezza delle attività di assesment|Efficienza|n.|20,0%|>=|80|n.d.|n.d.|43|54%
Capacità di affiancare le imprese|Efficienza|n.|20,0%|>=|15|n.d.|n.d.|0|0%
Supporto finanziario alla "doppia transizione"|Efficienza|n.|20,0%|>=|1|n.d.|n.d.|1|100%
Grado di utilizzo delle risorse|Salute economica|%|20,0%|>=|80%|n.d.|n.d.|7%|8%`),
  os04: rowsOf(`
Desk|Efficienza|n.|20,0%|>=|1|n.d.|n.d.|1|100%
Desk - coinvolgimento imprese|Efficacia|n.|20,0%|>=|30|n.d.|n.d.|40|100%
Sportello energia|Efficacia|n.|20,0%|>=|2|n.d.|n.d.|36|100%
Rispetto cronoprogramma definito a livello regionale|Efficienza|%|20,0%|=|100%|n.d.|n.d.|100%|100%
Impiego delle risorse|Salute economica|%|20,0%|>=|80%|n.d.|n.d.|0%|0%`),
};

const schedaHeaders = rowsOf(
  'Indicatore|Tipologia|Unità di misura|Peso|Operatore|Target 2024|Target 2025|Target 2026|Valore al 30/06/2024|% di raggiungimento',
);

/** The half-year monitoring of Pistoia-Prato: a heading for each objective, its table below. */
export const schede: Layout = {
  name: 'the half-year monitoring of Pistoia-Prato, in schede',
  book: workbook([
    sheet('Monitoraggio', [
      cells(
        rowsOf(`
Obiettivo|La doppia transizione digitale ed ecologica
Codice|01_01_OS01
Risorse|439.846,96 €`),
      ),
      cells([...schedaHeaders, ...halfYear.os01], 'A4'),
      cells(
        rowsOf(`
Obiettivo|Transizione energetica
Codice|01_01_OS04
Risorse|9.100,00 €`),
        'A11',
      ),
      cells([...schedaHeaders, ...halfYear.os04], 'A14'),
    ]),
  ]),
  areas: ['Monitoraggio!A4:J4', 'Monitoraggio!A14:J14'].map((headers) => ({
    headers,
    roles: ['weights', 'targets', 'actuals'],
    columns:
      'indicator | type | unit | weight | operator | target 2024 | target 2025 | target 2026 | actual 2024 | published',
  })),
  options: { year: 2024 },
  counts: { nodes: 2, indicators: 10 },
  // 1 of 4, 43 of 80, 0, 100, 7 of 80: (25 + 53,75 + 0 + 100 + 8,75) / 5; four of five done
  scores: {
    'Ampiezza delle attività di assesment': '53.75%',
    '01_01_OS01': '37.5%',
    '01_01_OS04': '80%',
  },
};

const across = (top: number, left: number, right: number) => ({ top, left, bottom: top, right });
const down = (left: number, top: number, bottom: number) => ({ top, left, bottom, right: left });

/** The same monitoring in one table, its years under a merged header. */
export const twoRows: Layout = {
  name: 'the half-year monitoring in one table, under headers of two rows',
  book: workbook([
    sheet(
      'Piano',
      [
        cells([
          row('Obiettivo|Indicatore|Tipologia|U.M.|Peso|Op.|Target|||Consuntivo 2024|Grado ragg.'),
          [null, null, null, null, null, null, 2024, 2025, 2026, null, null],
        ]),
        cells(
          halfYear.os01.map((line) => ['01_01_OS01', ...line]),
          'A3',
        ),
        cells(
          halfYear.os04.map((line) => ['01_01_OS04', ...line]),
          'A8',
        ),
      ],
      [...[0, 1, 2, 3, 4, 5, 9, 10].map((column) => down(column, 0, 1)), across(0, 6, 8)],
    ),
  ]),
  areas: [
    {
      headers: 'Piano!A1:K2',
      roles: ['weights', 'targets', 'actuals'],
      columns:
        'node | indicator | type | unit | weight | operator | target 2024 | target 2025 | target 2026 | actual 2024 | published',
    },
  ],
  options: { year: 2024 },
  counts: { nodes: 2, indicators: 10 },
  scores: { '01_01_OS01': '37.5%', '01_01_OS04': '80%' },
};

/** Riviere di Liguria's plan of 2023: years in headers, a series, no actual yet. */
export const riviere: Layout = {
  name: 'the plan of Riviere di Liguria, without actuals',
  book: workbook([
    sheet('Obiettivi', [
      cells(
        rowsOf(`
Cod.|Ambito|Titolo obiettivo|Servizio
A1.O01|A1|FAVORIRE LA TRANSIZIONE DIGITALE|Digitalizzazione
A1.O02|A1|FAVORIRE LA TRANSIZIONE BUROCRATICA|Anagrafe
A1.O01.S01|A1.O01|AUMENTARE LE IMPRESE INFORMATE|Digitalizzazione`),
      ),
    ]),
    sheet('Indicatori', [
      cells([['Piano 2023-2025'], ['Indicatori e valori attesi']]),
      cells(
        rowsOf(`
Cod. obiettivo|Cod. indicatore|Descrizione dell'indicatore|Segno|Valore atteso 2022|Valore atteso 2023|Valore atteso 2024|Target precedente|Dato 2020|Dato 2021
A1.O01|A1.O01.I02|Tasso di variazione del livello di maturità digitale|>=||1|1||ND|ND
A1.O01.S01|A1.O01.S01.I01|Livelli di attività di valutazione|>=||110|||164|245
A1.O01.S01|A1.O01.S01.I02|Azioni di diffusione della cultura digitale|>=||15|||12|27
A1.O02|A1.O02.I01|Grado di adesione al cassetto digitale|>=|14%|20%|23%|15%|10,03%|15,02%
A1.O02|A1.O02.I02|Grado di rilascio di strumenti digitali|>=|5%|8%|9%|6%|5,88%|5,78%`),
        'A4',
      ),
    ]),
  ]),
  areas: [
    {
      headers: 'Obiettivi!A1:D1',
      roles: ['nodes'],
      columns: 'code | parent | name | organisationalUnit',
    },
    {
      headers: 'Indicatori!A4:J4',
      roles: ['weights', 'targets', 'series'],
      columns:
        'node | indicator | name | operator | target 2022 | target 2023 | target 2024 | previousTarget | yearValue 2020 | yearValue 2021',
    },
  ],
  options: { year: 2023 },
  // Beside the four objectives, the two services that answer for them.
  counts: { nodes: 6, indicators: 5 },
  // Nothing was measured yet, and a missing actual is an error of the default profile.
  scores: { 'A1.O02': 'failed', 'A1.O02.I01': 'failed' },
};

/** Maremma e Tirreno's strategic dashboard: targets by year, the act that revised them. */
export const maremma: Layout = {
  name: 'the strategic dashboard of Maremma e Tirreno',
  book: workbook([
    sheet('Cruscotto strategico', [
      cells(
        rowsOf(`
Obiettivo strategico|N. ind.|Algoritmo|Target 2017|Target 2018|Target 2019|Delibera di aggiornamento|Servizio responsabile|Consuntivo 2019
O01|O01.I01|n° fascicoli d'impresa creati/n° fascicoli d'impresa ricevuti|100%|100%|100%|G 129 2/12/2019|S.Anagrafico e Certificativo|100%
O01|O01.I02|n° comunicazioni non digitali / n° comunicazioni in uscita|<20%|<10%|<10%|G 129 2/12/2019|S.Innovazione e Digitalizzazione|12,5%
O02|O02.I01|n° progetti approvati/n° progetti presentati||10%|10%|G 97 26/7/2018|S.promozione Sviluppo Economico|9%
O02|O02.I02|n° stakeholders coinvolti nei Programmi europei anno x / x-1|Anno di rilevazione|Anno di rilevazione|≥1|G 129 2/12/2019|S.promozione Sviluppo Economico|1,2`),
      ),
    ]),
  ]),
  areas: [
    {
      headers: "'Cruscotto strategico'!A1:I1",
      roles: ['weights', 'targets', 'actuals'],
      columns:
        'node | indicator | algorithm | target 2017 | target 2018 | target 2019 | act | organisationalUnit | actual 2019',
    },
  ],
  options: { year: 2019 },
  // Beside the two objectives, the three services that answer for the indicators.
  counts: { nodes: 5, indicators: 4 },
  // 12,5 of < 10: 1 - 2,5 / 10; (100 + 75) / 2; 9 of 10; (90 + 100) / 2
  scores: { 'O01.I02': '75%', O01: '87.5%', O02: '95%' },
};

import { samplePlan, type Workbook } from '../../src/workbook';
import { drawn, rowsOf, type Rows } from './draw';

const [tree, indicators] = samplePlan.map(rowsOf) as [Rows, Rows];

/** The small plan that the pane inserts as an example, with something in it put otherwise. */
const example = (change: Readonly<Record<string, Rows>> = {}): Workbook =>
  drawn({ Albero: tree, Indicatori: indicators, ...change });

/** The rows with the cells of some column in place of others, by the code in the first. */
const withColumn = (rows: Rows, header: string, cells: Readonly<Record<string, string>>): Rows => {
  const at = rows[0]?.indexOf(header) ?? -1;
  return rows.map((row) => {
    const cell = cells[String(valueOf(row[0]))];
    return cell === undefined ? row : row.with(at, cell);
  });
};

const valueOf = (drawing: Rows[number][number] | undefined) =>
  typeof drawing === 'object' ? drawing?.value : drawing;

const wide: Rows[number] = ['Codice', 'Obiettivo', 'Descrizione', 'Peso', 'Target', 'Consuntivo'];

const LONG_NAME =
  "Rafforzamento della capacità amministrativa e semplificazione dei procedimenti a favore delle imprese del territorio, con particolare riguardo alla transizione digitale ed ecologica e all'internazionalizzazione delle filiere produttive locali";
const LONG_CODE = 'OBIETTIVO_STRATEGICO_01.02.03_INDICATORE_DI_EFFICACIA_ESTERNA_N_00000000001';

const storico: Rows = [
  ['Data', 'Codice', 'Tipo', 'Descrizione', 'Raggiungimento', 'Valutazione'],
  ['30/06/2023', 'ENTE', 'nodo', 'Camera di commercio di esempio', '71,20%', 'Non raggiunto'],
  ['30/06/2023', 'IND1', 'indicatore', 'Imprese valutate', '45,00%', 'Non raggiunto'],
  ['30/06/2023', 'IND2', 'indicatore', 'Eventi sul digitale', '100,00%', 'Raggiunto'],
  ['30/06/2023', 'IND4', 'indicatore', 'Giorni medi di pagamento', '', 'Non calcolabile'],
  ['30/06/2023', 'IND5', 'indicatore', 'Nuovo sito istituzionale', '100,00%', 'Raggiunto'],
  ['30/06/2023', 'IND9', 'indicatore', 'Indicatore tolto dal piano', '80,00%', 'Raggiunto'],
  ['30/09/2023', 'ENTE', 'nodo', 'Camera di commercio di esempio', '80,00%', 'Non raggiunto'],
  ['31/12/2023', 'ENTE', 'nodo', 'Camera di commercio di esempio', '90,00%', 'Raggiunto'],
];

const decisioni: Rows = [
  ['Codice', 'Tipo', 'Decisione', 'Valore', 'Motivo', 'Autore', 'Data', 'Revocata il'],
  [
    ...['IND1', 'indicatore', 'Raggiungimento corretto', '80,00%'],
    ...['Le imprese del secondo sportello non erano contate', 'OIV', '15/03/2024', null],
  ],
  [
    ...['IND2', 'indicatore', 'Non valutabile', null],
    ...['Eventi rinviati dalla Regione', 'OIV', '16/03/2024', '20/03/2024'],
  ],
  ['IND4', 'indicatore', 'Non valutabile', null, null, 'OIV', '17/03/2024', null],
];

/** The workbooks behind the exhibits: each is read and scored as any other. */
export const books = {
  example: example(),
  /** One root, one indicator, and no name longer than a word. */
  one: drawn({ Piano: [wide, ['I1', 'ENTE', 'Imprese', '100%', '>= 10', '12']] }),
  /** Nothing has a score: what is promised cannot be read, or was not measured. */
  unscored: drawn({
    Piano: [
      wide,
      ['I1', 'ENTE', 'Imprese', '50%', 'circa una decina', '12'],
      ['I2', 'ENTE', 'Eventi', '50%', '>= 10', null],
    ],
  }),
  /** All of it is taken out of the mean. */
  excluded: drawn({ Piano: [wide, ['I1', 'ENTE', 'Imprese', '100%', '>= 10', 'N.V.']] }),
  manyRoots: drawn({
    Piano: [
      wide,
      ['I1', 'ENTE1', 'Imprese', '100%', '>= 10', '12'],
      ['I2', 'ENTE2', 'Eventi', '100%', '>= 10', '7'],
      ['I3', 'ENTE3', 'Bandi', '100%', '>= 10', '2'],
      ['I4', 'ENTE4', 'Fiere', '100%', '>= 10', '10'],
    ],
  }),
  twoRoots: drawn({
    Piano: [
      wide,
      ['I1', 'ENTE1', 'Imprese', '100%', '>= 10', '12'],
      ['I2', 'ENTE2', 'Eventi', '100%', '>= 10', '7'],
    ],
  }),
  long: drawn({
    Albero: [
      ['Codice', 'Padre', 'Livello', 'Descrizione', 'Peso'],
      ['ENTE', null, 'Ente', LONG_NAME, null],
      ['AMBITO_CON_UN_CODICE_MOLTO_LUNGO', 'ENTE', 'Ambito', LONG_NAME, '100%'],
    ],
    Indicatori: [
      wide,
      [
        ...[LONG_CODE, 'AMBITO_CON_UN_CODICE_MOLTO_LUNGO', LONG_NAME, '100%'],
        ...['>= 1.234.567.890,12 (livello prepandemia, al netto dei rimborsi)', '987.654.321,98'],
      ],
    ],
  }),
  /** Weights that miss 100%, codes that nobody knows, an actual that cannot be read. */
  faulty: example({
    Albero: withColumn(tree, 'Peso', { AS1: '65%', AS2: '41%' }),
    Indicatori: [
      ...withColumn(indicators, 'Consuntivo', { IND2: 'da verificare', IND4: '' }),
      ['IND8 ', 'OB2', 'Sportelli attivati', '10%', '>= 3', '3'],
      ['IND9', 'ob3', 'Utenti soddisfatti', '10%', '>= 80%', '85%'],
    ],
  }),
  /** Formulas where results belong. */
  formulas: drawn({
    Piano: [
      [...wide, 'Raggiungimento'],
      [...['I1', 'ENTE', 'Imprese', '100%', '>= 10', '12'], { value: 1, formula: true }],
    ],
  }),
  decided: example({ Decisioni: decisioni }),
  history: example({ Storico: storico }),
  badHistory: example({
    Storico: [...storico, ['ieri', 'ENTE', 'nodo', 'Camera', '90,00%', 'Raggiunto']],
  }),
  /** Printed scores, of which each outcome of a check comes at least once. */
  published: example({
    Indicatori: withPublished(withColumn(indicators, 'Consuntivo', { IND2: 'da verificare' }), {
      IND1: '60,50%',
      IND2: '100,00%',
      IND3: '93,05%',
      IND5: '91,00%',
      IND6: '75,00%',
    }),
  }),
  /** Headers that say nothing, so that a person has to. */
  unmapped: drawn({
    'Piano 2023': [
      ['Rif.', 'Area', 'Oggetto', 'Perc.', 'Atteso 2023', 'Risultato'],
      ['A1', 'Imprese', 'Imprese valutate', '50%', '>= 400', '242'],
      ['A2', 'Imprese', 'Eventi sul digitale', '50%', '>= 20', '24'],
      ['A3', 'Servizi', 'Giorni di pagamento', '100%', '<= 25', '21'],
    ],
    Rubrica: [
      ['Ufficio', 'Telefono'],
      ['Protocollo', '050 123456'],
    ],
  }),
  nothing: drawn({}),
} as const;

function withPublished(rows: Rows, printed: Readonly<Record<string, string>>): Rows {
  return rows.map((row, at) => [
    ...row,
    at === 0 ? 'Pubblicato' : (printed[String(valueOf(row[0]))] ?? null),
  ]);
}

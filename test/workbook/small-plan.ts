import { as, dated, percent, type Rows } from '../support/workbook';

/**
 * One small plan in the layouts that analysts use. I3 hangs under both objectives, I2 is 14 days
 * late, I5 is not assessable.
 */
export const albero: Rows = [
  ['Codice', 'Padre', 'Livello', 'Descrizione', 'Peso'],
  ['ENTE', null, 'ente', 'La Camera', null],
  ['A1', 'ENTE', 'ambito', 'Imprese', percent(0.6)],
  ['A2', 'ENTE', 'ambito', 'Territorio', percent(0.4)],
];

export const pesi: Rows = [
  ['Nodo', 'Indicatore', 'Peso'],
  ['A1', 'I1', percent(0.25)],
  ['A1', 'I2', percent(0.25)],
  ['A1', 'I3', percent(0.5)],
  ['A2', 'I3', percent(0.5)],
  ['A2', 'I4', percent(0.3)],
  ['A2', 'I5', percent(0.2)],
];

export const target: Rows = [
  ['Indicatore', 'Descrizione', 'Target'],
  ['I1', 'Imprese assistite', '>= 400'],
  ['I2', 'Bando pubblicato', 'Entro 31/05/2023'],
  ['I3', 'Utenti soddisfatti', '>= 90%'],
  ['I4', 'Giorni di pagamento', '<= 1,50'],
  ['I5', 'Fiera', 'si'],
];

export const consuntivi: Rows = [
  ['Indicatore', 'Consuntivo', 'Non valutabile'],
  ['I1', 242, null],
  ['I2', dated(45091), null],
  ['I3', percent(0.9832), null],
  ['I4', 1.53, null],
  ['I5', null, 'Fiera annullata'],
];

/** One row for each indicator under each of its nodes. */
export const indicatori: Rows = [
  ['Codice', 'Obiettivo', 'Descrizione', 'Peso', 'Target', 'Consuntivo', 'Non valutabile'],
  ['I1', 'A1', 'Imprese assistite', percent(0.25), '>= 400', 242, null],
  ['I2', 'A1', 'Bando pubblicato', percent(0.25), 'Entro 31/05/2023', dated(45091), null],
  ['I3', 'A1', 'Utenti soddisfatti', percent(0.5), '>= 90%', percent(0.9832), null],
  ['I3', 'A2', 'Utenti soddisfatti', percent(0.5), '>= 90%', percent(0.9832), null],
  ['I4', 'A2', 'Giorni di pagamento', percent(0.3), '<= 1,50', 1.53, null],
  ['I5', 'A2', 'Fiera', percent(0.2), 'si', null, 'Fiera annullata'],
];

/** Nodes and indicators in one table. */
export const tree: Rows = [
  ['Codice', 'Padre', 'Livello', 'Descrizione', 'Peso', 'Target', 'Consuntivo', 'N.V.'],
  ['ENTE', null, 'ente', 'La Camera', null, null, null, null],
  ['A1', 'ENTE', 'ambito', 'Imprese', percent(0.6), null, null, null],
  ['I1', 'A1', 'indicatore', 'Imprese assistite', percent(0.25), '>= 400', 242, null],
  ['I2', 'A1', 'indicatore', 'Bando', percent(0.25), 'Entro 31/05/2023', dated(45091), null],
  ['I3', 'A1', 'indicatore', 'Utenti', percent(0.5), '>= 90%', percent(0.9832), null],
  ['A2', 'ENTE', 'ambito', 'Territorio', percent(0.4), null, null, null],
  ['I3', 'A2', 'indicatore', 'Utenti', percent(0.5), '>= 90%', percent(0.9832), null],
  ['I4', 'A2', 'indicatore', 'Giorni', percent(0.3), '<= 1,50', 1.53, null],
  ['I5', 'A2', 'indicatore', 'Fiera', percent(0.2), 'si', null, 'Fiera annullata'],
];

export const four = { Albero: albero, Pesi: pesi, Target: target, Consuntivi: consuntivi };

/** What the plan scores, worked out by hand: I1 242/400, I2 14 days, I4 1 - 0,03/1,50. */
export const small: Readonly<Record<string, string>> = {
  I1: '60.5% Parzialmente raggiunto',
  I2: '86% Parzialmente raggiunto',
  I3: '100% Raggiunto',
  I4: '98% Raggiunto',
  I5: 'excluded: notAssessable Non valutabile',
  // 0,25 x 60,5 + 0,25 x 86 + 0,5 x 100
  A1: '86.625% Parzialmente raggiunto',
  // (50 x 100 + 30 x 98) / 80
  A2: '99.25% Raggiunto',
  // 0,6 x 86,625 + 0,4 x 99,25
  ENTE: '91.675% Raggiunto',
};

/** The rows with some header put in place of another. */
export function renamed(rows: Rows, names: Readonly<Record<string, string>>): Rows {
  const [headers = [], ...rest] = rows;
  const header = headers.map((text) => (typeof text === 'string' ? (names[text] ?? text) : text));
  return [header, ...rest];
}

/** The rows with a column more. */
export const withColumn = (rows: Rows, column: Rows[number]): Rows =>
  rows.map((row, index) => [...row, column[index] ?? null]);

export const year = (value: number) => as('0', value);

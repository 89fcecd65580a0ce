import { dated, percent, type Drawn, type Rows } from '../support/workbook';
import { four } from './small-plan';

/** The headers of the table `Decisioni`. */
export const DECISION_HEADERS = [
  'Codice',
  'Tipo',
  'Decisione',
  'Valore',
  'Motivo',
  'Autore',
  'Data',
  'Revocata il',
  'Calcolato',
] as const;

type Header = (typeof DECISION_HEADERS)[number];

/** 12/02/2024, when everything was decided. */
export const DECIDED_ON = 45334;

const USUAL: Readonly<Partial<Record<Header, Drawn>>> = {
  Motivo: 'Guasto del portale nazionale',
  Autore: 'A. Bianchi',
  Data: dated(DECIDED_ON),
};

const row = (cells: Readonly<Partial<Record<Header, Drawn>>>): Drawn[] =>
  DECISION_HEADERS.map((header) => ({ ...USUAL, ...cells })[header] ?? null);

/** A row that corrects I1 of the small plan to 80%, with some cells otherwise. */
export const correcting = (cells: Readonly<Partial<Record<Header, Drawn>>> = {}): Drawn[] =>
  row({
    Codice: 'I1',
    Tipo: 'indicatore',
    Decisione: 'Raggiungimento corretto',
    Valore: percent(0.8),
    ...cells,
  });

/** A row that takes I1 out. */
export const takingOut = (cells: Readonly<Partial<Record<Header, Drawn>>> = {}): Drawn[] =>
  row({ Codice: 'I1', Tipo: 'indicatore', Decisione: 'Non valutabile', ...cells });

/** The small plan with decisions. */
export const withRows = (...rows: readonly Drawn[][]): Readonly<Record<string, Rows>> => ({
  ...four,
  Decisioni: [[...DECISION_HEADERS], ...rows],
});

import type { Workbook } from '../../../../src/workbook';
import {
  cells,
  dated,
  percent,
  sheet,
  table,
  workbook,
  type Rows,
} from '../../../support/workbook';
import { row, rowsOf } from './layout';

/** What is in workbooks beside plans, and must not be taken for one. */
export const others: Readonly<Record<string, Workbook>> = {
  'a staff list': workbook([
    sheet('Personale', [
      table('Personale', [
        row('Matricola|Nome|Cognome|Qualifica|Ufficio|Responsabile|Data assunzione|Stipendio'),
        ['0012', 'Anna', 'Rossi', 'Funzionario', 'Ragioneria', '0040', dated(40000), 28000],
        ['0013', 'Carlo', 'Verdi', 'Istruttore', 'Anagrafe', '0040', dated(41000), 24000],
        ['0040', 'Elena', 'Neri', 'Dirigente', 'Direzione', null, dated(38000), 52000],
      ]),
    ]),
  ]),
  'a list of invoices': workbook([
    sheet('Fatture', [
      cells(
        [
          row('N. fattura|Data|Codice fornitore|Fornitore|Descrizione|Importo|IVA %|Totale|Stato'),
          [
            '12/A',
            dated(45000),
            'F1',
            'Alfa srl',
            'Carta e toner',
            100,
            percent(0.22),
            122,
            'pagata',
          ],
          [
            '7',
            dated(45010),
            'F2',
            'Beta spa',
            'Pulizie di marzo',
            500,
            percent(0.22),
            610,
            'da pagare',
          ],
          [
            '13/A',
            dated(45020),
            'F1',
            'Alfa srl',
            'Buste intestate',
            80,
            percent(0.22),
            97.6,
            'pagata',
          ],
        ],
        'A3',
      ),
    ]),
  ]),
  'a grid as of a pivot table': workbook([
    sheet('Pivot', [
      cells([
        row('Somma di importo|Etichette di colonna|||'),
        ['Etichette di riga', 2022, 2023, 2024, 'Totale complessivo'],
        ['Anagrafe', 10, 20, 30, 60],
        ['Ragioneria', 40, 50, 60, 150],
        ['Totale complessivo', 50, 70, 90, 210],
      ]),
    ]),
  ]),
  'free text': workbook([
    sheet('Leggimi', [
      cells([
        ["Il presente piano definisce obiettivi, indicatori e target dell'ente"],
        ['Codice e descrizione degli obiettivi sono nel foglio seguente', 'Peso'],
        [],
        ['Per informazioni: ufficio performance', 'Responsabile: Rossi'],
      ]),
    ]),
  ]),
  'the tables that PERF makes for itself': workbook([
    sheet('Storico', [
      table('Storico', [
        row('Data|Codice|Tipo|Descrizione|Raggiungimento|Valutazione'),
        [dated(45000), 'OS1', 'nodo', 'Obiettivo', percent(0.9), 'Raggiunto'],
      ]),
    ]),
    sheet('Verifica', [
      table('Verifica', [
        row('Codice|Tipo|Descrizione|Calcolato|Pubblicato|Esito'),
        ['OS1', 'nodo', 'Obiettivo', percent(0.9), percent(0.9), 'riprodotto'],
      ]),
    ]),
    sheet('Decisioni', [
      table('Decisioni', [
        row('Codice|Decisione|Valore|Motivo|Autore|Data'),
        ['I1', 'N.V.', null, 'Fiera annullata', 'OIV', dated(45000)],
      ]),
    ]),
  ]),
  'a price list with a budget': workbook([
    sheet('Listino', [
      cells(
        rowsOf(`
Articolo|Nome|Unità di misura|Prezzo|Budget
A1|Carta|N.|4,50 €|1.000,00 €
A2|Toner|N.|60,00 €|2.000,00 €`),
      ),
    ]),
  ]),
  'an empty sheet': workbook([sheet('Foglio1', [])]),
  'no sheet at all': workbook([]),
};

const filler = (
  rows: number,
  columns: number,
  text: (row: number, column: number) => string,
): Rows =>
  Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, across) => text(down, across)),
  );

/** What a workbook may hold that nobody expects. */
export const hostile: Readonly<Record<string, Workbook>> = {
  'texts of 32,767 characters': workbook([
    sheet('A', [cells(filler(6, 6, () => 'Codice '.repeat(4_681)))]),
    sheet('B', [
      cells([row('Codice|Obiettivo|Target'), ['a'.repeat(32_767), 'A', '>'.repeat(32_767)]]),
    ]),
  ]),
  'everything merged': workbook([
    sheet(
      'A',
      [cells(filler(30, 10, (down) => (down === 0 ? 'Indicatore' : 'x')))],
      [
        { top: 0, left: 0, bottom: 1_048_575, right: 16_383 },
        ...Array.from({ length: 30 }, (_, top) => ({ top, left: 0, bottom: top + 2, right: 9 })),
      ],
    ),
  ]),
  'every row a header': workbook([
    sheet('A', [
      cells(
        filler(
          500,
          6,
          (down, across) =>
            (row('Codice|Padre|Peso|Target|Consuntivo|Anno')[(across + down) % 6] ?? '') as string,
        ),
      ),
    ]),
  ]),
  'a table of headers alone, one without any, one beyond the cells': workbook([
    {
      name: 'A',
      rows: [],
      merges: [],
      tables: [
        {
          name: 'T',
          range: { top: 0, left: 0, bottom: 0, right: 3 },
          hasHeaders: true,
          hasTotals: false,
        },
        {
          name: 'U',
          range: { top: 5, left: 0, bottom: 9, right: 3 },
          hasHeaders: false,
          hasTotals: true,
        },
        {
          name: 'V',
          range: { top: 1_048_000, left: 0, bottom: 1_048_575, right: 3 },
          hasHeaders: true,
          hasTotals: false,
        },
      ],
    },
  ]),
  'errors, formulas without a value and blanks': workbook([
    sheet('A', [
      cells([
        [{ error: '#REF!', formula: true }, 'Codice', 'Padre', { value: null, formula: true }],
        [{ error: '#N/A', formula: true }, null, { value: null, formula: true }, true],
        [Number.NaN, Number.POSITIVE_INFINITY, -0, 1e308],
      ]),
    ]),
  ]),
};

import type { Opened } from './open';

export const LOG_HEADERS = [
  'Data e ora',
  'Utente',
  'Operazione',
  'Versione',
  'Profilo',
  'Impronta',
  'Raggiungimento',
  'Celle',
  'Problemi',
];

/** A row of the log by its headers, as a person reads it. */
export type LogRow = Readonly<Record<string, unknown>>;

/** The rows of the log, under whichever headers its sheet has; null without the sheet. */
export function logRows(
  excel: Pick<Opened, 'univerAPI' | 'cell'>,
  sheet = 'Registro',
): LogRow[] | null {
  const found = excel.univerAPI.getActiveWorkbook()?.getSheetByName(sheet);
  if (!found) return null;
  const headers = Array.from('ABCDEFGHIJKL', (column) => excel.cell(sheet, `${column}1`).value);
  const rows: LogRow[] = [];
  for (let row = 2; row < 60; row += 1) {
    const cells = headers.map((header, index): [string, unknown] => [
      String(header),
      excel.cell(sheet, `${String.fromCharCode(65 + index)}${row}`).value,
    ]);
    const filled = cells.filter(([, value]) => value !== '' && value !== null);
    if (filled.length > 0) rows.push(Object.fromEntries(filled));
  }
  return rows;
}

/** How many rows of data the table has, blank ones too. */
export function tableLength({ Excel }: Opened, name = 'Registro'): Promise<number> {
  return Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(name).getDataBodyRange().load('rowCount');
    await context.sync();
    return range.rowCount;
  });
}

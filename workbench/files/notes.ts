import type ExcelJS from 'exceljs';
import type { ISheetNote } from '@univerjs/sheets-note';

/** The notes of a sheet by row and column, as a snapshot holds them. */
export type SheetNotes = Record<number, Record<number, ISheetNote>>;

const SIZE = { width: 200, height: 100 };

/** The notes (once called comments) of a sheet, without their fonts. */
export function notesOf(file: ExcelJS.Worksheet): SheetNotes {
  const notes: SheetNotes = {};
  file.eachRow({ includeEmpty: true }, (line, row) => {
    line.eachCell({ includeEmpty: true }, (cell, column) => {
      const note = textOf(cell.note);
      if (note === '') return;
      const place = { row: row - 1, col: column - 1 };
      const id = `note-${place.row}-${place.col}`;
      (notes[place.row] ??= {})[place.col] = { id, ...place, ...SIZE, note, show: false };
    });
  });
  return notes;
}

function textOf(note: ExcelJS.Comment | string | undefined): string {
  if (note === undefined || typeof note === 'string') return note ?? '';
  return (note.texts ?? []).map(({ text }) => text).join('');
}

/** Writes them into a sheet of a file. */
export function writeNotes(notes: SheetNotes, file: ExcelJS.Worksheet): void {
  for (const line of Object.values(notes)) {
    for (const { row, col, note } of Object.values(line)) {
      const cell = file.getCell(row + 1, col + 1);
      cell.note = note;
      // exceljs drops a blank cell without a look, and its note with it.
      cell.alignment = { vertical: 'bottom', ...(cell.alignment as ExcelJS.Alignment | undefined) };
    }
  }
}

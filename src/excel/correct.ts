import { parseA1, type CellWrite, type Run } from '../workbook';
import { correctionsIn, cellKey, type Correction } from '../workbook/quality/corrections';
import { backTo, changesOf, type Changes } from './changes';
import { Halt } from './halt';
import { inputCells, spotText } from './input-cells';
import type { CorrectionReport, LookOptions } from './open-workbook';
import { untilWritten, writePlanned } from './planned-cells';
import type { Reader, Reading } from './reading';
import { scoreReading } from './scoring';
import type { Undo } from './undo';

export interface Corrected {
  readonly report: CorrectionReport;
  readonly undo: Undo;
}

/**
 * Writes corrections that the user has seen, each only where the workbook still asks for the very
 * same one.
 * @throws Halt `excel.correctionGone` when it does not, Unreadable, Excel's error; then nothing of
 * it is left written
 */
export function correct(
  reader: Reader,
  corrections: readonly Correction[],
  { on }: LookOptions,
): Promise<Corrected> {
  return untilWritten(async () => {
    const reading = await reader.read();
    const { run } = scoreReading(reading, { on });
    refuseGone(corrections, run);
    const cells = corrections.map((correction) => writeOf(correction, run));
    const undo = undoOfInputs(reading, run, changesOf({ columns: [], cells }, reading));
    const written = await writePlanned(reader, reading, { kind: 'cells', cells }, neverGrows);
    return written ? { report: { cells: cells.length }, undo } : null;
  });
}

/** @throws Halt */
function refuseGone(corrections: readonly Correction[], run: Run): void {
  const asked = new Map<string, Correction>();
  for (const found of correctionsIn(run).values()) {
    if (found.kind === 'formulas') continue;
    for (const correction of found.cells) asked.set(cellKey(correction.place), correction);
  }
  const isSame = (correction: Correction) => {
    const now = asked.get(cellKey(correction.place));
    return now?.before === correction.before && now.after === correction.after;
  };
  const gone = corrections.find((correction) => !isSame(correction));
  if (gone) throw new Halt('excel.correctionGone', { cell: gone.place.cell });
}

/** A correction as a write: the cell keeps its format and its colours. */
function writeOf({ place, after }: Correction, { model }: Run): CellWrite {
  const at = parseA1(place.cell) ?? { row: 0, column: 0 };
  const sheet = model.workbook.sheets.find(({ name }) => name === place.sheet);
  const format = sheet?.rows[at.row]?.[at.column]?.format ?? 'General';
  // Without the apostrophe Excel may take a code for a number or for a day.
  const value = typeof after === 'string' && format !== '@' ? `'${after}` : after;
  return { sheet: place.sheet, ...at, value, format, look: 'keep' };
}

/** Remembers what corrections are about to replace, by the rows in which it stands. */
function undoOfInputs(reading: Reading, { model }: Run, { cells }: Changes): Undo {
  const written = new Map(
    cells.map((cell) => [spotText(cell), String(cell.value ?? '').replace(/^'/, '')]),
  );
  const keys = new Map(
    [...inputCells(reading, model, written)].map(([key, spot]) => [spotText(spot), key]),
  );
  return {
    of: 'inputs',
    plainResults: reading.known.plainResults,
    columns: [],
    cells: cells.map((change) => {
      const key = keys.get(spotText(change)) ?? '';
      return { key, written: change, before: backTo(reading, change) };
    }),
  };
}

/** Corrections are of cells that are there. */
const neverGrows = (): Halt => new Halt('excel.keptChanging', { attempts: '1' });

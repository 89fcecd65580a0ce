import type ExcelJS from 'exceljs';
import { toA1 } from '../../src/workbook';
import { formulaToFile } from './formulas';
import type { CellMatrix, SnapshotCell, Snapshot, Style } from './snapshot';
import { fileStyleOf } from './styles-out';

const BOOLEAN = 3;
const NUMBER = 2;
const errors = new Set([
  '#N/A',
  '#REF!',
  '#NAME?',
  '#DIV/0!',
  '#NULL!',
  '#VALUE!',
  '#NUM!',
  '#GETTING_DATA',
]);

/** Writes the cells of a sheet of a snapshot into a sheet of a file. */
export function writeCells(
  matrix: CellMatrix,
  styles: Snapshot['styles'],
  file: ExcelJS.Worksheet,
): void {
  const looks = new Map<string, Partial<ExcelJS.Style>>();
  const look = (style: Style | string): Partial<ExcelJS.Style> => {
    if (typeof style !== 'string') return fileStyleOf(style);
    let known = looks.get(style);
    if (!known) looks.set(style, (known = fileStyleOf(styles[style] ?? {})));
    return known;
  };
  const masters = mastersOf(matrix);
  const shared: ExcelJS.Cell[] = [];
  for (const [address, cell] of filled(matrix)) {
    const target = file.getCell(address);
    if (cell.s) target.style = look(cell.s);
    target.value = fileValueOf(cell, masters);
    if (!cell.f && cell.si) shared.push(target);
  }
  // exceljs writes a shared formula below its master only, but reads it anywhere.
  for (const cell of shared) {
    cell.value = { formula: cell.formula, result: cell.result };
  }
}

function* filled(matrix: CellMatrix): Generator<readonly [address: string, SnapshotCell]> {
  for (const [row, line] of Object.entries(matrix)) {
    for (const [column, cell] of Object.entries(line ?? {})) {
      if (cell) yield [toA1(Number(row), Number(column)), cell];
    }
  }
}

/** Where the formula stands that a group of cells shares. */
function mastersOf(matrix: CellMatrix): Map<string, string> {
  const masters = new Map<string, string>();
  for (const [address, { f, si }] of filled(matrix)) if (f && si) masters.set(si, address);
  return masters;
}

/** A cell's content as exceljs takes it. */
export function fileValueOf(
  cell: SnapshotCell,
  masters: ReadonlyMap<string, string> = new Map(),
): ExcelJS.CellValue {
  const value = plainOf(cell);
  const result = typeof value === 'string' && errors.has(value) ? asError(value) : value;
  if (cell.f) {
    return {
      formula: formulaToFile(cell.f),
      // A spreadsheet that cannot calculate it shows its values all the same.
      ...(cell.ref ? { shareType: 'array', ref: cell.ref } : {}),
      ...(result === null ? {} : { result }),
    };
  }
  const master = cell.si ? masters.get(cell.si) : undefined;
  if (master !== undefined) {
    return { sharedFormula: master, ...(result === null ? {} : { result }) };
  }
  return result;
}

const asError = (error: string): ExcelJS.CellErrorValue => ({ error }) as ExcelJS.CellErrorValue;

function plainOf({ v, t, p }: SnapshotCell): string | number | boolean | null {
  if (p) return (p.body?.dataStream ?? '').replace(/\r\n$/, '').replaceAll('\r', '\n');
  if (v === null || v === undefined || v === '') return null;
  if (t === BOOLEAN) return v === true || v === 1 || v === 'TRUE';
  if (t === NUMBER) return Number(v);
  return t ? String(v) : v;
}

import { addressOf, toA1 } from '../workbook';
import type { Raw } from './blocks';
import type { FormulaRange } from './groups';
import { cellsIn, rangeIn } from './parts';
import type { Answer } from './request';

/** A formula that was made values. */
export interface FrozenFormula extends FormulaRange {
  /** The sheet's name, for a workbook that some program gave other ids. */
  readonly sheet: string;
  /** Of the values: when they are others, somebody changed them. */
  readonly hash: string;
}

/** The document setting in which the workbook remembers its frozen formulas. */
export const FROZEN = 'PERF.frozen';

/** The characters that the setting may have: all settings of an add-in share some 2 MB. */
export const LONGEST_SETTING = 500_000;

const VERSION = 1;

/** The setting: equal formulas and sheets are told once. */
interface Setting {
  readonly version: typeof VERSION;
  readonly sheets: readonly (readonly [id: string, name: string])[];
  readonly formulas: readonly string[];
  readonly ranges: readonly (readonly [
    sheet: number,
    address: string,
    formula: number,
    hash: string,
  ])[];
}

/** Frozen formulas as the text of the setting; none are the empty text. */
export function frozenText(frozen: readonly FrozenFormula[]): string {
  if (frozen.length === 0) return '';
  const sheets = new Map<string, readonly [id: string, name: string]>();
  const formulas = new Set<string>();
  for (const { sheetId, sheet, formula } of frozen) {
    sheets.set(sheetId, [sheetId, sheet]);
    formulas.add(formula);
  }
  const sheetAt = new Map([...sheets.keys()].map((id, index) => [id, index]));
  const formulaAt = new Map([...formulas].map((formula, index) => [formula, index]));
  const setting: Setting = {
    version: VERSION,
    sheets: [...sheets.values()],
    formulas: [...formulas],
    ranges: frozen.map(({ sheetId, range, formula, hash }) => [
      sheetAt.get(sheetId) ?? 0,
      cellsIn(range) === 1 ? toA1(range.top, range.left) : addressOf(range),
      formulaAt.get(formula) ?? 0,
      hash,
    ]),
  };
  return JSON.stringify(setting);
}

/** Reads the setting; null when a version that we do not know wrote it, which is not to be lost. */
export function readFrozen(value: unknown): FrozenFormula[] | null {
  if (typeof value !== 'string' || value === '') return [];
  if (!value.startsWith(`{"version":${VERSION},`)) return null;
  const { sheets, formulas, ranges } = JSON.parse(value) as Setting;
  return ranges.flatMap(([sheetAt, address, formulaAt, hash]) => {
    const formula = formulas[formulaAt];
    const [sheetId, sheet] = sheets[sheetAt] ?? [];
    if (formula === undefined || sheetId === undefined || sheet === undefined) return [];
    return { sheetId, sheet, range: rangeIn(address), formula, hash };
  });
}

/** Queues the question for the setting; null where there is none. */
export function queueFrozen({ workbook }: Excel.RequestContext): Answer<unknown> {
  const setting = workbook.settings.getItemOrNullObject(FROZEN);
  setting.load('value');
  return () => (setting.isNullObject ? null : (setting.value as unknown));
}

/** Frozen formulas with later ones, which take the place of those that filled the same cells. */
export function withLater(
  earlier: readonly FrozenFormula[],
  later: readonly FrozenFormula[],
): FrozenFormula[] {
  const taken = new Set(later.flatMap(cellsOf));
  return [
    ...earlier.filter((frozen) => !cellsOf(frozen).some((cell) => taken.has(cell))),
    ...later,
  ];
}

function cellsOf({ sheetId, range }: FrozenFormula): string[] {
  const cells: string[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      cells.push(`${sheetId} ${row} ${column}`);
    }
  }
  return cells;
}

/** What tells the values of a range from others: one part for its first cell, one for the rest. */
export function hashOf(values: readonly (readonly Raw[])[]): string {
  const [first = '', ...rest] = values.flat();
  return rest.length === 0 ? bitsOf(first) : `${bitsOf(first)} ${bitsOf(rest)}`;
}

/** Whether two hashes are of the same values, but for the first cell; never those of one cell. */
export function haveSameRest(a: string, b: string): boolean {
  const [, rest] = a.split(' ');
  return rest !== undefined && rest === b.split(' ')[1];
}

/** 53 bits that tell values apart, by the method called cyrb53. */
function bitsOf(values: Raw | readonly Raw[]): string {
  const text = JSON.stringify(values);
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/** The frozen formulas that a setting could not take, until the workbook is closed. */
export class FrozenMemory {
  #frozen: readonly FrozenFormula[] = [];

  /** With those of the setting. */
  all(stored: readonly FrozenFormula[]): FrozenFormula[] {
    return withLater(stored, this.#frozen);
  }

  add(frozen: readonly FrozenFormula[]): void {
    this.#frozen = withLater(this.#frozen, frozen);
  }

  replace(frozen: readonly FrozenFormula[]): void {
    this.#frozen = frozen;
  }
}

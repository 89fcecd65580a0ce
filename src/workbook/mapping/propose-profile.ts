import { fromCellNumber, readDate, readTarget } from '../../engine';
import { readQuantity } from '../../engine/reading/quantity';
import { readUnit } from '../../engine/reading/unit';
import { isUndefinedTarget, isNotAssessable, readYesNo } from '../../engine/reading/words';
import { numberKindOf } from '../inputs';
import type { Cell } from '../sheet';

/** What a filled cell may be; it may be several things. */
export type Trait =
  /** A number, a percentage or a quantity with its unit, typed as such or as a text. */
  | 'figure'
  /** A figure from 0 to 100. */
  | 'share'
  | 'percent'
  | 'date'
  | 'year'
  /** Yes or no. */
  | 'answer'
  /** `n.d.`, `N.V.`, `--`. */
  | 'absent'
  | 'money'
  /** A target with its operator, or a deadline. */
  | 'promise'
  /** A target in percent, with its operator. */
  | 'percentPromise'
  /** What can be read as a target at all. */
  | 'target'
  | 'operator'
  | 'unit'
  | 'status'
  /** Short and in one piece, as names of things in tables are. */
  | 'code'
  /** Several words. */
  | 'words';

/** What the cells of a column hold. */
export interface Profile {
  /** How many of the cells that were looked at are filled. */
  readonly filled: number;
  /** Of the filled cells, how many have a trait: 1 for all. */
  share(trait: Trait): number;
  /** Of the filled cells, how many show something that no other shows: 1 for all. */
  readonly distinct: number;
  readonly samples: readonly string[];
}

const SAMPLES = 4;
const LONGEST_SAMPLE = 60;

/** Looks at some cells of a column. */
export function profileOf(cells: readonly (Cell | undefined)[]): Profile {
  const filled = cells.filter((cell) => cell !== undefined).filter(isFilled);
  const counts = new Map<Trait, number>();
  for (const cell of filled) {
    for (const trait of traitsOf(cell)) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  }
  const shown = filled.map(shownIn);
  return {
    filled: filled.length,
    share: (trait) => (filled.length === 0 ? 0 : (counts.get(trait) ?? 0) / filled.length),
    distinct: filled.length === 0 ? 0 : new Set(shown).size / filled.length,
    samples: shown.slice(0, SAMPLES).map((text) => text.slice(0, LONGEST_SAMPLE)),
  };
}

const isFilled = ({ value, error }: Cell): boolean =>
  error === undefined && value !== null && (typeof value !== 'string' || value.trim() !== '');

const LONGEST_SHOWN = 1_000;
const NEEDS_JOINING = /\s\s|[^\S ]/;

/** What a cell shows, on one line. */
export function shownIn({ text, value }: Cell): string {
  const shown = (text === '' ? String(value) : text).slice(0, LONGEST_SHOWN).trim();
  return NEEDS_JOINING.test(shown) ? shown.replaceAll(/\s+/g, ' ') : shown;
}

/** A longer text is none of what cells of a plan hold but words. */
const LONGEST_READ = 120;

function traitsOf({ value, format }: Cell): Trait[] {
  const traits: Trait[] = [];
  if (typeof value === 'number') traits.push(...ofNumber(value, format));
  else if (typeof value === 'boolean') traits.push('answer', 'target');
  else if (typeof value === 'string') {
    const text = value.replaceAll(/\s+/g, ' ').trim();
    traits.push(...(text.length > LONGEST_READ ? (['words'] as const) : ofText(text)));
  }
  return traits;
}

const isShare = (value: number): boolean => value >= 0 && value <= 100;
const YEAR = /^(?:19|20)\d\d$/;

function ofNumber(value: number, format: string): Trait[] {
  const kind = numberKindOf(format);
  if (kind === 'date') return ['date', 'target'];
  if (kind === 'percent')
    return ['figure', 'percent', 'target', ...(isShare(value * 100) ? (['share'] as const) : [])];
  const traits: Trait[] = ['figure', 'target'];
  if (isShare(value)) traits.push('share');
  if (/€|EUR/.test(format)) traits.push('money');
  if (Number.isFinite(value) && YEAR.test(fromCellNumber(value).toFixed())) traits.push('year');
  if (Number.isInteger(value) && value >= 0) traits.push('code');
  return traits;
}

const OPERATOR = /^(?:[<>]\s*=?|=\s*[<>]?|≥|≤|entro(?: il)?)$/i;
const BEGINS_WITH_OPERATOR = /^(?:[<>=≥≤]|entro\b)/i;
const MONEY = /€|\beuro?\b/i;
const STATUS =
  /^(?:(?:parzialmente |non |in parte )?(?:raggiunt|conseguit)[oaie]|in linea|in corso|in ritardo|verde|giallo|rosso|(?:partially |not )?(?:achieved|met)|green|amber|yellow|red|on track)$/i;

function ofText(text: string): Trait[] {
  if (OPERATOR.test(text)) return ['operator'];
  if (STATUS.test(text)) return ['status'];
  if (isUndefinedTarget(text)) return ['absent', 'target'];
  if (isNotAssessable(text)) return ['absent'];
  if (readYesNo(text) !== null) return ['answer', 'target'];
  const quantity = readQuantity(text);
  if (quantity) return ofQuantity(text, quantity.unit, quantity.value.toNumber());
  if (readDate(text, 2000)) return ['date', 'target'];
  const traits: Trait[] = readUnit(text) === null ? [] : ['unit'];
  if (isCode(text)) traits.push('code');
  if (isPromise(text)) traits.push('target', ...ofPromise(text));
  else if (/\S\s+\S/.test(text) && !isCode(text)) traits.push('words');
  return traits;
}

function ofPromise(text: string): Trait[] {
  if (!BEGINS_WITH_OPERATOR.test(text)) return [];
  return text.includes('%') ? ['promise', 'percentPromise'] : ['promise'];
}

function ofQuantity(text: string, unit: string, value: number): Trait[] {
  const traits: Trait[] = ['figure', 'target'];
  if (isShare(value) && (unit === '%' || unit === 'none')) traits.push('share');
  if (unit === '%') traits.push('percent');
  if (MONEY.test(text)) traits.push('money');
  if (YEAR.test(text)) traits.push('year');
  // 01 and 1.2 name things as often as they count them.
  if (unit === 'none' && /^[\d.]+$/.test(text)) traits.push('code');
  return traits;
}

const isPromise = (text: string): boolean =>
  /[\d<>=≥≤]|rilevazion/i.test(text) && readTarget({ target: { value: text } }, 2000).ok;

const LONGEST_CODE = 24;

/** `OS_01.02`, `DFP 1.3`, `ENTE`, `a`: in one piece, or with figures in it. */
function isCode(text: string): boolean {
  if (text.length > LONGEST_CODE) return false;
  const pieces = text.split(' ');
  if (pieces.length > 3) return false;
  if (pieces.length > 1) return /\d/.test(text) && text.length <= 12;
  return text.length <= 3 || /[\d_#]/.test(text) || text === text.toUpperCase();
}

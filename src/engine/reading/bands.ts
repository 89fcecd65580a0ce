import { ONE, type Dec } from '../decimal';
import type { Details } from '../problem';
import type { EngineProblemCode } from '../problems';
import { readQuantity, type Quantity } from './quantity';
import { readSpan } from './range';
import { readRatio } from './ratio';

/** The values that share a score: from one limit to another, null where it has none. */
export interface ScoreBand {
  readonly from: Dec | null;
  readonly fromIncluded: boolean;
  readonly to: Dec | null;
  readonly toIncluded: boolean;
  /** A ratio, 0 or more. */
  readonly score: Dec;
}

export type BandsReading =
  | {
      readonly ok: true;
      /** From the lowest values up, each beginning where the one before it ends. */
      readonly bands: readonly ScoreBand[];
      /** The limits as written, with their units. */
      readonly limits: readonly Quantity[];
    }
  | { readonly ok: false; readonly code: EngineProblemCode; readonly details: Details };

/** An end of a band as written; whether `50-80` includes its ends is for its neighbours to say. */
interface End {
  readonly quantity: Quantity;
  readonly included: boolean | null;
}

interface Bounds {
  readonly from: End | null;
  readonly to: End | null;
}

interface WrittenBand extends Bounds {
  /** The bounds as written. */
  readonly text: string;
  readonly score: Dec;
}

/** Bounds, a sign that is no operator's, and a score. */
const BAND = /^(\S.*?)\s*(?::|→|->|(?<![<>=])=(?![<>=]))\s*([^:=→<>]+)$/;

const SIDES: readonly (readonly [start: RegExp, side: keyof Bounds, included: boolean])[] = [
  [/^(?:>\s*=|=\s*>|≥|almeno|dal?\b|from\b|at least)/i, 'from', true],
  [/^(?:>|oltre|sopra|più di|maggiore di|above|over)\s*(?:il |l['’])?/i, 'from', false],
  [/^(?:<\s*=|=\s*<|≤|fino al?\b|al massimo|up to|at most)/i, 'to', true],
  [/^(?:<|sotto|meno di|minore di|inferiore al?\b|below|under)\s*(?:il |l['’])?/i, 'to', false],
];
const UPWARDS = / (?:in su|in poi|e oltre)$/i;

/**
 * Reads the bands of a score as people write them, one after `;` or on its own line:
 * `<50%: 0%; 50%-80%: 60%; >=80%: 100%`. Bounds: `<`, `<=`, `>`, `>=`, `a-b`, `da a a b`, `fino a`,
 * `oltre`, `da a in su`, and two of them joined by `e`. The score follows `:`, `=` or `→`. An end of
 * `a-b` is included at the bottom and not at the top, unless the band beside it says otherwise.
 * Bands go up or down, and leave neither gap nor overlap.
 * Source: "Methods of scoring in the field", "Status" (bands).
 */
export function readBands(text: string): BandsReading {
  const written: WrittenBand[] = [];
  for (const line of text.split(/[;\n\r]/)) {
    const part = line.replaceAll(/\s+/g, ' ').trim();
    if (part === '') continue;
    const band = readBand(part);
    if ('code' in band) return band;
    written.push(band);
  }
  if (written.length === 0) return refused('bands.unreadable', { band: text.trim() });
  const ascending = ascendingOf(written);
  if ('code' in ascending) return ascending;
  const wrong = contiguityOf(ascending);
  if (wrong) return wrong;
  const limits = ascending.flatMap(({ from, to }) =>
    [from, to].flatMap((end) => end?.quantity ?? []),
  );
  return { ok: true, bands: settledEnds(ascending), limits };
}

type Refusal = Extract<BandsReading, { ok: false }>;

const refused = (code: EngineProblemCode, details: Details): Refusal => ({
  ok: false,
  code,
  details,
});

/** @param text with single blanks between its words, and none around it */
function readBand(text: string): WrittenBand | Refusal {
  const [, bounds = '', scoreText = ''] = BAND.exec(text) ?? [];
  const ends = readBounds(bounds);
  if (!ends) return refused('bands.unreadable', { band: text });
  const score = readRatio({ value: scoreText });
  if (!score || score.isNegative()) {
    return refused('bands.score', { band: bounds, score: scoreText });
  }
  const { from, to } = ends;
  if (from && to && !from.quantity.value.lessThan(to.quantity.value)) {
    return refused('bands.reversed', { band: bounds });
  }
  return { from, to, text: bounds, score: score.equals(ONE) ? ONE : score };
}

function readBounds(text: string): Bounds | null {
  const span = readSpan(text);
  if (span) {
    if (span.high.remark) return null;
    const end = (quantity: Quantity): End => ({ quantity, included: null });
    return { from: end(span.low), to: end(span.high) };
  }
  const [first = '', second, ...more] = text.split(/ (?:e|and) (?=[<>=≤≥])/i);
  if (more.length > 0) return null;
  const one = readEnd(first);
  if (second === undefined || !one) return one;
  const other = readEnd(second);
  if (!other || (one.from ? other.from : other.to)) return null;
  return { from: one.from ?? other.from, to: one.to ?? other.to };
}

function readEnd(text: string): Bounds | null {
  for (const [start, side, included] of SIDES) {
    const match = start.exec(text);
    if (!match) continue;
    const rest = text.slice(match[0].length).trim();
    const quantity = readQuantity(side === 'from' ? rest.replace(UPWARDS, '') : rest);
    if (!quantity || quantity.plus || quantity.remark) return null;
    const end: End = { quantity, included };
    return side === 'from' ? { from: end, to: null } : { from: null, to: end };
  }
  return null;
}

/** The bands from the lowest up, whichever way they are written. */
function ascendingOf(bands: readonly WrittenBand[]): readonly WrittenBand[] | Refusal {
  const [first, second] = bands;
  if (!first || !second) return bands;
  const sorted = isBefore(first, second) ? bands : [...bands].reverse();
  for (const [index, band] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next && !isBefore(band, next)) {
      return refused('bands.order', { first: band.text, second: next.text });
    }
  }
  return sorted;
}

/** Whether one band begins below another; of two that begin alike, whether it ends below. */
function isBefore(one: WrittenBand, other: WrittenBand): boolean {
  return (compared(one.from, other.from, -1) || compared(one.to, other.to, 1)) < 0;
}

/** @param open what an end without a limit is: before (-1) or after (1) all others */
function compared(one: End | null, other: End | null, open: -1 | 1): number {
  if (one && other) return one.quantity.value.comparedTo(other.quantity.value);
  if (!one && !other) return 0;
  return one ? -open : open;
}

/** Why the bands, from the lowest up, leave a gap or overlap; null when they do neither. */
function contiguityOf(bands: readonly WrittenBand[]): Refusal | null {
  for (const [index, band] of bands.entries()) {
    const next = bands[index + 1];
    if (!next) continue;
    const details = { first: band.text, second: next.text };
    if (!band.to || !next.from) return refused('bands.overlap', details);
    const { value } = band.to.quantity;
    const order = value.comparedTo(next.from.quantity.value);
    if (order < 0) return refused('bands.gap', details);
    if (order > 0) return refused('bands.overlap', details);
    const [ends, begins] = [band.to.included, next.from.included];
    if (ends === true && begins === true) return refused('bands.overlap', details);
    if (ends === false && begins === false) return refused('bands.gap', details);
  }
  return null;
}

/** The bands with every end decided: where two meet, the upper one has the limit, unless written. */
function settledEnds(bands: readonly WrittenBand[]): ScoreBand[] {
  return bands.map(({ from, to, score }, index) => {
    const below = bands[index - 1]?.to?.included;
    const above = bands[index + 1]?.from?.included;
    const last = index === bands.length - 1;
    return {
      from: from?.quantity.value ?? null,
      fromIncluded: from?.included ?? below !== true,
      to: to?.quantity.value ?? null,
      toIncluded: to?.included ?? (last || above === false),
      score,
    };
  });
}

/** The place of the band in which a value falls; -1 where it lies outside them all. */
export function bandAt(value: Dec, bands: readonly ScoreBand[]): number {
  return bands.findIndex((band) => isIn(value, band));
}

function isIn(value: Dec, { from, fromIncluded, to, toIncluded }: ScoreBand): boolean {
  const above = from ? value.comparedTo(from) : 1;
  const below = to ? value.comparedTo(to) : -1;
  return (fromIncluded ? above >= 0 : above > 0) && (toIncluded ? below <= 0 : below < 0);
}

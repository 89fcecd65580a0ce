import {
  DAYS_TO_1904,
  Dec,
  fromCellNumber,
  isBlank,
  SCORING_VERSION,
  type BenchmarkPoint,
  type Input,
  type Plan,
  type PlanIndicator,
  type PlanLink,
  type SeriesPoint,
} from '../engine';
import type { Model } from './model';

/** What a canonical form is made of: plain JSON, whatever the order of its keys was. */
type Canonical = string | number | boolean | readonly Canonical[] | { [key: string]: Canonical };

/**
 * The fingerprint of everything that decides the scores: plan, profile, year, monitoring date,
 * decisions, and the version of the scoring rules; usual rules are in the plan already. It does not
 * know where things stand: the order of rows and the names of sheets and tables change nothing.
 * @returns SHA-256 as 64 hexadecimal digits
 */
export async function fingerprintOf(model: Pick<Model, 'plan' | 'profile'>): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalText(model));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const SHORT = 12;

/** A fingerprint as people compare it by eye. */
export const shortFingerprint = (fingerprint: string): string => fingerprint.slice(0, SHORT);

/** The text that is hashed: the same for two models exactly where all that decides is the same. */
export function canonicalText({ plan, profile }: Pick<Model, 'plan' | 'profile'>): string {
  const { bands, dailyPenalty, cap, missingActual, name, rounding } = profile;
  const limits = bands.map(({ label, from, to }) => ({ label, from, to: to ?? 'open' }));
  const settings = { name, dailyPenalty, cap: cap ?? 'none', missingActual, rounding };
  const all = {
    scoring: SCORING_VERSION,
    profile: { ...settings, bands: limits },
    plan: sortedPlan(plan),
  };
  return JSON.stringify(canonical(all));
}

/** Rows in the order of what they are about; those about one thing keep theirs, which may decide. */
const sortedPlan = ({ nodes, indicators, links, ...rest }: Plan) => ({
  ...rest,
  nodes: sortedBy(nodes, ({ code }) => code),
  indicators: sortedBy(indicators.map(withSorted), ({ code }) => code),
  links: sortedBy(links, linkKey),
});

const linkKey = ({ parent, kind, child }: PlanLink): string =>
  JSON.stringify([parent, kind, child]);

function withSorted({ series, benchmarks, ...indicator }: PlanIndicator) {
  return {
    ...withShown(indicator, 'actual'),
    series: sortedBy(series ?? [], ({ year }) => String(year)).map((point) =>
      withShown<SeriesPoint, 'value'>(point, 'value'),
    ),
    benchmarks: benchmarksOf(benchmarks ?? []),
  };
}

/** Beside numerator and denominator the decimals that a cell shows decide whether they agree. */
function withShown<T extends FractionLike & Record<K, Input>, K extends string>(of: T, key: K) {
  const isFraction = [of.numerator, of.denominator].some((part) => part && !isBlank(part));
  return isFraction ? { ...of, shown: digitsOf(of[key]) } : of;
}

interface FractionLike {
  readonly numerator?: Input;
  readonly denominator?: Input;
}

/** Of several in a year, what the cells show decides whether they say the same. */
function benchmarksOf(points: readonly BenchmarkPoint[]) {
  const sorted = sortedBy(points, ({ year, reference }) =>
    JSON.stringify([year, String(reference.value)]),
  );
  const count = new Map<number, number>();
  for (const { year } of points) count.set(year, (count.get(year) ?? 0) + 1);
  return sorted.map((point) =>
    (count.get(point.year) ?? 0) > 1 ? { ...point, shown: digitsOf(point.value) } : point,
  );
}

/** Without the marks for decimals and thousands, which are the language's. */
const digitsOf = ({ text = '' }: Input): string => text.replaceAll(/\D/g, '');

/** In the order of the codes of characters, which is the same on every machine. */
function sortedBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const keyed = items.map((item) => ({ key: keyOf(item), item }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  return keyed.map(({ item }) => item);
}

/** Where things stand, what a report prints, and money: none of these is ever scored. */
const DECIDES_NOTHING: ReadonlySet<string> = new Set([
  'place',
  'parentPlace',
  'published',
  'publishedStatus',
  'resources',
]);

/** @returns undefined for what is not there: a blank cell is no column, an empty list is none */
function canonical(value: unknown): Canonical | undefined {
  if (Dec.isDecimal(value)) return value.toFixed();
  if (Array.isArray(value)) {
    return value.length === 0 ? undefined : value.map((item) => canonical(item) ?? '');
  }
  if (typeof value !== 'object' || value === null) return plain(value);
  if (isInput(value)) return inputForm(value);
  const entries = Object.entries(value).flatMap(([key, own]): [string, Canonical][] => {
    const form = DECIDES_NOTHING.has(key) ? undefined : canonical(own);
    return form === undefined ? [] : [[key, form]];
  });
  return Object.fromEntries(sortedBy(entries, ([key]) => key));
}

const plain = (value: unknown): string | number | boolean | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : undefined;

/** A cell that was read: a year's figure has a `value` too, which is a cell in its turn. */
const isInput = (value: object): value is Input =>
  'value' in value && (typeof value.value !== 'object' || value.value === null);

function inputForm(input: Input): Canonical | undefined {
  const { value, error, shownAs = 'plain', from1904 } = input;
  if (error !== undefined) return { error };
  if (isBlank(input) || value === null) return undefined;
  if (typeof value !== 'number') return typeof value === 'string' ? { text: value } : { value };
  if (!Number.isFinite(value)) return { number: String(value) };
  const number = fromCellNumber(value);
  if (shownAs !== 'date') {
    return { [shownAs]: number.toFixed(), ...(from1904 ? { from1904 } : {}) };
  }
  return { date: (from1904 ? number.plus(DAYS_TO_1904) : number).toFixed() };
}

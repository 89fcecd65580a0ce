import {
  checkProfile,
  Dec,
  findPreset,
  isBlank,
  readRatio,
  shownText,
  textOf,
  type Band,
  type EngineProblem,
  type Input,
  type MissingActualPolicy,
  type Place,
  type Profile,
} from '../engine';
import { key } from './headers';
import { usualKey, usualRule, type UsualRule } from './usual';
import { readYear } from './year';
import { problem, type WorkbookProblem } from './problems';

/** One row of the table `Regole`. */
export interface RuleRow {
  readonly rule: Input;
  readonly value: Input;
}

/** What the table says, before it is put together: each setting with the cell it came from. */
interface Settings {
  preset?: Profile;
  year?: number;
  dailyPenalty?: Dec;
  cap?: Dec | null;
  missingActual?: MissingActualPolicy;
  when?: Profile['rounding']['when'];
  decimals?: number;
  /** The day of the monitoring as written: its year may be the plan's, which is not known here. */
  monitoring?: Input;
  /** Limits of the bands by label and end. */
  limits: Map<string, Dec>;
}

/** Reads a rule's value into the settings; false when it cannot be read. */
type RuleReader = (value: Input, settings: Settings) => boolean;

const MISSING = new Map<string, MissingActualPolicy>(
  Object.entries({
    errore: 'error',
    error: 'error',
    escludi: 'exclude',
    escluso: 'exclude',
    exclude: 'exclude',
    zero: 'zero',
    '0': 'zero',
  } as const),
);

const WHEN = new Map<string, Profile['rounding']['when']>(
  Object.entries({
    allavisualizzazione: 'display',
    visualizzazione: 'display',
    display: 'display',
    aognilivello: 'everyLevel',
    ognilivello: 'everyLevel',
    everylevel: 'everyLevel',
  } as const),
);

const UNCAPPED = ['nessuno', 'none', 'senza', 'no'];
const BANDS = ['raggiunto', 'parzialmenteraggiunto', 'nonraggiunto'];

function take<T>(value: T | undefined | null, put: (value: T) => void): boolean {
  if (value === undefined || value === null) return false;
  put(value);
  return true;
}

function wholeNumber(input: Input): number | null {
  const number = typeof input.value === 'number' ? input.value : Number(textOf(input) || NaN);
  return Number.isInteger(number) && number >= 0 ? number : null;
}

const readers = new Map<string, RuleReader>([
  ['profilo', (value, all) => take(findPreset(textOf(value)), (found) => (all.preset = found))],
  ['anno', (value, all) => take(readYear(value), (year) => (all.year = year))],
  ['datadimonitoraggio', (value, all) => take(value, () => (all.monitoring = value))],
  [
    'penalitagiornaliera',
    (value, all) => take(readRatio(value), (ratio) => (all.dailyPenalty = ratio)),
  ],
  [
    'punteggiomassimo',
    (value, all) => {
      if (UNCAPPED.includes(key(textOf(value)))) return take(true, () => (all.cap = null));
      return take(readRatio(value), (ratio) => (all.cap = ratio));
    },
  ],
  [
    'consuntivomancante',
    (value, all) => take(MISSING.get(key(textOf(value))), (policy) => (all.missingActual = policy)),
  ],
  [
    'arrotondamento',
    (value, all) => take(WHEN.get(key(textOf(value))), (when) => (all.when = when)),
  ],
  ['decimali', (value, all) => take(wholeNumber(value), (count) => (all.decimals = count))],
  ...BANDS.flatMap((band) =>
    ['da', 'finoa'].map((end): [string, RuleReader] => [
      `${band}${end}`,
      (value, all) => take(readRatio(value), (ratio) => all.limits.set(`${band}${end}`, ratio)),
    ]),
  ),
]);

const synonyms = new Map([
  ['profile', 'profilo'],
  ['year', 'anno'],
  ['datamonitoraggio', 'datadimonitoraggio'],
  ['monitoringdate', 'datadimonitoraggio'],
  ['dailypenalty', 'penalitagiornaliera'],
  ['maximum', 'punteggiomassimo'],
  ['missingactual', 'consuntivomancante'],
  ['rounding', 'arrotondamento'],
  ['decimals', 'decimali'],
]);

/** What a rule is called, whatever its spelling and language. */
export function ruleName(written: string): string {
  const name = key(written);
  return synonyms.get(name) ?? name;
}

export interface Rules {
  readonly profile: Profile;
  readonly year: number | undefined;
  /** The day of the monitoring as written; undefined where no rule tells it. */
  readonly monitoring: Input | undefined;
  /** What indicators and nodes of a kind have in common. */
  readonly usual: readonly UsualRule[];
  readonly problems: readonly (WorkbookProblem | EngineProblem)[];
}

/**
 * Reads the table `Regole` into a profile: a preset, or the default one, changed by what the rows
 * say. A profile that does not hold (bands that overlap ...) is told and not used.
 * @param chosen a preset asked for from outside: it and its bands win over the table's
 */
export function readRules(
  rows: readonly RuleRow[],
  chosen: Profile | undefined,
  fallback: Profile,
): Rules {
  const problems: (WorkbookProblem | EngineProblem)[] = [];
  const settings: Settings = { limits: new Map() };
  const places = new Map<string, Place | undefined>();
  const usual: UsualRule[] = [];
  for (const { rule, value } of rows) {
    if (isBlank(rule)) continue;
    const given = readers.has(ruleName(textOf(rule))) ? null : usualRule(rule, value);
    const name = given ? usualKey(given) : ruleName(textOf(rule));
    const reader = given ? usualReader(given, usual) : readers.get(name);
    const details = { rule: shownText(rule), value: shownText(value) };
    if (!reader) problems.push(problem('rule.unknown', details, rule.place));
    else if (places.has(name)) problems.push(problem('rule.repeated', details, rule.place));
    else if (!reader(value, settings))
      problems.push(problem('rule.unreadable', details, value.place));
    places.set(name, value.place);
  }
  const base = chosen ?? settings.preset ?? fallback;
  const profile = assemble(base, settings, chosen !== undefined);
  const { year, monitoring } = settings;
  const wrong = checkProfile(profile);
  if (wrong.length === 0) return { profile, year, monitoring, usual, problems };

  const [place] = rows.flatMap(({ value }) => value.place ?? []);
  for (const found of wrong) problems.push(placed(found, places, place));
  const details = { profile: base.name };
  problems.push(problem('rule.unusable', details, place));
  return { profile: base, year, monitoring, usual, problems };
}

/** Whatever is written is for the engine to read, beside the cells that it stands for. */
const usualReader =
  (rule: UsualRule, usual: UsualRule[]): RuleReader =>
  (value) =>
    take(isBlank(value) ? null : rule, (given) => usual.push(given));

function assemble(base: Profile, settings: Settings, keepBands: boolean): Profile {
  const { dailyPenalty, cap, missingActual, when, decimals, limits } = settings;
  return {
    ...base,
    bands: keepBands ? base.bands : withLimits(base.bands, limits),
    dailyPenalty: dailyPenalty ?? base.dailyPenalty,
    cap: cap === undefined ? base.cap : cap,
    missingActual: missingActual ?? base.missingActual,
    rounding: {
      when: when ?? base.rounding.when,
      decimals: decimals ?? base.rounding.decimals,
    },
  };
}

/** The end of a band that no row gives is the beginning of the one above it. */
function withLimits(bands: readonly Band[], limits: ReadonlyMap<string, Dec>): Band[] {
  if (limits.size === 0) return [...bands];
  const froms = bands.map(
    ({ label, from }, index) =>
      limits.get(`${key(label)}da`) ??
      limits.get(`${key(bands[index + 1]?.label ?? '')}finoa`) ??
      from,
  );
  return bands.map((band, index) => {
    const said = limits.get(`${key(band.label)}finoa`);
    // "Raggiunto fino a 100%" includes the 100%, as a limit never does: the top has no end.
    const open = index === 0 && said?.greaterThanOrEqualTo(1);
    const to = open ? null : (said ?? froms[index - 1] ?? null);
    return { ...band, from: froms[index] ?? band.from, to };
  });
}

const ruleOf: Readonly<Record<string, string>> = {
  'profile.dailyPenalty': 'penalitagiornaliera',
  'profile.cap': 'punteggiomassimo',
  'profile.decimals': 'decimali',
};

/** The problem of a profile at the row that most likely caused it. */
function placed(
  found: EngineProblem,
  places: ReadonlyMap<string, Place | undefined>,
  otherwise: Place | undefined,
): EngineProblem {
  const label = key(found.details.label ?? '');
  const above = key(found.details.above ?? '');
  const candidates = [
    ruleOf[found.code],
    `${label}finoa`,
    `${label}da`,
    `${above}da`,
    `${above}finoa`,
  ];
  const place = candidates.flatMap((name) => places.get(name ?? '') ?? [])[0] ?? otherwise;
  return place ? { ...found, place } : found;
}

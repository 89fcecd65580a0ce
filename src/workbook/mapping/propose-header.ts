import { readHeader, type Field } from '../headers';
import { meaningRules, nodeRanks, type Meaning } from './propose-meanings';
import { isHeaderWord, readWord, type Term, type WordReading } from './propose-words';

/** What a header may say of its column: several things, where its words alone do not tell. */
export interface HeaderReading {
  /** The field whose header it is, letter by letter. */
  readonly exact: Field | null;
  /** The year it tells of. */
  readonly year: number | null;
  /** What it may mean by its words, the likeliest first. */
  readonly meanings: readonly HeaderMeaning[];
  /** The row of the tree it is about: 0 for the body, more the deeper; null for no node. */
  readonly rank: number | null;
  readonly ofIndicator: boolean;
}

export interface HeaderMeaning {
  /** null where it only names an indicator or a node. */
  readonly says: Meaning | null;
  /** How much of the header that explains: 1 for all of it. */
  readonly likeness: number;
}

const NOTHING: HeaderReading = {
  exact: null,
  year: null,
  meanings: [],
  rank: null,
  ofIndicator: false,
};

const LONGEST = 80;
const DAY = /\b\d{1,2}[/.-]\d{1,2}(?:[/.-](\d{4}|\d{2}))?\b/g;
const YEAR = /\b(?:19|20)\d\d\b/g;
/** What an unknown word weighs in a header, beside a known one; and one that hardly says anything. */
const UNKNOWN_WEIGHS = 0.6;
const LIGHT_WEIGHS = 0.3;
const LIGHT: ReadonlySet<Term> = new Set([
  'percent',
  'number',
  'degree',
  'value',
  'year',
  'reference',
]);
/** `Email referente` is no more a person's column than `Note sul target` is the target's. */
const BESIDE_UNRELATED = 0.5;

/** A header in words, its days and years apart. */
interface Words {
  readonly words: readonly WordReading[];
  readonly year: number | null;
  readonly hasDay: boolean;
}

/** Reads a header by what PERF knows of headers, and by its words. */
export function readLikeHeader(text: string): HeaderReading {
  if (text.length > LONGEST) return NOTHING;
  const exact = readHeader(text);
  const { words, year, hasDay } = wordsOf(text);
  const known = new Set(words.flatMap(({ terms }) => terms));
  const rank = rankOf(known);
  const ofIndicator = known.has('indicator');
  const meanings = meaningsOf(words, { hasYear: year !== null, hasDay });
  if (ofIndicator || rank !== null) {
    meanings.push({ says: null, likeness: explained(words, []) });
    meanings.sort((a, b) => b.likeness - a.likeness);
  }
  return {
    exact: exact?.field ?? null,
    year: exact ? exact.year : year,
    meanings,
    rank,
    ofIndicator,
  };
}

/** The likeness from which a header is taken for one that PERF can make something of. */
export const KNOWN = 0.5;

/** Whether PERF can make something of a header. */
export const isKnown = ({ exact, meanings }: HeaderReading): boolean =>
  exact !== null || (meanings[0]?.likeness ?? 0) >= KNOWN;

/** What two headers have in common where they say the same. */
export const gistOf = ({ exact, meanings, rank, ofIndicator, year }: HeaderReading): string =>
  `${exact ?? meanings[0]?.says ?? ''} ${rank ?? ''} ${ofIndicator} ${year ?? ''}`;

/**
 * Reads a header of two rows: what the lower says, of what the upper names. Where the lower says
 * nothing by itself, as a year, both are read as one text.
 */
export function readUnder(upper: HeaderReading, lower: HeaderReading, both: HeaderReading) {
  const says = lower.meanings.find((meaning) => meaning.says !== null);
  if (both.exact !== null || !says || says.likeness < KNOWN) return both;
  return {
    exact: lower.rank === null && !lower.ofIndicator && isAlone(upper) ? lower.exact : null,
    year: lower.year ?? upper.year,
    meanings: lower.meanings,
    rank: lower.rank ?? upper.rank,
    ofIndicator: lower.ofIndicator || upper.ofIndicator,
  };
}

/** Whether an upper header names nothing that changes what they say. */
const isAlone = ({ rank, ofIndicator }: HeaderReading): boolean => rank === null && !ofIndicator;

const FIRST_WORD = /[A-Za-z\u00c0-\u024f]+/;

const NUMBER = /\d/;
const HAS_YEAR = /(?:19|20)\d\d/;

/** Whether a text may be a header, which is quickly told: a code or a figure is none. */
export function mayBeHeader(text: string): boolean {
  if (text.length > LONGEST || (NUMBER.test(text) && !HAS_YEAR.test(text))) return false;
  const [word] = FIRST_WORD.exec(text) ?? [];
  return word !== undefined && isHeaderWord(plain(word));
}

const ASCII = /^[\0-\x7f]*$/;

/** In lower case, without accents. */
const plain = (text: string): string =>
  ASCII.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFD')
        .toLowerCase()
        .replaceAll(/[\u0300-\u036f]/g, '');

function wordsOf(text: string): Words {
  const years: number[] = [];
  let hasDay = false;
  const rest = plain(text)
    .replaceAll(DAY, (_, year: string | undefined) => {
      hasDay = true;
      if (year) years.push(Number(year.length === 2 ? `20${year}` : year));
      return ' ';
    })
    .replaceAll(YEAR, (year) => {
      years.push(Number(year));
      return ' ';
    })
    .replaceAll('%', ' percento ')
    .replaceAll(/\bn[°º]/g, ' numero ');
  const [year] = years;
  const isOneYear = year !== undefined && years.every((other) => other === year);
  // `Codice2` is what Excel makes of a second `Codice`; the numbers of `OS_01.02` are no header's.
  const pieces = (rest.match(/[a-z]+\d*|\d+/g) ?? []).map((piece) =>
    piece.replace(/(?<=[a-z])\d+/, ''),
  );
  const words = initialsJoined(pieces)
    .map(readWord)
    .filter((word) => word !== null)
    // `Target anno 2024` says the year, and no more of it.
    .filter(({ terms }) => !isOneYear || !terms.includes('year'));
  return { words, year: isOneYear ? year : null, hasDay };
}

/** `u m` is `um`. */
function initialsJoined(words: readonly string[]): string[] {
  const joined: string[] = [];
  let initials = 0;
  for (const word of words) {
    if (word.length === 1 && initials > 0) joined.push(`${joined.pop() ?? ''}${word}`);
    else joined.push(word);
    initials = word.length === 1 ? initials + 1 : 0;
  }
  return joined;
}

/** How deep in the tree the node is that words are about; null where they are about none. */
function rankOf(known: ReadonlySet<Term>): number | null {
  return nodeRanks.find(({ terms }) => terms.every((term) => known.has(term)))?.rank ?? null;
}

const ENTITY: ReadonlySet<Term> = new Set([
  'indicator',
  'objective',
  'strategic',
  'operational',
  'operatorOrOperational',
  'area',
  'body',
  'node',
  'action',
]);

function meaningsOf(
  words: readonly WordReading[],
  found: { readonly hasYear: boolean; readonly hasDay: boolean },
): HeaderMeaning[] {
  const meanings: HeaderMeaning[] = [];
  const isUnrelated = words.some(({ terms }) => terms.includes('unrelated'));
  for (const rule of meaningRules) {
    if (rule.withDay && !found.hasDay) continue;
    if (rule.withYear && (!found.hasYear || found.hasDay)) continue;
    if (!rule.terms.every((term) => words.some(({ terms }) => terms.includes(term)))) continue;
    const known = rule.sure * explained(words, rule.terms);
    const isLess = isUnrelated && rule.says !== 'unrelated';
    meanings.push({ says: rule.says, likeness: isLess ? known * BESIDE_UNRELATED : known });
  }
  return meanings.sort((a, b) => b.likeness - a.likeness);
}

/** How much of the words some terms explain, beside what names an indicator or a node. */
function explained(words: readonly WordReading[], terms: readonly Term[]): number {
  let all = 0;
  let told = 0;
  for (const word of words) {
    const isLight = word.terms.length > 0 && word.terms.every((term) => LIGHT.has(term));
    const weight = word.likeness === 0 ? UNKNOWN_WEIGHS : isLight ? LIGHT_WEIGHS : 1;
    all += weight;
    const isTold = word.terms.some((term) => terms.includes(term) || ENTITY.has(term)) || isLight;
    if (isTold) told += weight * word.likeness;
  }
  return all === 0 ? 0 : told / all;
}

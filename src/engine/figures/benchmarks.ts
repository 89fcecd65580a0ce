import { isBlank, shownText, textOf } from '../input';
import type { BenchmarkPoint, PlanIndicator } from '../plan';
import type { Details } from '../problem';
import { problem, type EngineProblem } from '../problems';
import type { BenchmarkTarget } from '../reading/target-kinds';
import { readValue, type Figure } from './series';

export type BenchmarkReading =
  | { readonly ok: true; readonly figure: Figure; readonly reference: string }
  | { readonly ok: false; readonly problem: EngineProblem };

/**
 * What others reached in a year: the row of that year whose reference has the target's words. `a
 * medio cluster` is `media cluster`; fewer words will do where one row alone has them.
 * @param text the target, for messages
 * Source: "Benchmark" of the workbook, "Kinds of target found".
 */
export function benchmarkOf(
  { code, benchmarks = [], target: cell }: PlanIndicator,
  target: BenchmarkTarget,
  year: number,
  text: string,
): BenchmarkReading {
  const details = { indicator: code, year: String(year), text };
  const ofYear = benchmarks.filter((point) => point.year === year && !isNothing(point));
  if (ofYear.length === 0) {
    return refused('benchmark.missing', { ...details, reference: target.reference }, cell.place);
  }
  const known = [...new Set(ofYear.map(({ reference }) => textOf(reference)))].join('; ');
  const [first, ...others] = matching(ofYear, target.reference);
  if (!first) return refused('benchmark.unknown', { ...details, known }, cell.place);
  for (const other of others) {
    if (keyOf(textOf(other.reference)) !== keyOf(textOf(first.reference))) {
      return refused('benchmark.unknown', { ...details, known }, cell.place);
    }
    if (valueKey(other) !== valueKey(first)) {
      const texts = { first: shownText(first.value), second: shownText(other.value) };
      const found = { ...details, ...texts, reference: textOf(first.reference) };
      return refused('benchmark.two', found, other.value.place);
    }
  }
  return read(first, details);
}

const isNothing = ({ value }: BenchmarkPoint): boolean => readValue(value) === null;

const valueKey = ({ value }: BenchmarkPoint): string => shownText(value).replaceAll(/\s/g, '');

function read(point: BenchmarkPoint, details: Details): BenchmarkReading {
  const { value: input } = point;
  const reference = textOf(point.reference);
  const value = readValue(input);
  if (value === null || value === 'unreadable') {
    const found = { ...details, reference, text: shownText(input) };
    return refused('benchmark.unreadable', found, input.place);
  }
  const { place = null } = input;
  const figure: Figure = { value: value.value, unit: value.unit, fraction: null, place };
  return { ok: true, reference, figure };
}

function refused(
  code: EngineProblem['code'],
  details: Details,
  place: EngineProblem['place'],
): BenchmarkReading {
  return { ok: false, problem: problem(code, details, place) };
}

/** The rows with the target's very words, or else those that have all of them among others. */
function matching(points: readonly BenchmarkPoint[], reference: string): BenchmarkPoint[] {
  const wanted = wordsOf(reference);
  const named = points.filter((point) => !isBlank(point.reference));
  const exact = named.filter((point) => keyOf(textOf(point.reference)) === keyOf(reference));
  if (exact.length > 0) return exact;
  return named.filter((point) => {
    const words = wordsOf(textOf(point.reference));
    return wanted.every((word) => words.includes(word));
  });
}

const IDLE =
  /^(?:il|lo|la|i|gli|le|l|un|una|di|a|ad|da|in|al|allo|alla|del|dello|della|dei|degli|delle|dal|dalla|dell|all|dato|dati|valore|valori|livello|the|of)$/;
/** `media` and `medio` are one word. */
const MEAN = /^medi[aoe]$/;

function wordsOf(reference: string): string[] {
  const words = reference
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]/);
  return words
    .filter((word) => word !== '' && !IDLE.test(word))
    .map((word) => word.replace(MEAN, 'medi'));
}

const keyOf = (reference: string): string => wordsOf(reference).sort().join(' ');

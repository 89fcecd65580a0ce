import { shownText, textOf } from '../input';
import type { PlanIndicator } from '../plan';
import { problem, type EngineProblem } from '../problems';
import { dayText, readDate, type Day } from '../reading/date';
import type { Deadline, Threshold } from '../reading/target';

export type FoundDeadline =
  | { readonly ok: true; readonly target: Deadline; readonly remark: EngineProblem }
  | { readonly ok: false; readonly problem: EngineProblem };

const DATE =
  /(?<![\d/.-])(?:\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?(?:\d{4}|\d{2}))?|\d{1,2}°?\s+(?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)(?:\s+\d{4})?)(?![\d/])/gi;
const BY = /\bentro(?:\s+e\s+non\s+oltre)?(?:\s+(?:il|la data del|il giorno)\b)?\s*$/i;

/**
 * The deadline that stands in the words of an indicator whose target is all of something: 100%, of
 * what is to be done by a day. In the algorithm, or else in the target's remark or the description.
 * @returns null when no words tell one
 * Source: "Kinds of target found": deadline in the algorithm.
 */
export function deadlineInText(
  indicator: PlanIndicator,
  target: Threshold,
  year: number | undefined,
): FoundDeadline | null {
  if (target.unit !== '%' || !target.value.equals(100) || target.comparison === '<') return null;
  const texts = [
    indicator.algorithm ? textOf(indicator.algorithm) : null,
    target.remark,
    indicator.name,
  ];
  for (const text of texts) {
    const found = text ? deadlineIn(text, indicator, year) : null;
    if (found) return found;
  }
  return null;
}

function deadlineIn(
  text: string,
  { code, target }: PlanIndicator,
  year: number | undefined,
): FoundDeadline | null {
  const dates = [...text.matchAll(DATE)].flatMap((match) => {
    const reading = readDate(match[0], year);
    return reading ? [{ reading, by: BY.test(text.slice(0, match.index)) }] : [];
  });
  if (!dates.some(({ by }) => by)) return null;
  const days = new Set<Day>();
  for (const { reading } of dates) {
    if (reading.kind === 'day') {
      days.add(reading.day);
    } else {
      const name = reading.kind === 'yearless' ? 'date.yearless' : 'date.impossible';
      return { ok: false, problem: problem(name, { text }, target.place) };
    }
  }
  const [day] = days;
  if (day === undefined) return null;
  if (days.size > 1) {
    const details = { indicator: code, dates: [...days].map(dayText).join(', ') };
    return { ok: false, problem: problem('target.severalDeadlines', details, target.place) };
  }
  const told = { indicator: code, text: shownText(target), deadline: dayText(day), words: text };
  return {
    ok: true,
    target: { kind: 'deadline', day, strict: false, remark: null, foundIn: text },
    remark: problem('target.deadlineFound', told, target.place),
  };
}

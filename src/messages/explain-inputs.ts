import {
  dayText,
  exactText,
  shownText,
  targetText,
  type Dec,
  type Fraction,
  type IndicatorReason,
  type Origin,
  type Threshold,
  type Unit,
} from '../engine';
import type { Catalogue } from './catalogue';
import { dressed, shortNumber, type NumberStyle } from './numbers';

/** A unit as it follows its number. */
export function suffix(unit: Unit): string {
  if (unit === '%') return '%';
  return unit === 'none' || unit === 'N.' ? '' : ` ${unit}`;
}

const ENDLESS = 12;

/** A number in full, where it has an end that can be read. */
export function number(value: Dec, numbers: NumberStyle): string {
  return value.decimalPlaces() > ENDLESS
    ? shortNumber(value, numbers)
    : dressed(exactText(value), numbers);
}

/** What is promised, and where its number comes from: `> 72,5% (media cluster 2019)`. */
export function targetWords(reason: IndicatorReason, catalogue: Catalogue): string {
  const { target, inputs } = reason;
  const { reason: words } = catalogue;
  switch (target?.kind) {
    case 'threshold':
      return `${thresholdWords(target, catalogue)}${provenance(reason, catalogue)}`;
    case 'range': {
      const [low, high] = [target.low, target.high].map((end) => number(end, catalogue.numbers));
      const said = words.methods.between(low ?? '', `${high}${suffix(target.unit)}`);
      return `${said}${provenance(reason, catalogue)}`;
    }
    case 'deadline': {
      const found = target.foundIn === undefined ? '' : ` (${words.foundIn} "${target.foundIn}")`;
      return `${words.by} ${dayText(target.day)}${found}${provenance(reason, catalogue)}`;
    }
    case 'yesNo':
      return target.expected ? words.yes : words.no;
    case 'past':
    case 'change':
    case 'benchmark':
    case 'baselineYear':
    case 'undefined':
    case 'none':
    case undefined:
      return targetText(inputs) || '-';
  }
}

function thresholdWords(target: Threshold, catalogue: Catalogue): string {
  const operator = target.comparison === 'none' ? '' : `${target.comparison} `;
  const promised = `${operator}${number(target.value, catalogue.numbers)}${suffix(target.unit)}`;
  return target.origin ? `${promised} (${originWords(target.origin, catalogue)})` : promised;
}

function originWords(origin: Origin, { reason: words, numbers }: Catalogue): string {
  const { kind, year, reference } = origin;
  const figure = `${number(origin.figure, numbers)}${suffix(origin.unit)}`;
  switch (kind) {
    case 'past':
      return `${words.valueOf} ${year}`;
    case 'change':
      return `${words.valueOf} ${year} ${figure} ${changeWords(origin, numbers, words.ofValue)}`;
    case 'benchmark':
      return `${reference ?? ''} ${year}`;
    case 'distance':
      return `${words.awayFrom} ${reference ?? ''} ${year}`;
  }
}

/** `+ 10%`, `- 10 gg`; beside a percentage, whether it is points of it or a part of it. */
function changeWords({ change, unit }: Origin, numbers: NumberStyle, ofValue: string): string {
  if (!change) return '';
  const sign = change.amount.isNegative() ? '-' : '+';
  const amount = `${sign} ${number(change.amount.abs(), numbers)}`;
  if (unit === '%') return change.percent ? `${amount}% ${ofValue}` : `${amount} p.p.`;
  return change.percent ? `${amount}%` : `${amount}${suffix(unit)}`;
}

/** What it was before it was revised, and by which act. */
function provenance({ target, inputs }: IndicatorReason, { reason: words }: Catalogue): string {
  const inCell = target?.kind === 'threshold' ? target.previous : undefined;
  const before = inCell ?? (inputs.previousTarget ? shownText(inputs.previousTarget) : '');
  const act = inputs.act ? shownText(inputs.act) : '';
  if (before === '' && act === '') return '';
  const parts = [before && `${words.revisedFrom} ${before}`, act && `${words.act} ${act}`];
  return ` (${parts.filter(Boolean).join(', ')})`;
}

/** What was measured, and what it was worked out from: `66/67 = 98,507463%`. */
export function actualWords(reason: IndicatorReason, catalogue: Catalogue): string {
  const { actual, inputs, target } = reason;
  const { reason: words, numbers } = catalogue;
  switch (actual?.kind) {
    case 'quantity': {
      const value = `${number(actual.value, numbers)}${suffix(actual.unit)}`;
      const origin = target?.kind === 'threshold' ? target.origin : undefined;
      const measured = actual.fraction
        ? fractionWords(actual.fraction, value, shownText(inputs.actual), numbers)
        : value;
      if (origin?.kind !== 'distance') return measured;
      const figure = `${number(origin.figure, numbers)}${suffix(origin.unit)}`;
      const distance = number(actual.value.minus(origin.figure).abs(), numbers);
      const made = actual.fraction ? `${measured}, ` : '';
      return `${made}|${value} - ${figure}| = ${distance}${suffix(actual.unit)}`;
    }
    case 'day':
      if (actual.day !== null) return dayText(actual.day);
      return actual.notBy === undefined
        ? words.notDone
        : `${shownText(inputs.actual)}, ${words.notDone} ${words.asOf} ${dayText(actual.notBy)}`;
    case 'yesNo':
      return actual.value ? words.yes : words.no;
    case 'counted':
      return `${shortNumber(actual.points, numbers)}%`;
    case 'missing':
    case 'notAssessable':
    case 'noPhenomenon':
    case undefined:
      return shownText(inputs.actual) || '-';
  }
}

/** @param printed what the cell of the actual shows; empty when it is blank */
function fractionWords(
  { numerator, denominator }: Fraction,
  value: string,
  printed: string,
  numbers: NumberStyle,
): string {
  const made = `${number(numerator, numbers)}/${number(denominator, numbers)} = ${value}`;
  return printed === '' ? made : `${printed} (${made})`;
}

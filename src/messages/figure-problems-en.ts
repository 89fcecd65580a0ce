import type { Message, ProblemCode } from './catalogue';
import { dressed, ENGLISH } from './numbers';

const n = (text: string | undefined) => dressed(text ?? '', ENGLISH);
const unit = (text: string | undefined) =>
  text === undefined || text === 'none' || text === '' ? '' : text === '%' ? '%' : ` ${text}`;

/** The problems of targets that name other figures, and of the figures. */
export const englishFigures = {
  'target.twoValues': (d) =>
    `The target "${d.text}" has two values, ${d.previous} and ${d.inForce}: if it was revised, leave the one in force here and put the other into the column Target precedente; if it is a range, write "tra ${d.previous} e ${d.inForce}".`,
  'target.noOperator': (d) =>
    `The target "${d.text}" does not say whether more or less is better: write the operator too, >= or <=.`,
  'target.yearUnknown': (d) =>
    `The target "${d.text}" depends on the year in force, which is not known: give it in the rule Anno.`,
  'target.yearAbsent': (d) =>
    `The target "${d.text}" says nothing for ${d.year}: add that year, or change the year in force.`,
  'target.changeOrLevel': (d) =>
    `The target "${d.text}" may be a level or a decrease on the year before: write "= ${d.text}" for the level, "riduzione del ${n(d.amount)}%" for the change.`,
  'target.pointsOrPercent': (d) =>
    `The value of ${d.year} is a percentage (${n(d.value)}%), and "${d.text}" may mean points or percent: write for instance "${sign(d.amount)} punti", or "${sign(d.amount)}% del valore dell'anno precedente".`,
  'target.changeOfNothing': (d) =>
    `"${d.text}": a change in percent makes no sense on the value of ${d.year}, ${n(d.value)}${unit(d.unit)}. Write the threshold, or a change in points.`,
  'target.changeUnit': (d) =>
    `"${d.text}" and the value of ${d.year}, ${n(d.value)}${unit(d.unit)}, have different units: give both the same.`,
  'target.changeRead': (d) =>
    `"${d.text}" has no operator: read as ${d.comparison} ${n(d.threshold)}${unit(d.unit)}.`,
  'target.deadlineFound': (d) =>
    `For the target ${d.text} of indicator ${d.indicator} the deadline written in the text ("${d.words}") counts, ${d.deadline}.`,
  'target.severalDeadlines': (d) =>
    `The text of indicator ${d.indicator} has several dates (${d.dates}): write in the target which one is the deadline.`,
  'target.baselineYear': (d) =>
    `Indicator ${d.indicator} is excluded: "${d.text}", this year is measured and promises nothing.`,
  'actual.looksLikeChange': (d) =>
    `The actual "${d.text}" looks like a change, as the target "${d.target}" is: write the value reached in the year.`,
  'actual.ratioDisagrees': (d) =>
    `The actual "${d.text}" does not agree with ${n(d.numerator)}/${n(d.denominator)}, which makes ${n(d.exact)}${d.unit}: correct whichever of the three is wrong.`,
  'actual.ratioUnit': (d) =>
    `${n(d.numerator)}/${n(d.denominator)} may be worth ${n(d.plain)} or ${n(d.percent)}%: write the unit in the target, the % sign for instance, or another one in the column Unità.`,
  'actual.ratioHalf': (d) =>
    `Indicator ${d.indicator} has no actual, and the ${d.missing} that would make one is missing.`,
  'actual.ratioHalfUnused': (d) =>
    `The ${d.missing} of indicator ${d.indicator} is missing: the actual as written counts.`,
  'actual.fromSeries': (d) =>
    `Actual of indicator ${d.indicator} worked out from its series, ${d.year} over ${d.last}: ${n(d.numerator)}/${n(d.denominator)} = ${n(d.exact)}.`,
  'fraction.unreadable': (d) =>
    `"${d.text}" is no numerator or denominator of indicator ${d.indicator}: it takes a number, without a % sign.`,
  'fraction.zeroDenominator': (d) =>
    `The denominator of indicator ${d.indicator} is 0: nothing can be divided by it. Correct it, or write N.D. as the actual if there was nothing to measure.`,
  'figure.yearUnknown': (d) =>
    `The target "${d.text}" of indicator ${d.indicator} is compared with another year, and the year in force is not known: give it in the rule Anno.`,
  'series.missing': (d) =>
    `The target "${d.text}" is compared with the value of ${d.year}, which is missing: add to the table Serie storica the row ${d.indicator}, ${d.year}, value.`,
  'series.unreadable': (d) =>
    `The value "${d.text}" of ${d.year} of indicator ${d.indicator}, which the target needs, cannot be read: write the number alone.`,
  'series.unreadableUnused': (d) =>
    `"${d.text}" in the series of indicator ${d.indicator} (${d.year}) cannot be read; no score depends on it.`,
  'series.two': (d) =>
    `Indicator ${d.indicator} has two values for ${d.year}, "${d.first}" and "${d.second}", and the target uses one: leave only one.`,
  'series.twoUnused': (d) =>
    `Indicator ${d.indicator} has two values for ${d.year}, "${d.first}" and "${d.second}"; no score depends on them.`,
  'series.ratioDisagrees': (d) =>
    `The value "${d.text}" of ${d.year} does not agree with ${n(d.numerator)}/${n(d.denominator)}, which makes ${n(d.exact)}${d.unit}, and the target uses it: correct whichever of the three is wrong.`,
  'series.ratioDisagreesUnused': (d) =>
    `The value "${d.text}" of ${d.year} of indicator ${d.indicator} does not agree with ${n(d.numerator)}/${n(d.denominator)}, which makes ${n(d.exact)}${d.unit}; no score depends on it.`,
  'benchmark.missing': (d) =>
    `The target "${d.text}" is compared with "${d.reference}" of ${d.year}, which is missing: add to the table Benchmark the row ${d.indicator}, ${d.year}, ${d.reference}, value.`,
  'benchmark.unknown': (d) =>
    `There is no telling with which reference of ${d.year} to compare "${d.text}"; the table Benchmark has: ${d.known}. Use the same words in the target and in the column Riferimento.`,
  'benchmark.unreadable': (d) =>
    `The value "${d.text}" of "${d.reference}" (${d.year}), which indicator ${d.indicator} needs, cannot be read: write the number alone.`,
  'benchmark.two': (d) =>
    `"${d.reference}" has two values for ${d.year}, "${d.first}" and "${d.second}": leave only one.`,
  'figure.noYear': (d) => `The row of ${d.indicator} has no year: its value is not read.`,
  'figure.unknownIndicator': (d) =>
    `Values of indicators that are not in the plan, not used: ${d.indicators}.`,
} as const satisfies Partial<Record<ProblemCode, Message>>;

/** A change with its sign: `+10`. */
function sign(amount = ''): string {
  return amount.startsWith('-') ? n(amount) : `+${n(amount)}`;
}

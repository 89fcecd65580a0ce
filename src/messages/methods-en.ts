import type { Details } from '../engine';
import type { Message } from './catalogue';
import { PARAMETERS, type MethodProblems } from './method-words';
import { dressed, ENGLISH } from './numbers';

const n = (text: string | undefined) => dressed(text ?? '', ENGLISH);

const RULES_ONLY: ReadonlySet<string> = new Set(['maximumScore', 'excellenceScore']);

/** Whose target: the cell may be that of a rule, which many indicators follow. */
const of = ({ indicator }: Details) => (indicator ? ` of indicator ${indicator}` : '');

const name = (parameter = '') => PARAMETERS[parameter] ?? parameter;

const missing: Message = ({ method, parameter = '' }) =>
  RULES_ONLY.has(parameter)
    ? `Method ${method}: the profile lets more than 100% count, but the rule "${name(parameter)}" is missing: write it in Regole (120%, for instance).`
    : `Method ${method}: ${name(parameter)} is missing: write it in the column ${name(parameter)}, or in Regole ("${name(parameter)} per" a Tipologia or a level).`;

const OTHERS = new Map([
  ['target', 'the target'],
  ['rangeLow', 'the lower end of the range'],
  ['rangeHigh', 'the upper end of the range'],
  ['maximum', 'Massimo'],
]);

export const englishMethodProblems: MethodProblems = {
  'parameter.missing': missing,
  'parameter.unreadable': (d) =>
    `${name(d.parameter)} "${d.text}" is not a number: write it as the target is (${d.target}).`,
  'parameter.notARatio': (d) =>
    `${name(d.parameter)} "${d.text}" is not a score: write it as a percentage, such as 120%.`,
  'parameter.unit': (d) =>
    `${name(d.parameter)} "${d.text}" and target "${d.target}"${of(d)} have different units: give both the same.`,
  'parameter.order': (d) =>
    `${name(d.parameter)} "${d.text}"${of(d)} must be ${d.side === 'above' ? 'more' : 'less'} than ${OTHERS.get(d.than ?? '')} (${n(d.thanText)}): correct the one that is wrong.`,
  'parameter.scoreOrder': (d) =>
    `${name(d.parameter)} "${d.text}" must be at least ${n(d.least)}%, the score of the threshold before it.`,
  'parameter.noEffect': (d) =>
    `${name(d.parameter)} has no effect: the highest score of the profile is 100%.`,
  'baseline.missing': (d) =>
    `Method progresso: the starting value is missing: write it in the column Baseline${d.year ? `, or in Serie storica for ${d.year}` : ''}.`,
  'baseline.isTarget': (d) =>
    `The starting value "${d.text}" equals the target "${d.target}"${of(d)}: there is no progress to measure; change one of them, or the method.`,
  'baseline.backwards': (d) =>
    `The starting value "${d.text}" is past the target "${d.target}"${of(d)} already: correct it, or the operator.`,
  'tolerance.notPositive': (d) =>
    `The tolerance "${d.text}" on the target "${d.target}"${of(d)} is not more than 0: give one that is.`,
  'bands.unreadable': (d) =>
    `Fasce: "${d.band}" cannot be read: write, for instance, <50%: 0%; 50%-80%: 60%; >=80%: 100%.`,
  'bands.score': (d) =>
    `Fasce: the score "${d.score}" of "${d.band}" is not a percentage: write it like 60%.`,
  'bands.reversed': (d) => `Fasce: in "${d.band}" the first limit must be less than the second.`,
  'bands.order': (d) =>
    `Fasce: "${d.first}" and "${d.second}" are not in order: write them from the lowest up, or from the highest down.`,
  'bands.gap': (d) =>
    `Fasce: there is a gap between "${d.first}" and "${d.second}": let one begin where the other ends.`,
  'bands.overlap': (d) =>
    `Fasce: "${d.first}" and "${d.second}" overlap: let one begin where the other ends.`,
  'bands.notARatio': (d) =>
    `Fasce "${d.text}": the limits are of an attainment: write them as percentages.`,
  'bands.proRata': (d) =>
    `Fasce "${d.text}": pro rata, scores must only rise or only fall: correct them, or use the method without pro rata.`,
  'bands.outside': (d) =>
    `${n(d.measured)}${d.unit} is outside all bands${d.from ? `, which begin at ${n(d.from)}${d.unit}` : ''}${d.to ? `${d.from ? ' and' : ', which'} end at ${n(d.to)}${d.unit}` : ''}: add a band that holds it.`,
  'rollup.unknown': (d) => `There is no roll-up "${d.text}"; there are: ${d.known}.`,
  'rollup.threshold': (d) =>
    `Roll-up "${d.text}": write the threshold with an operator and a percentage, such as quota >= 80%.`,
  'rollup.notWhole': (d) =>
    `The weights of ${d.node} add up to ${n(d.sum)}: for the roll-up somma, without the % sign, they must make about 1 or 100.`,
};

import type { Message, ProblemCode } from './catalogue';
import { dressed, ENGLISH } from './numbers';

const n = (text: string | undefined) => dressed(text ?? '', ENGLISH);
const unit = (text = '') => (text === 'none' ? '' : text === '%' ? '%' : ` ${text}`);

/** What a sum that is not whole makes of the score. */
const effect: Message = ({ rollup }) => {
  if (!rollup) return 'the score is worked out on their sum';
  return rollup === 'somma'
    ? 'with the roll-up somma the score suffers from it'
    : `with the roll-up ${rollup} the score does not depend on it`;
};

/** The problems of the quality of the data. */
export const englishQuality = {
  'weight.sum': (d) =>
    `The weights of ${d.node} add up to ${n(d.sum)}${d.unit} instead of 100%, and rounding does not explain it: ${effect(d)}. Correct the wrong weight.`,
  'weight.sumRounded': (d) =>
    `The weights of ${d.node} add up to ${n(d.sum)}${d.unit} instead of 100% because they are rounded: ${effect(d)}. To have them exact they can be normalised.`,
  'actual.outlier': (d) =>
    `The actual "${d.text}" of indicator ${d.indicator} is of another order of magnitude than its ${n(d.years)} earlier values (median ${n(d.median)}${unit(d.unit)}): check the decimal point and the unit.`,
  'target.metBefore': (d) =>
    `The target "${d.target}" of indicator ${d.indicator} was met already ${d.year ? `in ${d.year}` : 'at the start'} (${n(d.value)}${unit(d.unit)}): unless the level is only to be kept, promise more.`,
  'code.alike': (d) =>
    `"${d.text}" is no code of the plan, and differs from ${d.meant} only in case, spaces or line breaks: write it alike.`,
  'code.spaces': (d) =>
    `The code ${d.code} has spaces or line breaks around it: they do not count here, but they do for formulas of Excel. Remove them.`,
  'result.byHand': (d) =>
    `"${d.text}" in the column ${d.header} was written by hand: the calculation gives ${computed(d)}, and a run replaces it. If it is a decision, record it as one first.`,
} as const satisfies Partial<Record<ProblemCode, Message>>;

const computed: Message = ({ score, status }) =>
  [score && `${n(score)}%`, status].filter(Boolean).join(' ') || 'a blank cell';

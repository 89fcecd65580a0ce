import type { Field } from '../headers';
import type { Term } from './propose-words';

/** A header's word for a field, or that it is a code or a name of something. */
export type Meaning = Field | 'unrelated';

/** Words that stand for a meaning where a header has them all. */
interface MeaningRule {
  readonly terms: readonly Term[];
  readonly says: Meaning;
  /** How surely they do: 1 where nobody means anything else. */
  readonly sure: number;
  /** Only beside a day, as in `Valore al 30/06`; only beside a year, as in `Dato 2020`. */
  readonly withDay?: boolean;
  readonly withYear?: boolean;
}

const rule = (words: string, says: Meaning, sure = 1): MeaningRule => ({
  terms: words.split(' ') as Term[],
  says,
  sure,
});

/** What headers mean by their words. A rule that explains more of a header comes before others. */
export const meaningRules: readonly MeaningRule[] = [
  rule('code', 'code'),
  rule('number indicator', 'code', 0.8),
  rule('name', 'name'),
  rule('parent', 'parent'),
  rule('parent code', 'parent'),
  rule('level', 'level'),
  rule('level type', 'level'),
  rule('weight', 'weight'),
  rule('weight dashboard', 'dashboardWeight'),
  rule('weight organisational', 'dashboardWeight'),
  rule('weight manager', 'dashboardWeight'),
  rule('target', 'target'),
  rule('target value', 'target'),
  rule('target expected', 'target'),
  rule('expected', 'target'),
  rule('expected result', 'target'),
  rule('expected level', 'target'),
  rule('value objective', 'target', 0.9),
  rule('target previous', 'previousTarget'),
  rule('expected previous', 'previousTarget'),
  rule('actual', 'actual'),
  rule('result', 'actual', 0.85),
  rule('result reached', 'actual'),
  rule('actual reached', 'actual'),
  rule('value reached', 'actual'),
  rule('level reached', 'actual', 0.85),
  rule('reached', 'actual', 0.75),
  { ...rule('value', 'actual', 0.85), withDay: true },
  rule('score', 'score'),
  rule('percent reached', 'score'),
  rule('gap', 'gap'),
  rule('status', 'status', 0.9),
  rule('status result', 'status', 0.9),
  rule('published', 'published'),
  rule('published score', 'published'),
  rule('published status', 'publishedStatus'),
  rule('unit', 'unit', 0.9),
  rule('unitOfMeasure', 'unit'),
  rule('unit measure', 'unit'),
  rule('measure', 'unit', 0.6),
  rule('organisational', 'organisationalUnit'),
  rule('organisational unit', 'organisationalUnit'),
  rule('organisational manager', 'organisationalUnit', 0.95),
  rule('manager', 'manager'),
  rule('year', 'year'),
  rule('operator', 'operator'),
  rule('operatorOrOperational', 'operator', 0.8),
  rule('type', 'type'),
  rule('method', 'method', 0.9),
  rule('algorithm', 'algorithm'),
  rule('minimum', 'minimum'),
  rule('maximum', 'maximum'),
  rule('excellence', 'excellence'),
  rule('baseline', 'baseline'),
  rule('baseline value', 'baseline'),
  rule('bands', 'bands'),
  rule('tolerance', 'tolerance'),
  rule('act', 'act'),
  rule('numerator', 'numerator'),
  rule('numerator actual', 'numerator'),
  rule('denominator', 'denominator'),
  rule('denominator actual', 'denominator'),
  rule('date', 'date'),
  rule('date actual', 'date'),
  rule('notAssessable', 'exclusion'),
  rule('not notAssessable', 'exclusion'),
  rule('rollup', 'rollup'),
  rule('resources', 'resources'),
  rule('dashboard', 'dashboard'),
  rule('reference', 'reference', 0.7),
  { ...rule('value', 'yearValue'), withYear: true },
  { ...rule('series', 'yearValue'), withYear: true },
  { ...rule('series value', 'yearValue'), withYear: true },
  rule('unrelated', 'unrelated'),
];

/**
 * The kinds of node, by how deep in the tree they stand: what has the most words comes first. An
 * action is what is done for an objective: where both are named, indicators are the objective's.
 */
export const nodeRanks: readonly { readonly terms: readonly Term[]; readonly rank: number }[] = [
  { terms: ['objective', 'strategic'], rank: 2 },
  { terms: ['objective', 'operational'], rank: 4 },
  { terms: ['objective', 'operatorOrOperational'], rank: 4 },
  { terms: ['area'], rank: 1 },
  { terms: ['objective'], rank: 3 },
  { terms: ['node'], rank: 3 },
  { terms: ['action'], rank: -1 },
  { terms: ['body'], rank: 0 },
];

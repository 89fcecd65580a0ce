import type { LaterWords, Message } from './catalogue';
import { englishFunctions } from './function-words-en';
import { englishMethods } from './method-words-en';
import { dressed, ENGLISH } from './numbers';
import { englishPlanProblems } from './plan-problems-en';

const n = (text: string | undefined) => dressed(text ?? '', ENGLISH);

export const unknownProfile: Message = (d) =>
  `There is no profile "${d.name}"; there are: ${d.known}.`;
export const unexpected: Message = (d) => `Unexpected error: ${d.reason}.`;

export const englishLater: LaterWords = {
  problems: {
    ...englishPlanProblems,
    'function.actualMissing': () =>
      'missing actual: write the value, or N.V. or N.D. to exclude it.',
    'function.scoreMissing': (d) => `missing score (row ${n(d.row)}).`,
    'function.targetMissing': () => 'There is no target.',
    'function.needsFigures': (d) =>
      `"${d.text}" is compared with values of other years or other bodies, which the function is not given: write the threshold, or use Recalculate, which reads Serie storica and Benchmark.`,
    'function.noGap': () => 'no gap that can be said in numbers.',
    'function.noLoss': () =>
      'points lost cannot be told: further up a score is missing, or there is a roll-up with which they cannot (massimo, quota, somma of portions that make no whole).',
    'function.nothingLost': () => 'no indicator costs any points.',
    'function.lengths': (d) =>
      `The lengths do not match: ${d.first} ${d.firstSize}, ${d.second} ${d.secondSize}.`,
    'function.tooMany': (d) => `Too many cells: ${n(d.most)} at a time at most.`,
    'function.tooLong': (d) => `Text too long: ${n(d.most)} characters at most.`,
    'function.needsParameter': (d) =>
      `The method ${d.method} needs ${d.parameter} as well, which this function is not given: write it in the tables and use PERF.TREE, or recalculate the tree.`,
    'function.unknownMethod': (d) => `There is no method "${d.text}"; there are: ${d.known}.`,
    'function.needsPlan': () =>
      'The method meta counts other indicators: it needs the whole plan, with PERF.TREE or by recalculating the workbook.',
    'function.unknownProfile': unknownProfile,
    'function.noRules': () =>
      'The range holds no rules: two columns are needed, Regola and Valore.',
    'function.unknownRollup': (d) => `There is no roll-up "${d.text}"; there are: ${d.known}.`,
    'function.notAScore': (d) =>
      `"${d.text}" (row ${n(d.row)}) is not a score: write it as a percentage, such as 90%.`,
    'function.notAYear': (d) => `"${d.text}" is not a year.`,
    'function.notACount': (d) => `"${d.text}" is not a whole number from 1 up.`,
    'function.notAWeight': (d) =>
      `"${d.text}" is not a weight: write it as a percentage, such as 25%.`,
    'function.notWhole': (d) =>
      `The weights add up to ${n(d.sum)}: without the % sign there is no telling whether the whole is 1 or 100.`,
    'function.noRoot': () => 'The ente has no score: points lost cannot be told.',
    'function.zeroOrBlank': () =>
      'This Excel hands blank cells over as 0, and some weight, target or actual is 0: write each range as IF(ISBLANK(Albero[#All]),"",Albero[#All]).',
    'function.rulesUnread': () =>
      'PERF has not read the rules of the workbook yet: open the pane and press Read again.',
    'function.inputError': (d) => `An argument holds the error ${d.text}.`,
    'function.unexpected': unexpected,
  },
  reason: {
    on: 'against',
    asOf: 'as of',
    by: 'by',
    foundIn: 'from the text',
    valueOf: 'value of',
    ofValue: 'of the value',
    awayFrom: 'from',
    revisedFrom: 'revised from',
    act: 'act',
    notDone: 'not done',
    kept: 'achieved',
    zeroMissed: 'the target is 0 and was missed',
    notBelow: 'not below',
    notAbove: 'not above',
    daysLate: (days) => (days === 1 ? '1 day late' : `${days} days late`),
    onTime: 'on time',
    answer: 'answer',
    asIs: 'score as given',
    counted: (reached, counted, node, limit) =>
      `${reached} of ${counted} ${counted === 1 ? 'indicator' : 'indicators'} of ${node} with a score ${limit}`,
    below: 'below',
    missingAsZero: 'no actual, scored 0',
    weight: 'weight',
    portion: 're-scaled to',
    equalWeights: 'equal weights',
    points: 'points',
    lost: 'lost',
    yes: 'yes',
    no: 'no',
    excluded: {
      notAssessable: 'not assessable',
      noPhenomenon: 'nothing to measure',
      undefinedTarget: 'target not defined',
      baselineYear: 'baseline year',
      missingActual: 'no actual, excluded',
      notYetMeasured: 'measured after the monitoring date',
      notYetDue: 'deadline after the monitoring date',
      allChildrenExcluded: 'all it contains is excluded',
    },
    failed: 'cannot be scored: see the problems',
    decided: {
      computed: (score) => `computed ${score}`,
      noScore: 'no score',
      corrected: (score) => `corrected to ${score}`,
      notAssessable: 'not assessable',
      by: (author, date) =>
        `by decision${author === null ? '' : ` of ${author}`}${date === null ? '' : ` on ${date}`}`,
    },
    excludedCount: (count) => `(${count} excluded)`,
    methods: englishMethods,
  },
  functions: englishFunctions,
  formulaNames: {},
};

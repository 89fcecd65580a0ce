import type { RangeTexts, VerifyWords } from './verify-words';

const list = (codes: readonly string[]): string =>
  codes.length < 2 ? codes.join('') : `${codes.slice(0, -1).join(', ')} and ${codes.at(-1) ?? ''}`;

const range = ({ low, high }: Pick<RangeTexts, 'low' | 'high'>): string =>
  low === high ? low : `between ${low} and ${high}`;

const FIGURES = { actual: 'the actual', weight: 'the weight', printed: 'the published score' };

export const englishVerify: VerifyWords = {
  headers: [
    'Code',
    'Type',
    'Description',
    'Computed',
    'Published',
    'Outcome',
    'Lowest possible',
    'Highest possible',
    'Cause',
    'What would make it right',
  ],
  kinds: { node: 'Node', indicator: 'Indicator' },
  outcomes: {
    exact: 'Reproduced',
    compatible: 'Compatible',
    incompatible: 'Incompatible',
    notComputable: 'Cannot be computed',
  },
  groups: {
    exact: (count) => `${count} reproduced exactly`,
    compatible: (count) => `${count} compatible with what is displayed`,
    incompatible: (count) => `${count} incompatible`,
    notComputable: (count) => `${count} that cannot be computed here`,
  },
  printed: 'published',
  computed: 'computed',
  cause: {
    tie: (score) =>
      `The score is ${score}, halfway between two figures: the report rounds it down, as happens to binary arithmetic; rounded up it is the computed figure.`,
    roundedLevels: 'It comes out if scores are rounded at each level.',
    unroundedLevels: 'It comes out if scores are not rounded at each level.',
    printedChildren: (differing) => {
      if (differing.length === 0) return 'It comes out of the published scores of its children.';
      const verb = differing.length === 1 ? 'is not as computed' : 'are not as computed';
      return `It comes out of the published scores of its children, of which ${list(differing)} ${verb}.`;
    },
    hiddenActuals: (low, high) =>
      `Actuals are displayed rounded: with the hidden decimals the score may lie between ${low} and ${high}.`,
    hiddenWeights: (low, high) =>
      `Weights are displayed rounded: with the hidden decimals the score may lie between ${low} and ${high}.`,
    asMean: (rollup) => `It comes out as the weighted mean, and not with the roll-up "${rollup}".`,
    otherCount: {
      printed: ({ meant, reached, counted, members }) =>
        `It comes out by counting the published scores: ${meant} of ${counted} indicators reached instead of ${reached}; the change is ${list(members)}.`,
      hidden: ({ meant, reached, counted, members }) =>
        `It comes out with ${meant} of ${counted} indicators reached instead of ${reached}: with the hidden decimals ${list(members)} may be reached or not.`,
      unknown: ({ meant, reached, counted }) =>
        `It comes out with ${meant} of ${counted} indicators reached, here they are ${reached}: check which are counted, and from what score on.`,
    },
    writtenActual: (written, counted) =>
      `It comes out of the written actual, ${written}, and not of the count, ${counted}.`,
    notRescaled: (sum) =>
      `The weights that count add up to ${sum}: the published score comes out if they are not re-scaled to 100%.`,
    uncapped: (score) => `It comes out without a highest score: ${score}.`,
    thresholds: (printed, computed, preset) =>
      preset === null
        ? `The published status is "${printed}", with the thresholds in force it is "${computed}": no known profile gives the published one.`
        : `The published status is "${printed}", with the thresholds in force it is "${computed}": the published one is that of the thresholds ${preset}.`,
    slip: ({ of, code, swapped, written, meant }) =>
      `${FIGURES[of]} of ${code} is ${written}, and it comes out with ${meant} (${swapped ? 'two figures exchanged' : 'one figure different'})`,
    slips: (told) => `Perhaps a slip of the pen: ${told.join('; or ')}.`,
    excludedThere: (printed) =>
      `Published as "${printed}", but scored here: check the column Non valutabile and the actual.`,
    decided: {
      printed: (computed) =>
        `The computed score (${computed ?? '-'}) is published, without the decision of the evaluators.`,
      corrected: (computed) =>
        `Corrected by decision of the evaluators; computed: ${computed ?? 'no score'}.`,
      excluded: (computed) =>
        `Not assessable by decision of the evaluators; computed: ${computed ?? 'no score'}.`,
    },
    excludedHere: {
      indicator:
        'Published with a score, but excluded here: check the column Non valutabile, the target and the actual.',
      node: 'Published with a score, but excluded here, as all that it contains.',
    },
    notYetDue: (due, on, isZero) =>
      `On ${on}, the date of the monitoring, the deadline${due === null ? '' : ` of ${due}`} was still to come, and it is excluded here${isZero ? '; 0% is for a deadline that was missed' : ''}.`,
    notYetMeasured: (on, isZero) =>
      `${on === null ? 'At the date of the monitoring' : `On ${on}`} it was not measured yet, and it is excluded here${isZero ? '; 0% is for what was measured' : ''}.`,
    otherWeights:
      'No single actual changed explains it, a weight does: other weights were probably used.',
    failed: 'It cannot be computed here: see the problems of the tree.',
    unexplained: 'None of the known causes explains it.',
    unexplainedWithin: (low, high) =>
      `None of the known causes explains it: what is displayed allows only from ${low} to ${high}.`,
  },
  remedy: {
    hiddenActual: (of) => `the true actual of ${of.code} ${range(of)}`,
    actual: (of) => `the actual of ${of.code} ${range(of)} instead of ${of.written}`,
    day: (code, day, written) =>
      `the actual of ${code} on ${day} instead of ${written ?? 'not done'}`,
    answer: (code, answer) =>
      `the actual of ${code} ${answer ? 'yes' : 'no'} instead of ${answer ? 'no' : 'yes'}`,
    monitoring: (day, written) => `the monitoring on ${day} instead of ${written}`,
    score: (of) => `the score of ${of.code} ${range(of)} instead of ${of.written}`,
    weight: (of) => `the weight of ${of.code} ${range(of)} instead of ${of.written}`,
  },
  finding: {
    roundedLevels: ({ rounded, unrounded, of, inForce }) =>
      `Scores turn out to be rounded at each level: so ${rounded} nodes of ${of} are exact, otherwise ${unrounded}.${
        inForce
          ? ' The rules in force say the same.'
          : ' The rule to write: Arrotondamento, a ogni livello.'
      }`,
    unroundedLevels: ({ rounded, unrounded, of }) =>
      `Scores turn out not to be rounded at each level, as the rules in force say: without, ${unrounded} nodes of ${of} are exact, so ${rounded}. The rule to write: Arrotondamento, alla visualizzazione.`,
    thresholds: ({ preset, fitting, here, of }) =>
      `The published statuses are those of the thresholds ${preset}: they give ${fitting} of ${of}, the profile in force ${here}.`,
  },
  problems: {
    'published.formulaError': (d) =>
      `The published score is the error ${d.text}: write the printed figure.`,
    'published.unreadable': (d) =>
      `The published score "${d.text}" cannot be understood: write it as a percentage, for example 98.96%.`,
    'published.unknownCode': (d) =>
      `${d.code} has a published score, but is not among the codes of the plan: it is not verified.`,
    'published.codeAlike': (d) =>
      `"${d.code}" is read as ${d.meant}, as the plan writes it: if it is another, correct the code.`,
    'published.nodeOrIndicator': (d) =>
      `${d.code} is both a node and an indicator: nobody can tell whose the published score is.`,
    'published.none': () =>
      'No published score to verify: a column Pubblicato is needed, or --against with the report.',
    'published.noTable': () =>
      'No table of the report to verify has a code and a score: Codice and Pubblicato (or Raggiungimento) are needed.',
  },
  summary: (checked) =>
    checked === 1 ? '1 published score verified' : `${checked} published scores verified`,
  findings: 'Of the report as a whole',
  remedies: 'It would be right with',
  written: (file, sheet) => `Written ${file}, with the sheet ${sheet}.`,
};

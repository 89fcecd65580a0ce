import { englishAutomatic } from './automatic-en';
import { englishDecisionPages } from './decision-pages-en';
import { englishHistory } from './history-en';
import { englishMapping } from './mapping-en';
import { dressed, ENGLISH } from './numbers';
import type { PageWords } from './pages';
import { englishQualityPage } from './quality-en';
import { englishVerify } from './verify-en';

const n = (count: number) => dressed(String(count), ENGLISH);

export const englishPages: PageWords = {
  ...englishHistory,
  decisions: englishDecisionPages,
  quality: englishQualityPage,
  profile: {
    title: 'Scoring rules',
    intro: 'The profile is saved in the workbook, in the table Regole.',
    preset: 'Profile',
    presetBands: (limits) => `thresholds ${limits.join(' and ')}`,
    bands: 'Thresholds',
    from: (band) => `${band} from`,
    below: (band) => `Below: ${band}.`,
    dailyPenalty: 'Daily penalty',
    dailyPenaltyHint: 'Score lost for each day after a deadline.',
    cap: 'Highest score',
    capped: 'Capped',
    uncapped: 'No cap',
    capValue: 'Cap',
    missingActual: 'Missing actual',
    missingActuals: {
      error: 'Error: the node has no score',
      exclude: 'Exclude the indicator',
      zero: 'Scores 0%',
    },
    rounding: 'Rounding',
    roundings: { display: 'Only where shown', everyLevel: 'At every level' },
    decimals: 'Decimals',
    notANumber: 'Type a number, such as 90 or 0.5.',
    save: 'Save the rules',
    discard: 'Discard changes',
    unsaved: 'Unsaved changes',
    saved: 'No changes to save',
    wrong: (count) => (count === 1 ? '1 value to correct' : `${n(count)} values to correct`),
  },
  functions: {
    intro:
      'Functions give the same scores as a run; for a whole column, one formula is the recommended form. Official are the scores that Recalculate tree writes, because it reads the cells themselves.',
    blankCells: 'Blank cells',
    blank: (safe) =>
      `Where Excel says that a cell is blank (on the web) the result is #N/A, missing actual. Excel for desktop hands it over as 0, which cannot be told from a real 0: the safe form is ${safe}.`,
    remarks: [
      'In OBJECTIVE and STATUS #N/A counts as excluded: complete missing actuals first. OBJECTIVE shows beside its score how many are excluded.',
      'Number formats do not reach functions: beside a percentage a number is read as Excel’s percentage (0.98 = 98%), and an operator that a format shows is lost; where there is a doubt the result is #VALUE! with the question.',
      'Without a profile the rules saved in the workbook hold, as PERF last read them; with the range of Regole each edit is followed at once.',
    ],
    title: 'Functions and examples',
    insertHint: 'Insert puts the example in the selected cell.',
    notes: {
      column:
        'One formula for the whole column (recommended): row by row, in the same order; TREE matches by code',
      blank: 'The same, safe with blank cells',
      preset: 'With the thresholds of another profile',
    },
    needsTables: 'With the tables Albero, Pesi, Target and Consuntivi and their usual columns:',
    insert: 'Insert',
    results: {
      INDICATOR: ['60.50%', 'one score a row', 'one score a row, #N/A where it is missing'],
      OBJECTIVE: ['90.13%'],
      STATUS: ['Raggiunto', 'Raggiunto'],
      GAP: ['+14 gg'],
      EXPLAIN: [
        '242 against >= 400: 1 - 158/400 = 60.50%; weight 25% -> 15.125 points, lost 9.875',
      ],
      TARGET: ['>= | 90.00% | % | soglia | orientativamente 120 imprese'],
      TREE: ['one row for each node and indicator'],
      LOSSES: ['the five worst indicators, one a row'],
    },
    freezeTitle: 'Sharing the workbook',
    freeze:
      'Without PERF, #NAME? is seen in place of formulas: Freeze replaces them by their values, and they can be put back from here.',
    freezeSelection: 'Freeze the selection',
    freezeWorkbook: 'Freeze the whole workbook',
    unfreeze: (formulas) => `Put back the formulas (${n(formulas)})`,
    frozenByLater:
      'The workbook remembers formulas frozen by a later version of PERF, which cannot be put back here. Update PERF.',
  },
  verification: {
    working: 'Verifying',
    outcomes: 'Outcomes',
    tiles: {
      incompatible: () => 'incompatible',
      notComputable: () => 'not computable',
      compatible: () => 'compatible',
      exact: () => 'reproduced',
    },
    list: 'Published scores',
    printed: 'Published',
    computed: 'Computed',
    possible: 'Possible interval',
    range: (low, high) => `from ${low} to ${high}`,
    problems: 'Published figures to correct',
    write: 'Write the sheet Verifica',
    emptyTitle: 'No published scores to verify',
    empty:
      'A verification works out again the scores printed in a report and tells which come out, which lie within the rounding of what is displayed and which do not, with the cause. Beside nodes or indicators, in Albero or in Consuntivi, it needs these columns (either is enough); then Read again.',
    columns: [
      ['Pubblicato', 'the score as printed, such as 98,96%, or N.V.'],
      ['Valutazione pubblicata', 'the word printed, such as Raggiunto'],
    ],
  },
  verify: englishVerify,
  ...englishAutomatic,
  mapping: englishMapping,
};

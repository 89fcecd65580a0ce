import { dressed, ENGLISH } from './numbers';
import type { QualityWords } from './quality';

const n = (count: number) => dressed(String(count), ENGLISH);
const counted = (count: number, one: string, many: string) =>
  `${n(count)} ${count === 1 ? one : many}`;
const cells = (count: number) => counted(count, 'cell', 'cells');

export const englishQualityPage: QualityWords = {
  none: 'No problems in the data.',
  summary: (problems, places) => {
    const told = counted(problems, 'problem', 'problems');
    return places === 0 ? told : `${told} in ${cells(places)}`;
  },
  severity: 'Severity',
  severities: {
    error: (count) => (count === 1 ? 'error' : 'errors'),
    warning: (count) => (count === 1 ? 'warning' : 'warnings'),
    remark: (count) => (count === 1 ? 'remark' : 'remarks'),
  },
  kind: 'Subject',
  allKinds: 'All subjects',
  kinds: {
    weights: 'Weights',
    structure: 'Codes and structure',
    targets: 'Targets and methods',
    actuals: 'Actuals',
    figures: 'Series, benchmarks and published scores',
    rules: 'Rules and decisions',
    cells: 'Cells and results',
  },
  search: 'Search the problems',
  noneFound: 'No problem matches.',
  formulasTitle: 'Formulas in result columns',
  formulas:
    'The cells with formulas were left alone. They can be replaced by the computed values; Restore puts them back.',
  overwrite: 'Replace by values',
  certain: (count) =>
    `${count === 1 ? 'Of 1 cell' : `Of ${n(count)} cells`} it is certain what it must hold.`,
  correctAll: 'Correct all…',
  correct: 'Correct…',
  normalise: 'Normalise…',
  ofCell: (action, cell) => `${action} ${cell}`,
  hasFormulas: (places) => `Not to be corrected from here: there are formulas (${places}).`,
  previewTitle: (count) => `Correct ${cells(count)}?`,
  list: 'What changes',
  to: 'becomes',
  noEffect: 'No score that is shown changes.',
  effects: (count) => `${counted(count, 'shown score changes', 'shown scores change')}:`,
  absent: 'none',
  moreEffects: (count) => `and ${n(count)} more`,
  write: 'Write',
  dontWrite: 'Cancel',
};

import type { HistoryPages } from './history';
import { dressed, ENGLISH } from './numbers';

const n = (count: number) => dressed(String(count), ENGLISH);
const counted = (one: string, many: string) => (count: number) =>
  `${n(count)} ${count === 1 ? one : many}`;

export const englishHistory: HistoryPages = {
  history: {
    purpose:
      'A snapshot keeps all the scores of a day in the table Storico of the workbook: save one at every monitoring, to see what went up and what went down.',
    none: 'There are no snapshots in the workbook yet',
    save: 'Save a snapshot',
    dated: (date, why) =>
      `It will be dated ${date}, ${why === 'today' ? 'which is today' : 'the monitoring date'}.`,
    exists: (date) => `There is a snapshot of ${date} already. Replace it with the scores of now?`,
    replace: 'Replace',
    keep: 'Leave it',
    reading: 'Reading the snapshots',
    readAgain: 'Read the snapshots again',
    snapshots: 'Snapshots',
    scores: counted('score', 'scores'),
    compare: 'Compare',
    compareWith: (date) => `Compare with the snapshot of ${date}`,
    endComparison: (date) => `End the comparison with the snapshot of ${date}`,
    comparison: (date) => `Compared with ${date}`,
    figures: (then, now) =>
      `First the scores of ${then}, then those of now${now === null ? '' : ` (as of ${now})`}.`,
    show: 'What to show',
    changed: counted('changed', 'changed'),
    movements: {
      up: () => 'up',
      down: () => 'down',
      same: () => 'the same',
      new: () => 'new',
      gone: () => 'gone',
      gained: () => 'with a score now',
      lost: () => 'without a score now',
    },
    tags: {
      same: 'the same',
      new: 'new',
      gone: 'gone',
      gained: 'with a score now',
      lost: 'without a score now',
    },
    nothingChanged: 'No score has changed since then.',
    absent: 'absent',
    to: 'to',
    problems: 'Problems in the table Storico',
  },
  monitoring: {
    label: 'As of',
    hint: 'Only what was measured, or due, by that day counts. Without a date here, the one of the Rules holds or, if there is none, all the data count.',
    placeholder: 'dd/mm/yyyy',
    ofRules: 'This date is the one written in the Rules of the workbook.',
    usual: 'Usual dates',
    apply: 'Apply',
    withdraw: 'Take the chosen date back',
    notADate: 'Type a date, such as 30/06/2024.',
    yearless: 'Type the year as well, such as 30/06/2024.',
    impossible: 'There is no such day: correct the day or the month.',
  },
  resources: {
    name: 'Resources',
    ofWhole: (share) => `${share} of the total`,
  },
};

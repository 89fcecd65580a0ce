import type { WorkbenchWords } from './workbench';

export const englishWorkbench: WorkbenchWords = {
  code: 'en',
  title: 'PERF, workbench',
  statement: 'Workbench: stands in for Excel, to try PERF',
  limits: {
    open: 'What it does not do',
    title: 'It is not Excel',
    points: [
      'The grid is Univer: formulas, formats and keys may behave otherwise than in Excel.',
      'It answers only what PERF asks of Excel: other add-ins do not work.',
      'Of a file it reads values, formulas, formats, tables, conditional formatting and notes. Charts, pivots, pictures, validations, filters and names are left out, of what you download too.',
      'Formulas that fill several cells become their values, except those of PERF.',
      'No printing, macros or working together. Files stay on this computer.',
    ],
  },
  ribbon: {
    name: 'Commands',
    file: 'File',
    blank: 'New',
    samples: 'Samples',
    open: 'Open...',
    download: 'Download',
    performance: 'Performance',
    tree: 'Tree',
    treeTip:
      'Opens the pane with the performance tree: score, status and reason of every node and indicator, problems and rules.',
    recalculate: 'Recalculate tree',
    recalculateTip:
      'Reads weights, targets and actuals again, scores the whole tree and writes scores and statuses into the tables, only where they changed.',
    view: 'Office',
    language: 'Language',
    theme: 'Theme',
  },
  languages: { it: 'Italiano', en: 'English' },
  themes: { light: 'Light', dark: 'Dark', highContrast: 'High contrast' },
  newWorkbook: { file: 'Book1.xlsx', sheet: 'Sheet1' },
  sheet: 'Spreadsheet',
  pane: 'PERF pane',
  closePane: 'Close the pane',
  paneWidth: 'Width of the pane',
  opening: (name) => `Opening ${name}...`,
  opened: (name) => `Opened ${name}.`,
  notOpened: (name, why) => `${name} was not opened. ${why}`,
  notShown: (reason) =>
    `PERF reads it, but this workbench cannot (${reason}): try it in Excel or with the score command.`,
  noSample: 'The sample cannot be reached: is the server still running?',
  unexpected: (reason) => `Unexpected error: ${reason}.`,
  dismiss: 'Close the message',
  dropHere: 'Drop the file here to open it',
  server: {
    running: (url) => `PERF is on ${url} (Ctrl+C stops it).`,
    notBuilt: 'Nothing is built yet: run npm ci, or npm run build.',
    portTaken: 'Port 3000 is taken: stop the program that uses it and try again.',
  },
};

import type { CommandTexts } from './catalogue';
import { unexpected, unknownProfile } from './later-en';
import { dressed, ENGLISH } from './numbers';

export const englishCommand: CommandTexts = {
  problems: {
    'file.notXlsx': () => 'This is not an Excel file (.xlsx or .xlsm).',
    'file.truncated': () => 'The file is damaged or incomplete.',
    'file.encrypted': () => 'The file is protected by a password: remove it and try again.',
    'file.legacyXls': () =>
      'This is an .xls file of Excel 97-2003: save it as .xlsx and try again.',
    'file.notWorkbook': () => 'The file holds no Excel workbook (.xlsx or .xlsm).',
    'file.tooLarge': () => 'The file, once unpacked, is too large.',
    'file.badXml': () => "The file's content is not valid.",
    'file.missingPart': () => 'A part of the file is missing.',

    'command.noInput': () => 'Name a file to read (--help tells how).',
    'command.badOption': (d) => `Not a valid option: ${d.text} (--help tells how).`,
    'command.unknownProfile': unknownProfile,
    'command.badYear': (d) => `"${d.text}" is not a year.`,
    'command.badDate': (d) => `"${d.text}" is not a date: write it as 30/06/2024 or 2024-06-30.`,
    'command.sameFile': () => 'The file to write is the one to read: name another.',
    'command.cannotRead': (d) => `The file cannot be opened (${d.reason}).`,
    'command.cannotWrite': (d) => `${d.file} cannot be written (${d.reason}).`,
    'command.unexpected': unexpected,
  },
  command: {
    help: `Scores the performance tree of an Excel workbook.

  npm run --silent score -- IN.xlsx [options]
  npm run --silent score -- verify IN.xlsx [--against REPORT.xlsx] [options]

With verify it checks the published scores (column Pubblicato, or the workbook of --against).

  --out OUT.xlsx   writes the results into a copy (with verify, the sheet Verifica); IN never changes
  --against FILE   where the published scores are, if not in the column Pubblicato of IN
  --json           one JSON object instead of the tree
  --profile NAME   the thresholds: "SMVP 90/50" or "Relazione 80/60"
  --year YYYY      the year in force, where the plan has several
  --at DATE        the monitoring date: what was known on that day counts
  --help           this text
  --version        the version of PERF

Exit status: 0 scored, 1 scored with errors in the data, 2 could not be read.
With verify, 1 also when a published score is incompatible with the data.`,
    dashboards: 'Dashboards',
    problems: 'Problems',
    noProblems: 'No problems.',
    profile: 'Profile',
    year: 'year',
    fingerprint: 'Fingerprint of the data',
    asOf: 'as of',
    written: (file, cells, columns) =>
      `Wrote ${file}: ${cells} cells${columns === 0 ? '' : `, ${columns} new columns`}.`,
    reading: 'Reading',
    scoring: (indicators) => `Scoring ${dressed(String(indicators), ENGLISH)} indicators`,
    writing: (cells) => `Writing ${dressed(String(cells), ENGLISH)} cells`,
    summary: (nodes, indicators) => `${nodes} nodes, ${indicators} indicators`,
  },
};

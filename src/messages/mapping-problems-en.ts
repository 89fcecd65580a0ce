import type { WorkbookProblemCode } from '../workbook';
import type { Message } from './catalogue';

/** What becomes of the table until its mapping is mended. */
const UNTIL = 'Until then the table is read by its headers.';

export const englishMappingProblems = {
  'mapping.noSheet': () => `The mapping lacks the sheet here: write its name. ${UNTIL}`,
  'mapping.badRange': (d) =>
    `In the mapping "${d.text}" is no range: write the cells of the headers, such as B3:H4. ${UNTIL}`,
  'mapping.badColumn': (d) =>
    `In the mapping "${d.text}" is no column of the headers: write its letters, such as C. ${UNTIL}`,
  'mapping.badField': (d) =>
    `In the mapping "${d.text}" is no field: write Code, Target, Target 2024, Actual ... or not used. ${UNTIL}`,
  'mapping.badBlanks': (d) =>
    `In the mapping "${d.text}" does not say what a blank cell means: write as above, or nothing. ${UNTIL}`,
  'mapping.columnTwice': (d) =>
    `The mapping has two rows for the column "${d.header}": delete one. ${UNTIL}`,
  'mapping.areaGone': (d) =>
    `The headers that the mapping looks for in the sheet "${d.sheet}" are gone: mend the mapping, or clear its rows.`,
  'mapping.areaTwice': () =>
    `Two tables of the mapping have the same cells: delete one. The first counts.`,
  'mapping.headerGone': (d) =>
    `The header "${d.header}" is gone, or is there more than once: the column is not read. Mend the mapping or the header.`,
} as const satisfies Partial<Record<WorkbookProblemCode, Message>>;

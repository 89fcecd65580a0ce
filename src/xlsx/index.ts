export { addSheet } from './add-sheet';
export { applyPlan } from './apply';
export type { XlsxFile } from './file';
export { fileProblems, type FileProblemCode } from './problems';
export { readXlsx } from './read';

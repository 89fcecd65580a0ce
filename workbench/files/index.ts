export { newXlsx } from './new';
export { openXlsx, type OpenProblemCode } from './open';
export { saveXlsx } from './save';
export type { Snapshot } from './snapshot';

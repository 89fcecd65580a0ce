/** Where no function is called: texts, quoted names of sheets, names of table columns. */
const NOT_CODE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:'.|[^[\]'])*\]/g;

const CALL = /(?<![\p{L}\p{N}_.\\])PERF\.[\p{L}\p{N}_.]+\s*\(/iu;

/** Whether a formula, in its en-US form, calls a function of the namespace PERF. */
export const callsPerf = (formula: string): boolean =>
  formula.startsWith('=') && CALL.test(formula.replaceAll(NOT_CODE, '""'));

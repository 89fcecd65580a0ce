import { callsPerf } from '../../src/excel/perf-calls';

test.each<[formula: string, calls: boolean]>([
  ['=PERF.INDICATOR(">= 400",242)', true],
  ['=perf.indicator(A2,B2)', true],
  ['=IF(PERF.INDICATOR(A2,B2)>0.9,"ok","no")', true],
  ['=@PERF.INDICATOR(A2:A9,B2:B9)', true],
  ['=-PERF.X(1)', true],
  ['=SUM(1,PERF.NODE.SCORE (A1))', true],
  ['="detto ""così"""&PERF.X(1)', true],
  ["='L''anno'!A1*PERF.X(1)", true],
  ['=Consuntivi[[#This Row],[Peso]]*PERF.X(Consuntivi[@Target])', true],
  ["=Tab[L'']]*PERF.X(1)", true],
  ['=SUPERF.X(1)', false],
  ['=MY.PERF.X(1)', false],
  ['=PERF_X.Y(1)', false],
  ['=PERF.X', false],
  ['=PERF(1)', false],
  ['=Perf.X+1', false],
  ['="PERF.X(1)"', false],
  ['=A1&"dice ""PERF.X(1)"" sempre"', false],
  ["='PERF.X(1)'!A1", false],
  ["='L''anno PERF.X(1)'!A1", false],
  ['=SUM(Tab[PERF.X(1)])', false],
  ["=SUM(Tab[[#All],[PERF.X'(1)]])", false],
  ['PERF.X(1)', false],
  ['=', false],
  ['', false],
])('%s calls PERF: %s', (formula, calls) => {
  expect(callsPerf(formula)).toBe(calls);
});

import { dayText } from '../../src/engine';
import { dateTyped, usualDays } from '../../src/taskpane/view-model/monitoring';
import { refusedDay } from '../../src/taskpane/view-model/refused-day';
import { readModel, runModel } from '../../src/workbook';
import { tables } from '../support/workbook';
import { four, year } from '../workbook/small-plan';
import { lookAt } from './support';

describe('a date as it is typed', () => {
  test.each([
    ['30/06/2024', '30/06/2024'],
    [' 30.6.24 ', '30/06/2024'],
    ['30 giugno 2024', '30/06/2024'],
    ['2024-06-30', '30/06/2024'],
    ['30/6', '30/06/2023'],
  ])('%s is %s', (text, day) => {
    const date = dateTyped(text, 2023);
    expect(date.ok && dayText(date.day)).toBe(day);
  });

  test.each([
    ['presto', 'notADate'],
    ['45473', 'notADate'],
    ['31/06/2024', 'impossible'],
    ['30/6', 'yearless'],
  ])('%s is none: %s', (text, problem) => {
    expect(dateTyped(text, undefined)).toEqual({ ok: false, problem });
  });
});

test('a year is usually monitored at the half-year, at the third quarter and at its end', () => {
  expect(usualDays(2024).map(dayText)).toEqual(['30/06/2024', '30/09/2024', '31/12/2024']);
});

test.each([
  ['31/12/2022', 'monitoring.beforeYear'],
  ['30/06/2023', undefined],
])('as of %s, in 2023: %s', (day, code) => {
  const regole = [
    ['Regola', 'Valore'],
    ['Anno', year(2023)],
  ];
  const date = dateTyped(day, undefined);
  const model = readModel(tables({ ...four, Regole: regole }), date.ok ? { on: date.day } : {});
  if (!model.ok) throw new Error(model.problem.code);
  expect(refusedDay(lookAt(runModel(model.value)))?.code).toBe(code);
});

import { casesOf } from './documents';
import { printed, readPlanBlock } from './plan-block';

test.each(casesOf('plan'))('%s', (_where, { text }, { language }) => {
  const { book, expected } = readPlanBlock(text);
  expect(printed(book, language)).toEqual(expected);
});

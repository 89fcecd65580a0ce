import { Dec } from '../../src/engine/decimal';
import { casesOf, sectionsOf, type Document } from './documents';
import { sumOf, sumsIn } from './sums';

const HALF_UP = 4;

/** As it is shown: a percentage with two decimals, half up. */
const shown = (ratio: Dec): string => `${ratio.times(100).toFixed(2, HALF_UP)}%`;

/** The section in which a line of a document is, without its blocks. */
const sectionAt = (document: Document, line: number): string => {
  const index = document.headings.findLastIndex((heading) => heading.line < line);
  return sectionsOf(document)[index] ?? '';
};

const cases = casesOf('sums').flatMap(([where, { text, line }, document]) =>
  sumsIn(text).map((sum) => ({ where, document, line, ...sum })),
);

test.each(cases)('$where $about: $written', ({ document: { language }, written, result }) => {
  expect(shown(sumOf(written, language))).toBe(result.replace(',', '.'));
});

/** What a section works out by hand is what its steps say that PERF shows. */
test.each(cases.filter(({ about }) => ['ENTE', 'OP1'].includes(about)))(
  '$where: $result is what PERF shows',
  ({ document, line, result }) => {
    expect(sectionAt(document, line)).toContain(result);
  },
);

test.each([
  ['1 - 3/20', 'it', '0.85'],
  ['(50% x 100% + 30% x 40%) / (50% + 30%)', 'it', '0.775'],
  ['2 x (3 - 1) - 4/2/2', 'en', '3'],
  ['25% x 60,5%', 'it', '0.15125'],
] as const)('%s', (written, language, result) => {
  expect(sumOf(written, language).toString()).toBe(result);
});

test.each(['1 -', '1 - 2)', '(1', '1 : 2', '1.5 x 2'])('%s is no sum', (written) => {
  expect(() => sumOf(written, 'it')).toThrow();
});

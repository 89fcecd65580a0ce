import { documentAt } from './documents';
import { problemEntries, type ProblemEntry } from './problem-entries';

/** A line of a problem; the next one says what to do. A backslash ends it, as a line break. */
const ENTRY = /^- <a id="([^"]+)"><\/a>`([^`]+)` · (\S+) · [«“](.*)[»”]\\$/;

const byCode = (entries: readonly ProblemEntry[]): ProblemEntry[] =>
  [...entries].sort((a, b) => (a.code < b.code ? -1 : 1));

describe.each([
  ['docs/it/problemi.md', 'it'],
  ['docs/en/problems.md', 'en'],
] as const)('%s', (path, language) => {
  const { prose, anchors } = documentAt(path);
  const items = prose.flatMap((line, index) =>
    line.startsWith('- <a ') ? [{ line, next: prose[index + 1] ?? '' }] : [],
  );
  const told = items.flatMap(({ line }): ProblemEntry[] => {
    const [, id, code = '', weight = '', message = ''] = ENTRY.exec(line) ?? [];
    return code !== '' && id === code
      ? [{ code, weight, message: message.replaceAll('\\', '') }]
      : [];
  });

  test("tells every problem that PERF can tell, with its severity, in PERF's own words", () => {
    expect(byCode(told)).toEqual(byCode(problemEntries(language)));
    expect(told).toHaveLength(items.length);
  });

  test('says of each what to do, or what else to know', () => {
    const untold = items.filter(({ next }) => !/^ {2}\S.*[.]$/.test(next));
    expect(untold).toEqual([]);
  });

  test('has a place for each, named as its code', () => {
    expect(told.map(({ code }) => code).filter((code) => !anchors.has(code))).toEqual([]);
  });
});

import { readBands } from '../../src/engine/reading/bands';
import { readTarget } from '../../src/engine';
import { documentAt, quotedIn } from './documents';
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

  /** What stands between backquotes in the lines that say what to do about some codes. */
  const examplesOf = (codes: RegExp): string[] =>
    items.filter(({ line }) => codes.test(line)).flatMap(({ next }) => quotedIn(next));

  test.each(examplesOf(/`target\.|`meta\.targetUnit`|`score\./).filter((text) => text.length > 2))(
    'the target %s, which it says to write, is read',
    (text) => {
      expect(readTarget({ target: { value: text } }, 2023)).toMatchObject({ ok: true });
    },
  );

  test.each(examplesOf(/`bands\./).filter((text) => text.includes(';')))(
    'the bands %s, which it says to write, are read',
    (text) => {
      expect(readBands(text)).toMatchObject({ ok: true });
    },
  );

  test('has a place for each, named as its code', () => {
    expect(told.map(({ code }) => code).filter((code) => !anchors.has(code))).toEqual([]);
  });
});

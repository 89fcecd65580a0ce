import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentAt, type Document } from './documents';

const FOLDER = 'src/messages';

/** The texts of a language, a line each, as the catalogues write them. */
const linesOf = (language: string): string[] =>
  readdirSync(FOLDER)
    .filter((name) => name === `${language}.ts` || name.endsWith(`-${language}.ts`))
    .flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').split('\n'));

/** What a table says that PERF says; dots stand for what changes from case to case. */
const quotedIn = ({ tables }: Document): string[] =>
  tables.flatMap(({ rows }) =>
    rows.flatMap(([first = '']) =>
      [...first.matchAll(/[«“](.+?)[»”]/g)].flatMap(([, text]) => text ?? []),
    ),
  );

/** Whether a line holds the parts of a text, one after another. */
function holds(line: string, parts: readonly string[]): boolean {
  let from = 0;
  return parts.every((part) => {
    const at = line.indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
}

const manuals = ['docs/it/analista.md', 'docs/en/analyst.md'].map(documentAt);
const cases = manuals.flatMap((manual) =>
  quotedIn(manual).map((text): [string, string] => [manual.language, text]),
);

test.each(cases)('%s: "%s" is a text of ours', (language, text) => {
  const parts = text.split('…').map((part) => part.trim());
  expect(linesOf(language).some((line) => holds(line, parts))).toBe(true);
});

test('what nothing says would be found out', () => {
  const lines = linesOf('it');
  expect(lines.some((line) => holds(line, ['Nessun punteggio']))).toBe(true);
  expect(lines.some((line) => holds(line, ['punteggio', 'Nessun']))).toBe(false);
});

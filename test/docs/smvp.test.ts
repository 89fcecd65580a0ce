import { readdirSync, readFileSync } from 'node:fs';
import {
  defaultProfile,
  methods,
  presets,
  rollupNames,
  SCORING_VERSION,
  type Profile,
} from '../../src/engine';
import { readRollup } from '../../src/engine/rollups';
import { ITALIAN, percent } from '../../src/messages/numbers';
import { verifyWordsIn } from '../../src/messages/verify';
import { readRules } from '../../src/workbook/rules';
import { usualRule } from '../../src/workbook/usual';
import { blocksOf, documentAt, tableUnder } from './documents';

const bare = (cell: string | undefined): string => (cell ?? '').replaceAll('`', '');
const listIn = (cell: string | undefined): string[] => bare(cell).split(', ');
/** What stands between backquotes. */
const quotedIn = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, one]) => one ?? '');

describe.each([
  {
    language: 'it' as const,
    methodsHeading: 'I metodi',
    rollupsHeading: 'Le aggregazioni',
    statusHeading: 'Valutazioni e semafori',
    rulesHeading: 'La tabella Regole',
    usualHeading: 'Regole per tutti quelli di un tipo',
    sourcesHeading: 'Fonti',
  },
  {
    language: 'en' as const,
    methodsHeading: 'Methods',
    rollupsHeading: 'Roll-ups',
    statusHeading: 'Status and colours',
    rulesHeading: 'The table Regole',
    usualHeading: 'Rules for all of a kind',
    sourcesHeading: 'Sources',
  },
])('docs/$language/smvp.md', ({ language, ...heading }) => {
  const document = documentAt(`docs/${language}/smvp.md`);
  /** The lines from a heading to the next one. */
  const section = (text: string) => {
    const index = document.headings.findIndex((one) => one.text === text);
    const start = document.headings[index]?.line ?? -1;
    return { start, end: document.headings[index + 1]?.line ?? Infinity };
  };
  const proseOf = (text: string): string => {
    const { start, end } = section(text);
    return document.prose.slice(start, end - 1).join('\n');
  };

  test('every method has its row, with its other names, and its section', () => {
    const { rows } = tableUnder(document, heading.methodsHeading);
    const told = rows.map(([name, others]) => [bare(name), listIn(others)]);
    expect(told).toEqual(methods.map(({ name, synonyms }) => [name, synonyms]));
    const own = document.headings.flatMap(({ level, text }) =>
      level === 3 && text.startsWith('`') ? [bare(text)] : [],
    );
    expect(own).toEqual(methods.map(({ name }) => name));
  });

  test('every section of a method has an example, or leads to it', () => {
    const without = methods.filter(({ name }) => {
      const { start, end } = section(`\`${name}\``);
      return !blocksOf(document, 'plan').some(({ line }) => line > start && line < end);
    });
    expect(without.map(({ name }) => name)).toEqual(['meta']);
    expect(proseOf('`meta`')).toMatch(/\[Meta-indica\w+\]\(#meta-indica\w+\)/);
  });

  test('every roll-up has its row, and its other names are read as it', () => {
    const { rows } = tableUnder(document, heading.rollupsHeading);
    expect(rows.map(([name]) => bare(name))).toEqual(rollupNames);
    for (const [name, others] of rows) {
      for (const other of listIn(others)) {
        const read = readRollup({ value: other });
        expect([other, read.ok && read.rollup.name]).toEqual([other, bare(name)]);
      }
    }
  });

  test('every preset has its row, with its limits', () => {
    const limits = ({ name, bands }: Profile) => [
      name,
      ...bands.map(({ from }) => percent(from, ITALIAN, 0)),
    ];
    const { rows } = tableUnder(document, heading.statusHeading);
    expect(rows.map(([name, ...others]) => [bare(name), ...others])).toEqual(presets.map(limits));
  });

  test('every light has its row, with its colours', () => {
    const [, lights] = document.tables.filter((table) => table.heading === heading.statusHeading);
    const { bands, excluded, failed } = defaultProfile;
    const told = lights?.rows.map(([label, , fill, text]) => ({ label, fill, text }));
    expect(told).toEqual(
      [...bands, excluded, failed].map(({ label, fill, text }) => ({ label, fill, text })),
    );
  });

  /** What the rows of the table give, read by PERF: a row for each value that they name. */
  const settings = tableUnder(document, heading.rulesHeading).rows.flatMap(([rule = '', values]) =>
    quotedIn(values ?? '').map((value) => {
      const rules = readRules(
        [{ rule: { value: rule }, value: { value } }],
        undefined,
        defaultProfile,
      );
      return { rule, value, ...rules };
    }),
  );

  test('every rule and every value of it is read', () => {
    const refused = settings.filter(({ problems }) => problems.length > 0);
    expect(refused.map(({ rule, value }) => `${rule}: ${value}`)).toEqual([]);
  });

  test('together the rules give every setting of a profile', () => {
    const given = new Set<string>();
    for (const { profile, year, monitoring } of settings) {
      for (const key of Object.keys(profile) as (keyof Profile)[]) {
        if (JSON.stringify(profile[key]) !== JSON.stringify(defaultProfile[key])) given.add(key);
      }
      if (profile.rounding.when !== defaultProfile.rounding.when) given.add('rounding.when');
      if (profile.rounding.decimals !== defaultProfile.rounding.decimals) given.add('decimals');
      if (year !== undefined) given.add('year');
      if (monitoring) given.add('monitoring');
    }
    // What shows that there is no score is no setting of a body's.
    const settable = Object.keys(defaultProfile).filter((key) => !/^(excluded|failed)$/.test(key));
    const all = [...settable, 'rounding.when', 'decimals', 'year', 'monitoring'];
    expect([...given].sort()).toEqual(all.sort());
  });

  test('what holds where a rule is missing is what the default profile says', () => {
    const { rows } = tableUnder(document, heading.rulesHeading);
    const missing = new Map(rows.map(([rule, , value]) => [rule, value]));
    expect(missing.get('Profilo')).toBe(defaultProfile.name);
    expect(missing.get('Penalità giornaliera')).toBe(
      percent(defaultProfile.dailyPenalty, ITALIAN, 0),
    );
    expect(missing.get('Punteggio massimo')).toBe('100%');
    expect(defaultProfile.cap?.toNumber()).toBe(1);
    expect(missing.get('Consuntivo mancante')).toBe('errore');
    expect(defaultProfile.missingActual).toBe('error');
    expect(missing.get('Arrotondamento')).toBe('alla visualizzazione');
    expect(defaultProfile.rounding.when).toBe('display');
    expect(missing.get('Decimali')).toBe(String(defaultProfile.rounding.decimals));
  });

  test('what rules may give to all of a kind is read as such', () => {
    const prose = proseOf(heading.usualHeading);
    const [, list = ''] = /\b(?:Vale|So) (?:per|for) (Metodo.*?Aggregazione)/.exec(prose) ?? [];
    const named = [
      ...list.split(', '),
      ...quotedIn(prose).filter((text) => /^Punt|^\w+ per /.test(text)),
    ];
    const fields = named.map((text) => usualRule({ value: text }, { value: 'x' })?.field);
    expect([...new Set(fields)].sort()).toEqual([
      'bands',
      'baseline',
      'excellence',
      'excellenceScore',
      'maximum',
      'maximumScore',
      'method',
      'minimum',
      'rollup',
      'tolerance',
    ]);
  });

  test('the outcomes of a verification are those that it tells', () => {
    const { outcomes } = verifyWordsIn(language);
    const { rows } = tableUnder(document, 'Verifica');
    expect(rows.map(([outcome]) => outcome)).toEqual(Object.values(outcomes));
  });

  test('the version of the rules is the one in use', () => {
    const words = { it: 'che è', en: 'which is' }[language];
    expect(document.prose.join('\n')).toContain(`${words} ${SCORING_VERSION}.`);
  });

  test('the sources are the samples, every one of them', () => {
    const samples = readdirSync('assets/samples').filter((name) => name.endsWith('.xlsx'));
    const { rows } = tableUnder(document, heading.sourcesHeading);
    const told = rows.flatMap(([, , sample]) => quotedIn(sample ?? ''));
    expect(told.map((name) => `${name}.xlsx`).sort()).toEqual(samples.sort());
  });

  test('every source that is named is in the table', () => {
    const { rows } = tableUnder(document, heading.sourcesHeading);
    const named = [...document.prose.join('\n').matchAll(/\[[A-Z]\d\]/g)].map(([one]) => one);
    expect([...new Set(named)].sort()).toEqual(rows.map(([short]) => short).sort());
  });
});

/** What a figure of the prose that no example of its section shows is about. */
const KNOWN: ReadonlySet<string> = new Set([
  // The ends of the scale, and a weight of a quarter.
  '0%',
  '100%',
  '25%',
  // 0.6 x 73.25% + 0.4 x 100% and 100% - 60.5%, of figures that the example shows.
  '0·6',
  '0·4',
  '39·5%',
  // How a figure of a page is read: test/engine/verify/displayed.test.ts.
  '24·64%',
  '24·635%',
  '24·645%',
  '98·96',
  // A half that rounding takes up: the formula below it gives 93.29%.
  '93·285',
  '90·125',
  '97·705',
  // The contrast of the colours: test/engine/profile.test.ts.
  '4·5',
]);

const FIGURE = /\d(?:[\d.,]*\d)?%?/g;
const same = (text: string): string => text.replaceAll(/[.,]/g, '·').replaceAll(' ', '');

test.each(['it', 'en'])(
  'every exact figure of docs/%s/smvp.md is one that something gives',
  (of) => {
    const document = documentAt(`docs/${of}/smvp.md`);
    const printed = readdirSync('assets/samples/data').flatMap((sample) =>
      readdirSync(`assets/samples/data/${sample}`).map((file) =>
        same(readFileSync(`assets/samples/data/${sample}/${file}`, 'utf8')),
      ),
    );
    const unread = document.headings.flatMap(({ line, text }, index) => {
      const end = document.headings[index + 1]?.line ?? Infinity;
      const inside = (block: { line: number }) => block.line > line && block.line < end;
      const shown = same(
        document.blocks
          .filter(inside)
          .map((block) => block.text)
          .join('\n'),
      );
      const prose = document.prose.slice(line, end - 1).filter((one) => !one.startsWith('|'));
      const figures = [...prose.join('\n').matchAll(FIGURE)].map(([figure]) => figure);
      return figures
        .filter((figure) => /[.,%]/.test(figure) && !/\d\.\d\d\.\d/.test(figure))
        .filter((figure) => ![shown, ...printed].some((given) => given.includes(same(figure))))
        .filter((figure) => !KNOWN.has(same(figure)))
        .map((figure) => `${text}: ${figure}`);
    });
    expect(unread).toEqual([]);
  },
);

import { readdirSync } from 'node:fs';
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
import { ran, tables } from '../support/workbook';
import { bare, blocksOf, documentAt, quotedIn, tableUnder } from './documents';

const listIn = (cell: string | undefined): string[] => bare(cell).split(', ');

describe.each([
  {
    language: 'it' as const,
    targetsHeading: 'I target',
    methodsHeading: 'I metodi',
    rollupsHeading: 'Le aggregazioni',
    statusHeading: 'Valutazioni e semafori',
    rulesHeading: 'La tabella Regole',
    usualHeading: 'Regole per tutti quelli di un tipo',
    sourcesHeading: 'Fonti',
  },
  {
    language: 'en' as const,
    targetsHeading: 'Targets',
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

  const targets = tableUnder(document, heading.targetsHeading).rows.flatMap(([, written = '']) => {
    const quoted = quotedIn(written);
    // Of those that an algorithm tells the rest of, the last one is the algorithm's.
    const algorithm = written.includes('Algoritmo') ? quoted.pop() : undefined;
    return quoted.map((target): [target: string, algorithm: string | null] => [
      target,
      algorithm ?? null,
    ]);
  });

  test.each(targets)('the target %s is read, beside %s', (target, algorithm) => {
    const value = target.includes('punti') ? '60%' : 60;
    const book = tables({
      Indicatori: [
        ['Codice', 'Obiettivo', 'Target', 'Algoritmo', 'Consuntivo'],
        ['I1', 'O1', target, algorithm, null],
      ],
      Serie: [
        ['Indicatore', 'Anno', 'Valore'],
        ...[2019, 2021, 2022].map((year) => ['I1', year, value]),
      ],
      Benchmark: [
        ['Indicatore', 'Anno', 'Riferimento', 'Valore'],
        ['I1', 2023, 'dato medio nazionale', 5],
        ['I1', 2023, 'media cluster', 4],
      ],
      Regole: [
        ['Regola', 'Valore'],
        ['Anno', 2023],
        ['Consuntivo mancante', 'escludi'],
      ],
    });
    const { problems } = ran(book);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

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

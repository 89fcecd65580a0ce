import { readFileSync } from 'node:fs';
import type { Run } from '../../src/workbook';
import { applied, bookIn, ran, whereOf } from '../support/workbook';

/** What was there to be told before the quality of the data was looked at. */
const told: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'toscana-nord-ovest-2023': { 'actual.missingWithoutWeight': 1 },
  'pistoia-prato-2025': {},
  'pistoia-prato-2024-06': { 'deadline.notYetDue': 1 },
  'riviere-di-liguria-2023': {
    'actual.missingExcluded': 113,
    'node.dependsOnFailed': 11,
    'series.unreadableUnused': 3,
    'series.missing': 3,
    'target.noneForYear': 2,
    'series.ratioDisagreesUnused': 2,
    'series.twoUnused': 1,
    'target.undefined': 1,
  },
  'maremma-e-tirreno-2019': {
    'actual.missingExcluded': 34,
    'node.dependsOnFailed': 4,
    'indicator.repeated': 1,
    'target.two': 1,
    'benchmark.missing': 1,
    'series.missing': 1,
  },
};

/**
 * What the checks of the quality add, each looked at in the published document: weights printed
 * with one decimal; targets of 2023 that the printed values of 2022 keep already.
 */
const quality: Readonly<Record<string, readonly string[]>> = {
  'toscana-nord-ovest-2023': [],
  'pistoia-prato-2025': [],
  'pistoia-prato-2024-06': [
    'weight.sumRounded Pesi!C25 01_01_OS02 100.2',
    'weight.sumRounded Pesi!C31 01_04_OS02 99.9',
    'weight.sumRounded Pesi!C34 03_01_OS01 100.1',
    'weight.sumRounded Pesi!C46 03_01_OS03 99.9',
  ],
  'riviere-di-liguria-2023': [
    'target.metBefore Target!F7 A1.O01.S01.I01 >= 110: 194',
    'target.metBefore Target!F8 A1.O01.S01.I02 >= 15: 23',
    'target.metBefore Target!F9 A1.O01.S01.I03 >= 700: 1134',
    "target.metBefore Target!F89 A2.O09.S02.I01 > = 80 (n. maggiore del n. medio dell'ultimo triennio): 95",
    'target.metBefore Target!F94 A2.O10.I01 ≤ -8,75: -8.75',
    'target.metBefore Target!F151 A5.O17.S01.I01 >= 3: 3',
    'target.metBefore Target!F152 A5.O17.S02.I01 >= 1: 1',
  ],
  'maremma-e-tirreno-2019': [],
};

const ADDED = [
  'weight.sum',
  'weight.sumRounded',
  'target.metBefore',
  'actual.outlier',
  'code.alike',
  'code.spaces',
  'result.byHand',
];

function ofQuality({ problems }: Run): string[] {
  return problems.flatMap((problem) => {
    const { code, details } = problem;
    if (!ADDED.includes(code)) return [];
    const what = details.node
      ? `${details.node} ${details.sum ?? ''}`
      : `${details.indicator ?? ''} ${details.target ?? ''}: ${details.value ?? ''}`;
    return [`${code} ${whereOf(problem)} ${what}`];
  });
}

function others({ problems }: Run): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of problems) {
    if (!ADDED.includes(code)) counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

describe.each(Object.keys(told))('%s', (name) => {
  test('what is told is what a person would want to know, before a run and after it', async () => {
    const book = await bookIn(readFileSync(`assets/samples/${name}.xlsx`));
    const first = ran(book);
    expect(ofQuality(first)).toEqual(quality[name]);
    expect(others(first)).toEqual(told[name]);
    const again = ran(applied(book, first.writes));
    expect(ofQuality(again)).toEqual(quality[name]);
    expect(others(again)).toEqual(told[name]);
  });
});

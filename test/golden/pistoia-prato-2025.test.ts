import { findPreset, type Plan, type Profile, type Rounding } from '../../src/engine';
import { verify } from '../../src/engine/verify';
import { asPrinted, planOf, printedText, published, rowOf } from '../support/published';
import { scored } from '../support/plan';

const { nodes, indicators } = published('pistoia-prato-2025');

/** Rows that the scan leaves in doubt enter with their printed score, as it is. */
function plan(): Plan {
  const read = planOf(nodes, indicators, 2025);
  return {
    ...read,
    indicators: read.indicators.map((indicator, index) => {
      const row = indicators[index];
      if (row?.readable !== 'no') return indicator;
      return {
        ...indicator,
        target: { value: null },
        method: { value: 'valore' },
        actual: { value: row.published_score ?? '' },
      };
    }),
  };
}

function smvp(when: Rounding['when']): Profile {
  const preset = findPreset('SMVP 90/50');
  if (!preset) throw new Error('No preset SMVP 90/50');
  return { ...preset, rounding: { when, decimals: 2 } };
}

const report = scored(plan(), smvp('everyLevel'));

describe('Pistoia-Prato 2025: the printed score of every readable indicator', () => {
  const readable = indicators.filter((row) => row.readable === 'yes');
  const cases = readable.map(
    ({ code = '', parent = '', target = '', actual = '', published_score: printed }) =>
      [`${parent}/${code}`, target, actual, printedText(printed)] as const,
  );

  test('200 of 229 are readable', () => {
    expect([cases.length, indicators.length]).toEqual([200, 229]);
  });

  test.each(cases)('%s: %j, %j: %s', (code, _target, _actual, printed) => {
    const score = asPrinted(report.indicator(code).outcome);
    expect({ code, score }).toEqual({ code, score: printed });
  });

  const unreadable = indicators
    .filter((row) => row.readable === 'no')
    .map(
      ({ code = '', parent = '', published_score: printed }) =>
        [`${parent}/${code}`, printedText(printed)] as const,
    );
  test.each(unreadable)(
    '%s, of which only the score can be read, enters with %s',
    (code, printed) => {
      const score = asPrinted(report.indicator(code).outcome);
      expect({ code, score }).toEqual({ code, score: printed });
    },
  );
});

describe('Pistoia-Prato 2025: the printed score of every objective', () => {
  const cases = nodes
    .filter((row) => row.code !== 'ENTE' && row.published_score !== '')
    .map(({ code = '', published_score: printed }) => [code, printedText(printed)] as const);

  test('32 operational objectives and 01_01 have one', () => {
    expect(cases).toHaveLength(33);
  });

  test.each(cases)('%s is %s', (code, printed) => {
    expect({ code, score: asPrinted(report.node(code).outcome) }).toEqual({ code, score: printed });
  });
});

describe('Pistoia-Prato 2025: scores are rounded at each level', () => {
  test('01_01 is 97,71%, and Raggiunto', () => {
    expect(printedText(rowOf(nodes, '01_01').published_score)).toBe('97,71%');
    const { outcome } = report.node('01_01');
    expect(asPrinted(outcome)).toBe('97,71%');
    expect(outcome.kind === 'scored' && outcome.band.label.toUpperCase()).toBe(
      rowOf(nodes, '01_01').published_status,
    );
  });

  test('01_01 would be 97,70% were scores rounded only where they are shown', () => {
    const shown = scored(plan(), smvp('display'));
    expect(asPrinted(shown.node('01_01').outcome)).toBe('97,70%');
  });

  test('the objectives themselves are the same either way', () => {
    const shown = scored(plan(), smvp('display'));
    const objectives = nodes.filter((row) => row.level === 'obiettivo_operativo');
    const both = objectives.map(({ code = '' }) => [
      [code, asPrinted(report.node(code).outcome)],
      [code, asPrinted(shown.node(code).outcome)],
    ]);
    for (const [everyLevel, display] of both) expect(display).toEqual(everyLevel);
    expect(both.length).toBeGreaterThan(0);
  });
});

describe('Pistoia-Prato 2025: verified', () => {
  const verified = (when: Rounding['when']) => verify(scored(plan(), smvp(when)).card);
  const but = (when: Rounding['when']) =>
    verified(when)
      .checks.filter(({ outcome }) => outcome !== 'exact')
      .map(({ code, outcome, cause }) => [code, outcome, cause?.code]);

  test('with scores rounded at each level, all is exact but the ente, which cannot be computed', () => {
    expect(but('everyLevel')).toEqual([['ENTE', 'notComputable', 'failed']]);
  });

  test('without, 01_01 comes out by rounding them', () => {
    expect(but('display')).toEqual([
      ['ENTE', 'notComputable', 'failed'],
      ['01_01', 'compatible', 'roundedLevels'],
    ]);
  });

  test.each<[Rounding['when'], boolean]>([
    ['everyLevel', true],
    ['display', false],
  ])('that they were is told of the report as a whole: %s', (when, inForce) => {
    const found = { code: 'roundedLevels', rounded: 33, unrounded: 32, of: 34, inForce };
    expect(verified(when).findings).toEqual([found]);
  });
});

describe('Pistoia-Prato 2025: the ente cannot be reproduced', () => {
  test('ambito 02 is not in the transcribed part, so ENTE, printed 97,34%, has no score', () => {
    expect(printedText(rowOf(nodes, 'ENTE').published_score)).toBe('97,34%');
    expect(['02_01', '02', 'ENTE'].map((code) => report.face(code))).toEqual([
      'failed',
      'failed',
      'failed',
    ]);
  });

  test('it is told why, and nothing else is doubtful', () => {
    expect(report.problems.map(({ code, details }) => [code, details])).toEqual([
      ['node.dependsOnFailed', { node: 'ENTE', children: '02' }],
      ['node.dependsOnFailed', { node: '02', children: '02_01' }],
      ['node.childless', { node: '02_01' }],
    ]);
  });
});

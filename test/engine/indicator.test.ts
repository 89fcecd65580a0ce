import {
  defaultProfile,
  presets,
  scoreIndicators,
  type MissingActualPolicy,
} from '../../src/engine';
import {
  at,
  broken,
  face,
  indicatorOf,
  planFrom,
  placed,
  scored,
  scoredAlone,
  type Leaf,
  type Written,
} from '../support/plan';

describe('taken out by the evaluators', () => {
  const cases: [name: string, leaf: Leaf, note: string | null, codes: string[]][] = [
    [
      'the column gives the reason',
      { actual: null, exclusion: 'Alluvione del 2/11' },
      'Alluvione del 2/11',
      [],
    ],
    [
      'the column gives the reason and the actual is there',
      { actual: 8, exclusion: 'Alluvione' },
      'Alluvione',
      ['actual.ignoredByExclusion'],
    ],
    [
      'the actual cannot be read',
      { actual: 'boh', exclusion: 'Alluvione' },
      'Alluvione',
      ['actual.ignoredByExclusion'],
    ],
    ['a bare yes', { actual: null, exclusion: 'si' }, null, ['excluded.noReason']],
    ['a ticked box', { actual: null, exclusion: true }, null, ['excluded.noReason']],
    ['an x', { actual: null, exclusion: 'X' }, null, ['excluded.noReason']],
    ['N.V. as the actual', { actual: 'N.V.' }, null, ['excluded.noReason']],
    ['N.V. and the reason', { actual: 'N.V.', exclusion: 'Alluvione' }, 'Alluvione', []],
    [
      'N.V. and a no in the column',
      { actual: 'N.V.', exclusion: 'no' },
      null,
      ['excluded.noReason'],
    ],
    ['N/D and the reason', { actual: 'N/D', exclusion: 'Alluvione' }, 'Alluvione', []],
  ];
  test.each(cases)('%s', (_name, leaf, note, codes) => {
    const result = scoredAlone({ target: '>= 10', ...leaf });
    expect(result.indicator('I').outcome).toEqual({
      kind: 'excluded',
      cause: 'notAssessable',
      note,
    });
    expect(result.codes).toEqual(codes);
  });

  test.each(['x', 'X', 1, '✓', 'N.V.', 'n. v.', 'n v', 'NV', 'Non valutabile', 'sì', true])(
    '%j in the column takes it out and gives no reason',
    (exclusion) => {
      const result = scoredAlone({ target: '>= 10', actual: 'N.V.', exclusion });
      expect(result.face('I')).toBe('excluded: notAssessable');
      expect(result.codes).toEqual(['excluded.noReason']);
    },
  );

  test.each([
    '10 giorni di guasto',
    'x cause di forza maggiore',
    '- Alluvione',
    'Alluvione -',
    'Non valutabile per alluvione',
  ])('%j in the column is a reason', (exclusion) => {
    const result = scoredAlone({ target: '>= 10', actual: null, exclusion });
    expect(result.indicator('I').outcome).toMatchObject({ note: exclusion });
    expect(result.codes).toEqual([]);
  });

  test.each([null, '', '  ', 'no', 'NO', false, '-', '--', 0])(
    '%j in the column excludes nothing',
    (exclusion) => {
      const result = scoredAlone({ target: '>= 10', actual: 8, exclusion });
      expect(result.face('I')).toBe('80%');
      expect(result.codes).toEqual([]);
    },
  );

  // A sheet of flags has 0 for no: it is nobody's reason.
  test('0 in the column is no reason for taking it out', () => {
    expect(scoredAlone({ target: '>= 10', actual: 8, exclusion: 0 }).face('I')).toBe('80%');
  });

  test('an error in the column is told: nobody knows whether it was taken out', () => {
    const result = scoredAlone({ target: '>= 10', actual: 8, exclusion: broken('#N/A') });
    expect(result.codes).toContain('input.formulaError');
    expect(result.face('I')).toBe('failed');
  });
});

describe('excluded for other causes', () => {
  const cases: [leaf: Leaf, cause: string, codes: string[]][] = [
    [{ target: '>= 10', actual: 'N/D' }, 'noPhenomenon', []],
    [{ target: 'Entro 31/12/2023', actual: 'n.d.' }, 'noPhenomenon', []],
    [{ target: 'da def.', actual: 5 }, 'undefinedTarget', ['target.undefined']],
    [{ target: 'n.d.', actual: null }, 'undefinedTarget', ['target.undefined']],
    [{ target: 'n.d.', actual: 'N/D' }, 'noPhenomenon', []],
    [{ target: '--', actual: 'N.V.' }, 'notAssessable', ['excluded.noReason']],
  ];
  test.each(cases)('%j: %s', (leaf, cause, codes) => {
    const result = scoredAlone(leaf);
    expect(result.face('I')).toBe(`excluded: ${cause}`);
    expect(result.codes).toEqual(codes);
  });
});

describe('failed: neither 0% nor excluded', () => {
  const cases: [leaf: Leaf, code: string][] = [
    [{ target: null, actual: 5 }, 'target.missing'],
    [{ target: 'circa 10', actual: 5 }, 'target.unreadable'],
    [{ target: '>= 10', operator: '<=', actual: 5 }, 'target.twoOperators'],
    [{ target: broken('#REF!'), actual: 5 }, 'input.formulaError'],
    [{ target: '>= 10', actual: broken('#DIV/0!') }, 'input.formulaError'],
    [{ target: '>= 10', actual: 'circa 5' }, 'actual.unreadable'],
    [{ target: '>= 10', actual: null }, 'actual.missing'],
    [{ target: '>= 10', actual: 5, method: 'a occhio' }, 'method.unknown'],
    [{ target: '>= 10', actual: 5, method: broken('#NAME?') }, 'input.formulaError'],
  ];
  test.each(cases)('%j: %s', (leaf, code) => {
    const result = scoredAlone(leaf);
    expect(result.face('I')).toBe('failed');
    expect(result.face('N')).toBe('failed');
    expect(result.indicator('I').problems.map((p) => p.code)).toEqual([code]);
  });

  test('found unusable by the reader, it says nothing again', () => {
    const result = scoredAlone({ target: '>= 10', actual: 5, unusable: true });
    expect(result.face('I')).toBe('failed');
    expect(result.indicator('I').problems).toEqual([]);
  });

  test('unusable and taken out, it is out', () => {
    const leaf: Leaf = { target: '>= 10', actual: null, exclusion: 'Alluvione', unusable: true };
    expect(scoredAlone(leaf).face('I')).toBe('excluded: notAssessable');
  });

  test('an error in the cell of the unit is told, not read as no unit', () => {
    const result = scoredAlone({ target: '>= 10', actual: 8, unit: broken('#REF!') });
    expect(result.codes).toContain('input.formulaError');
  });
});

describe('an actual that nobody knows how to read', () => {
  // Only an error in its cell is certain.
  const cases: [what: string, leaf: Leaf, codes: string[]][] = [
    ['beside no readable target', { target: 'boh', actual: 'molti' }, ['target.unreadable']],
    [
      'beside a method that does not fit the target',
      { target: '>= 10', method: 'scadenza', actual: 'molti' },
      ['method.unsuitable'],
    ],
    [
      'an error beside no readable target',
      { target: 'boh', actual: broken('#N/A') },
      ['target.unreadable', 'input.formulaError'],
    ],
    [
      'an error beside a method that does not fit the target',
      { target: '>= 10', method: 'scadenza', actual: broken('#N/A') },
      ['method.unsuitable', 'input.formulaError'],
    ],
  ];
  test.each(cases)('%s', (_, leaf, codes) => {
    const found = scoredAlone(leaf).codes.filter((code) => code !== 'node.dependsOnFailed');
    expect(found).toEqual(codes);
  });
});

test('indicators that stand in no plan are scored one by one, none of them for nothing', () => {
  const leaves: Leaf[] = [{ target: '>= 10', actual: 8 }, { target: '>= 10' }];
  const results = scoreIndicators(
    leaves.map((leaf, index) => indicatorOf(`I${index}`, leaf)),
    2023,
    defaultProfile,
  );
  expect(results.map(({ outcome }) => face(outcome))).toEqual(['80%', 'failed']);
  expect(results[1]?.problems.map(({ code }) => code)).toEqual(['actual.missing']);
});

describe('a missing actual follows the policy of the profile', () => {
  const cases: [
    policy: MissingActualPolicy,
    indicator: string,
    node: string,
    code: string,
    severity: string,
  ][] = [
    ['error', 'failed', 'failed', 'actual.missing', 'error'],
    ['exclude', 'excluded: missingActual', '80%', 'actual.missingExcluded', 'warning'],
    ['zero', '0%', '40%', 'actual.missingScoredZero', 'warning'],
  ];
  test.each(cases)('%s: %s, its node %s', (missingActual, indicator, node, code, severity) => {
    const leaves = {
      I: { target: '>= 10', actual: placed('D2', '') },
      J: { target: '>= 10', actual: 8 },
    };
    const profile = { ...defaultProfile, missingActual };
    const result = scored(planFrom({ N: { I: '50%', J: '50%' } }, leaves), profile);
    expect(result.face('I')).toBe(indicator);
    expect(result.face('N')).toBe(node);
    expect(result.indicator('I').problems).toEqual([
      { code, severity, details: { indicator: 'I' }, place: at('D2') },
    ]);
  });

  test('where nobody weighs it, it is no error', () => {
    const leaves = { I: { target: '>= 10' }, J: { target: '>= 10', actual: 8 } };
    const result = scored(planFrom({ N: { I: '0%', J: '100%' } }, leaves));
    expect(result.face('I')).toBe('failed');
    expect(result.face('N')).toBe('80%');
    expect(result.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['actual.missingWithoutWeight', 'warning'],
    ]);
  });

  test('where one of its nodes weighs it, it is one', () => {
    const leaves = { I: { target: '>= 10' }, J: { target: '>= 10', actual: 8 } };
    const branches = { N: { I: '0%', J: '100%' }, CRUSCOTTO: { I: '100%' } };
    const result = scored(planFrom(branches, leaves));
    expect([result.face('N'), result.face('CRUSCOTTO')]).toEqual(['80%', 'failed']);
    expect(result.codes).toEqual(['actual.missing', 'node.dependsOnFailed']);
  });
});

describe('the status', () => {
  const cases: [actual: Written, smvp: string, relazione: string][] = [
    ['100%', 'Raggiunto', 'Raggiunto'],
    ['90%', 'Raggiunto', 'Raggiunto'],
    ['89,99%', 'Parzialmente raggiunto', 'Raggiunto'],
    ['80%', 'Parzialmente raggiunto', 'Raggiunto'],
    ['79,99%', 'Parzialmente raggiunto', 'Parzialmente raggiunto'],
    ['60%', 'Parzialmente raggiunto', 'Parzialmente raggiunto'],
    ['55%', 'Parzialmente raggiunto', 'Non raggiunto'],
    ['49,99%', 'Non raggiunto', 'Non raggiunto'],
    ['0%', 'Non raggiunto', 'Non raggiunto'],
  ];
  test.each(cases)('%s: %s or %s, and the same score', (actual, smvp, relazione) => {
    const results = presets.map((preset) => scoredAlone({ target: '100%', actual }, preset));
    const outcomes = results.map(({ indicator }) => indicator('I').outcome);
    expect(outcomes.map((o) => (o.kind === 'scored' ? o.band.label : o.kind))).toEqual([
      smvp,
      relazione,
    ]);
    expect(new Set(results.map(({ face }) => face('I'))).size).toBe(1);
  });
});

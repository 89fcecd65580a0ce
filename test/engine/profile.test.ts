import {
  bandOf,
  checkProfile,
  Dec,
  defaultProfile,
  findPreset,
  presets,
  type Band,
  type Profile,
} from '../../src/engine';

describe('the presets', () => {
  test.each(presets)('$name can be used', (preset) => {
    expect(checkProfile(preset)).toEqual([]);
  });

  test('the default is SMVP 90/50: 1% a day, capped at 100%, a missing actual is an error', () => {
    expect(defaultProfile.name).toBe('SMVP 90/50');
    expect(defaultProfile.dailyPenalty.toFixed()).toBe('0.01');
    expect(defaultProfile.cap?.toFixed()).toBe('1');
    expect(defaultProfile.missingActual).toBe('error');
    expect(defaultProfile.rounding).toEqual({ when: 'display', decimals: 2 });
  });

  test.each([
    ['SMVP 90/50', 'SMVP 90/50'],
    ['smvp90/50', 'SMVP 90/50'],
    [' Relazione  80/60 ', 'Relazione 80/60'],
    ['RELAZIONE 80/60', 'Relazione 80/60'],
  ])('%j finds %s', (name, found) => {
    expect(findPreset(name)?.name).toBe(found);
  });

  test.each(['', 'SMVP', 'SMVP 80/60'])('%j finds none', (name) => {
    expect(findPreset(name)).toBeUndefined();
  });

  const lights: [preset: string, score: string, light: string][] = [
    ['SMVP 90/50', '1', 'Raggiunto'],
    ['SMVP 90/50', '1.04', 'Raggiunto'],
    ['SMVP 90/50', '0.9', 'Raggiunto'],
    ['SMVP 90/50', '0.8999999999', 'Parzialmente raggiunto'],
    ['SMVP 90/50', '0.5', 'Parzialmente raggiunto'],
    ['SMVP 90/50', '0.4999999999', 'Non raggiunto'],
    ['SMVP 90/50', '0', 'Non raggiunto'],
    ['Relazione 80/60', '0.85', 'Raggiunto'],
    ['Relazione 80/60', '0.8', 'Raggiunto'],
    ['Relazione 80/60', '0.7999999999', 'Parzialmente raggiunto'],
    ['Relazione 80/60', '0.6', 'Parzialmente raggiunto'],
    ['Relazione 80/60', '0.55', 'Non raggiunto'],
  ];
  test.each(lights)('%s shows %s as %s', (name, score, light) => {
    expect(bandOf(new Dec(score), findPreset(name) ?? defaultProfile).label).toBe(light);
  });

  test('a score below every band has none, and the profile is named', () => {
    const call = () => bandOf(new Dec('-0.1'), defaultProfile);
    expect(call).toThrow('Profile SMVP 90/50 has no band for -0.1');
  });
});

const COLOURS = { fill: '#FFFFFF', text: '#000000' };

function band(label: string, from: string, to: string | null): Band {
  return { label, ...COLOURS, from: new Dec(from), to: to === null ? null : new Dec(to) };
}

describe('bands are checked before they are used', () => {
  const right: [name: string, bands: Band[]][] = [
    ['one for all', [band('A', '0', null)]],
    ['two', [band('A', '0.5', null), band('B', '0', '0.5')]],
    [
      'five',
      ['0.9', '0.7', '0.5', '0.3', '0'].map((from, i, all) => band(from, from, all[i - 1] ?? null)),
    ],
  ];
  test.each(right)('%s', (_name, bands) => {
    expect(checkProfile({ ...defaultProfile, bands })).toEqual([]);
  });

  const wrong: [name: string, bands: Band[], code: string, label: string, above: string][] = [
    ['none at all', [], 'profile.bandGap', '', ''],
    ['a gap between', [band('A', '0.9', null), band('B', '0', '0.8')], 'profile.bandGap', 'B', 'A'],
    ['a gap above', [band('A', '0', '1')], 'profile.bandGap', 'A', ''],
    ['a gap below', [band('A', '0.5', null)], 'profile.bandGap', '', 'A'],
    ['below 0', [band('A', '-0.5', null)], 'profile.bandGap', '', 'A'],
    [
      'an overlap',
      [band('A', '0.8', null), band('B', '0', '0.9')],
      'profile.bandOverlap',
      'B',
      'A',
    ],
    [
      'an overlap without end',
      [band('A', '0.8', null), band('B', '0', null)],
      'profile.bandOverlap',
      'B',
      'A',
    ],
    ['a band upside down', [band('A', '0', '0')], 'profile.bandOrder', 'A', ''],
    [
      'the same band twice',
      [band('A', '0', null), band('B', '0', null)],
      'profile.bandOrder',
      'B',
      'A',
    ],
  ];
  test.each(wrong)('%s', (_name, bands, code, label, above) => {
    expect(checkProfile({ ...defaultProfile, bands })).toContainEqual({
      code,
      severity: 'error',
      details: { label, above },
    });
  });

  test('bands from the lowest up are out of order', () => {
    const bands = [band('A', '0', '0.5'), band('B', '0.5', null)];
    expect(checkProfile({ ...defaultProfile, bands }).map(({ code }) => code)).toContain(
      'profile.bandOrder',
    );
  });
});

describe('the numbers of a profile are checked', () => {
  const settings = (more: Partial<Profile>): Profile => ({ ...defaultProfile, ...more });
  const decimals = (count: number) =>
    settings({ rounding: { when: 'everyLevel', decimals: count } });
  const fill = (colour: string) =>
    settings({ excluded: { label: 'N.V.', fill: colour, text: '#000000' } });

  const right: [name: string, profile: Profile][] = [
    ['no penalty', settings({ dailyPenalty: new Dec(0) })],
    ['all lost after a day', settings({ dailyPenalty: new Dec(1) })],
    ['cap of 120%', settings({ cap: new Dec('1.2') })],
    ['uncapped', settings({ cap: null })],
    ['no decimals', decimals(0)],
    ['ten decimals', decimals(10)],
    ['small letters in a colour', fill('#aabbcc')],
  ];
  test.each(right)('%s', (_name, profile) => {
    expect(checkProfile(profile)).toEqual([]);
  });

  const wrong: [name: string, profile: Profile, code: string, details: Record<string, string>][] = [
    [
      'a penalty that rewards',
      settings({ dailyPenalty: new Dec('-0.01') }),
      'profile.dailyPenalty',
      { value: '-0.01' },
    ],
    [
      'more than all for a day',
      settings({ dailyPenalty: new Dec('1.5') }),
      'profile.dailyPenalty',
      { value: '1.5' },
    ],
    ['a cap under 100%', settings({ cap: new Dec('0.9') }), 'profile.cap', { value: '0.9' }],
    ['negative decimals', decimals(-1), 'profile.decimals', { value: '-1' }],
    ['half a decimal', decimals(1.5), 'profile.decimals', { value: '1.5' }],
    ['eleven decimals', decimals(11), 'profile.decimals', { value: '11' }],
    [
      'a colour by name',
      fill('red'),
      'profile.bandColour',
      { label: 'N.V.', fill: 'red', text: '#000000' },
    ],
    [
      'a short colour',
      fill('#FFF'),
      'profile.bandColour',
      { label: 'N.V.', fill: '#FFF', text: '#000000' },
    ],
    [
      'a colour with more than its six digits',
      fill('#FFFFFF80'),
      'profile.bandColour',
      { label: 'N.V.', fill: '#FFFFFF80', text: '#000000' },
    ],
    [
      'a colour with a word before it',
      fill('giallo #FFFF00'),
      'profile.bandColour',
      { label: 'N.V.', fill: 'giallo #FFFF00', text: '#000000' },
    ],
  ];
  test.each(wrong)('%s', (_name, profile, code, details) => {
    expect(checkProfile(profile)).toEqual([{ code, severity: 'error', details }]);
  });
});

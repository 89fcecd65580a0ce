import { Dec, defaultProfile, exactText, presets, type Profile } from '../../src/engine';
import {
  draftOf,
  isOnPreset,
  onPreset,
  readDraft,
  sameDraft,
  type DraftField,
  type ProfileDraft,
} from '../../src/taskpane/view-model/profile-draft';

const draft = draftOf(defaultProfile, ',');
const read = (change: Partial<ProfileDraft>) => readDraft({ ...draft, ...change }, defaultProfile);

function profileOf(change: Partial<ProfileDraft>): Profile {
  const { profile } = read(change);
  if (!profile) throw new Error('The draft does not hold');
  return profile;
}

const limitsOf = ({ bands }: Profile) =>
  bands.map(({ from, to }) => `${exactText(from)}-${to ? exactText(to) : ''}`);

test('a profile is drafted in points, in the language of the user', () => {
  const profile: Profile = { ...defaultProfile, dailyPenalty: new Dec('0.005'), cap: null };
  expect(draftOf(profile, ',')).toMatchObject({
    name: 'SMVP 90/50',
    limits: ['90', '50'],
    dailyPenalty: '0,5',
    capped: false,
    missingActual: 'error',
    when: 'display',
    decimals: '2',
  });
  expect(draftOf(profile, '.').dailyPenalty).toBe('0.5');
});

test.each(presets)('$name is read back as it was', (preset) => {
  expect(readDraft(draftOf(preset, ','), defaultProfile).profile).toEqual(preset);
});

test.each([
  ['87,5', '0.875'],
  ['87.5', '0.875'],
  [' 87,5 % ', '0.875'],
  ['87,123456789012345678', '0.87123456789012345678'],
])('"%s" is exactly %s', (typed, ratio) => {
  expect(limitsOf(profileOf({ limits: [typed, '50'] }))).toEqual([
    `${ratio}-`,
    `0.5-${ratio}`,
    '0-0.5',
  ]);
});

test('every setting is taken', () => {
  const profile = profileOf({
    dailyPenalty: '0,5',
    capped: true,
    cap: '120',
    missingActual: 'zero',
    when: 'everyLevel',
    decimals: '3',
  });
  expect(exactText(profile.dailyPenalty)).toBe('0.005');
  expect(profile.cap?.toFixed()).toBe('1.2');
  expect(profile.missingActual).toBe('zero');
  expect(profile.rounding).toEqual({ when: 'everyLevel', decimals: 3 });
  expect(profileOf({ capped: false, cap: 'senza senso' }).cap).toBeNull();
});

test.each<[string, Partial<ProfileDraft>, DraftField]>([
  ['a limit above the higher one', { limits: ['90', '95'] }, 'limit1'],
  ['a limit of nothing', { limits: ['', '50'] }, 'limit0'],
  ['a limit of words', { limits: ['novanta', '50'] }, 'limit0'],
  ['a limit of 0', { limits: ['90', '0'] }, 'limit1'],
  ['thousands, which nobody means', { limits: ['1.000,00', '50'] }, 'limit0'],
  ['a penalty above 100%', { dailyPenalty: '101' }, 'dailyPenalty'],
  ['a negative penalty', { dailyPenalty: '-1' }, 'dailyPenalty'],
  ['a cap below 100%', { cap: '99' }, 'cap'],
  ['half a decimal', { decimals: '1,5' }, 'decimals'],
  ['too many decimals', { decimals: '11' }, 'decimals'],
])('%s is told beside its field, and there is nothing to save', (_, change, field) => {
  const { profile, problems } = read(change);
  expect(profile).toBeNull();
  expect([...problems.keys()]).toEqual([field]);
});

test('a preset brings its thresholds, and leaves the settings that are the body’s own', () => {
  const [, other] = presets;
  if (!other) throw new Error('One preset only');
  const chosen = onPreset({ ...draft, dailyPenalty: '0,5' }, other, ',');
  expect(chosen).toMatchObject({ name: other.name, limits: ['80', '60'], dailyPenalty: '0,5' });
});

test('a profile of the body keeps its own words and colours', () => {
  const [first, ...rest] = defaultProfile.bands;
  if (!first) throw new Error('No bands');
  const own: Profile = {
    ...defaultProfile,
    name: 'SMVP 2025',
    bands: [{ ...first, label: 'Pienamente raggiunto' }, ...rest],
  };
  const { profile } = readDraft({ ...draftOf(own, ','), limits: ['95', '50'] }, own);
  expect(profile?.bands[0]).toMatchObject({ label: 'Pienamente raggiunto', fill: first.fill });
  expect(profile?.name).toBe('SMVP 2025');
});

test('a preset whose thresholds were changed is told from the preset', () => {
  expect(isOnPreset(defaultProfile)).toBe(true);
  expect(isOnPreset(profileOf({ limits: ['85', '50'] }))).toBe(false);
  expect(isOnPreset({ ...profileOf({ limits: ['85', '50'] }), name: 'SMVP 2025' })).toBe(true);
});

test('a draft is unsaved once it differs, and no longer when it is typed back', () => {
  expect(sameDraft(draft, { ...draft, decimals: '3' })).toBe(false);
  expect(sameDraft(draft, { ...draft, decimals: '2' })).toBe(true);
});

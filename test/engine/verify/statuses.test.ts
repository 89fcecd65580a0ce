import {
  Dec,
  defaultProfile,
  presets,
  type Band,
  type Input,
  type Profile,
} from '../../../src/engine';
import type { Check } from '../../../src/engine/verify';
import { broken, score, type Leaf } from '../../support/plan';
import { told, verifiedFrom, type PrintedBy } from './reports';

const of = (actual: number): Leaf => ({ target: '>= 100', actual });

const checked = (
  leaf: Leaf,
  printed: readonly [Input['value'], Input | string],
  profile?: Profile,
): Check => verifiedFrom({ N: { I: null } }, { I: leaf }, { I: printed }, profile).check('I');

/** A profile whose bands begin elsewhere, or are called otherwise. */
const banded = (bands: readonly (readonly [label: string, from: string])[]): Profile => ({
  ...defaultProfile,
  name: 'Ente',
  bands: bands.map(([label, from], place): Band => {
    const above = bands[place - 1];
    const light = { fill: '#FFFFFF', text: '#000000' };
    return { label, ...light, from: new Dec(from), to: above ? new Dec(above[1]) : null };
  }),
});

describe('what has no score has a word too', () => {
  const excluded: Leaf = { target: '>= 4', actual: 'N.V.' };
  const failed: Leaf = { target: 'boh', actual: 3 };
  const cases: [
    what: string,
    leaf: Leaf,
    printed: [string | null, string],
    is: string,
    computed: string,
    agrees: boolean,
  ][] = [
    ['taken out', excluded, ['N.V.', 'non valutabile'], 'exact', 'Non valutabile', true],
    ['taken out, word alone', excluded, [null, 'Non valutabile'], 'exact', 'Non valutabile', true],
    [
      'taken out, with the word of a score',
      excluded,
      ['N.V.', 'Raggiunto'],
      'incompatible thresholds',
      'Non valutabile',
      false,
    ],
    [
      'not to be computed',
      failed,
      [null, 'Non calcolabile'],
      'notComputable failed',
      'Non calcolabile',
      true,
    ],
    [
      'not to be computed, with the word of a score',
      failed,
      [null, 'Raggiunto'],
      'notComputable failed',
      'Non calcolabile',
      false,
    ],
  ];
  test.each(cases)('%s', (_what, leaf, printed, is, computed, agrees) => {
    const check = checked(leaf, printed);
    expect([told(check), check.status]).toEqual([is, { printed: printed[1], computed, agrees }]);
  });

  test('of no preset is a word of a score where there is none', () => {
    expect(checked(excluded, ['N.V.', 'Raggiunto']).cause).toMatchObject({ preset: null });
  });

  test('a cell with an error has no status', () => {
    const check = checked(of(95), ['95,00%', broken('#N/A')]);
    expect([told(check), check.status]).toEqual(['exact', null]);
  });
});

describe('the preset whose thresholds were used', () => {
  const cases: [what: string, leaf: Leaf, printed: [string, string], preset: string | null][] = [
    // The actual may be 80% or more, but what is printed is less.
    [
      'a printed score that stays below its limit',
      { target: '>= 100,0 %', actual: '80,0 %' },
      ['79,98%', 'Raggiunto'],
      null,
    ],
    [
      'a printed score that may be on either side of it',
      { target: '>= 100,0 %', actual: '80,0 %' },
      ['80,00%', 'Raggiunto'],
      'Relazione 80/60',
    ],
    ['a score between its limits', of(55), ['55,00%', 'Non raggiunto'], 'Relazione 80/60'],
  ];
  test.each(cases)('%s', (_what, leaf, printed, preset) => {
    const { outcome, cause } = checked(leaf, printed);
    expect([outcome, cause]).toEqual(['incompatible', { code: 'thresholds', preset }]);
  });

  test('is none that has the limits in force, whatever it calls its bands', () => {
    const renamed = banded([
      ['Conseguito', '0.9'],
      ['In parte', '0.5'],
      ['Mancato', '0'],
    ]);
    const check = checked(of(85), ['85,00%', 'Parzialmente raggiunto'], renamed);
    expect(check.cause).toEqual({ code: 'thresholds', preset: null });
    const other = checked(of(85), ['85,00%', 'Raggiunto'], renamed);
    expect(other.cause).toEqual({ code: 'thresholds', preset: 'Relazione 80/60' });
  });

  test('may be the default one, where two bands are in force', () => {
    const two = banded([
      ['Raggiunto', '0.95'],
      ['Non raggiunto', '0'],
    ]);
    const check = checked(of(92), ['92,00%', 'Raggiunto'], two);
    expect(check.cause).toEqual({ code: 'thresholds', preset: 'SMVP 90/50' });
  });
});

describe('a wrong status beside a score', () => {
  const tie: Leaf = { target: '>= 200', actual: 186.57 };
  test.each<[what: string, leaf: Leaf, printed: [string, string], is: string]>([
    ['of a compatible score', tie, ['93,28%', 'Non raggiunto'], 'incompatible thresholds'],
    // 104% of 52/50: what is wrong is the score.
    [
      'that is wrong for its own cause',
      { target: '>= 50', actual: 52 },
      ['104%', 'Non raggiunto'],
      'incompatible uncapped',
    ],
    ['taken out there alone', of(95), ['N.V.', 'Non raggiunto'], 'incompatible excludedThere'],
  ])('%s', (_what, leaf, printed, is) => {
    expect(told(checked(leaf, printed))).toBe(is);
  });
});

describe('all the statuses of a report', () => {
  const own = banded([
    ['Raggiunto', '0.95'],
    ['Parzialmente raggiunto', '0.7'],
    ['Non raggiunto', '0'],
  ]);
  const found = (printed: PrintedBy) =>
    verifiedFrom(
      { N: { A: null, B: null, C: null } },
      { A: score('92%'), B: score('85%'), C: score('55%') },
      printed,
      own,
    ).findings;

  test('are those of the preset that gives most of them', () => {
    expect(
      found({
        A: ['92%', 'Raggiunto'],
        B: ['85%', 'Raggiunto'],
        C: ['55%', 'Non raggiunto'],
      }),
    ).toEqual([{ code: 'thresholds', preset: presets[1]?.name, fitting: 3, here: 1, of: 3 }]);
    expect(
      found({
        A: ['92%', 'Raggiunto'],
        B: ['85%', 'Parzialmente raggiunto'],
        C: ['55%', 'Parzialmente raggiunto'],
      }),
    ).toEqual([{ code: 'thresholds', preset: presets[0]?.name, fitting: 3, here: 1, of: 3 }]);
  });

  test('are those in force where no preset gives more of them', () => {
    expect(
      found({
        A: ['92%', 'Parzialmente raggiunto'],
        B: ['85%', 'Parzialmente raggiunto'],
        C: ['55%', 'Non raggiunto'],
      }),
    ).toEqual([]);
  });
});

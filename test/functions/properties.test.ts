import fc from 'fast-check';
import { defaultProfile, scoreIndicators, type Input, type Profile } from '../../src/engine';
import { isErrorAnswer } from '../../src/excel/function-values';
import { answers, shown, type Given, type Setting } from './ask';
import { planFrom, scored } from '../support/plan';

const target = fc.oneof(
  fc.integer({ min: 1, max: 5000 }).map((n) => `>= ${n}`),
  fc.integer({ min: 1, max: 5000 }).map((n) => `<= ${n}`),
  fc.integer({ min: 1, max: 100 }).map((n) => `>= ${n},00 %`),
  fc.integer({ min: 1, max: 28 }).map((day) => `Entro ${day}/06/2023`),
  fc.constantFrom('Sì', 'No', 'zero', 'da def.', 'boh', ''),
  fc.integer({ min: 1, max: 100_000 }),
);
const actual: fc.Arbitrary<Given> = fc.oneof(
  fc.integer({ min: 0, max: 6000 }),
  fc.double({ min: 0, max: 1.5, noNaN: true }),
  fc.integer({ min: 45_000, max: 45_400 }),
  fc.constantFrom('Sì', 'no', 'N.V.', 'N/D', '85,5%', 'molti', '', null),
);
const method = fc.constantFrom(null, null, 'proporzionale', 'scadenza', 'valore', 'boh');
const rows = fc.array(fc.tuple(target, actual, method), { minLength: 1, maxLength: 12 });
const setting: Setting = { year: 2023 };

test('of a column, each row is what the function answers for it alone', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const [targets, actuals, methods] = [0, 1, 2].map((place) => list.map((row) => row[place]));
      // A method of a whole column that is blank is none; the last row is kept from being blank.
      const column = [...(targets ?? []), '>= 1'] as Given[];
      const whole = answers(
        'INDICATOR',
        [
          column,
          [...(actuals ?? []), 1] as Given[],
          [...(methods ?? []), 'proporzionale'] as Given[],
        ],
        setting,
      );
      const alone = list.map(([t, a, m]) => {
        return answers('INDICATOR', [t, a === null ? { value: null } : a, m], setting)[0]?.[0];
      });
      expect(whole.slice(0, -1).map(([found]) => shown(found))).toEqual(alone.map(shown));
    }),
    { numRuns: 400 },
  );
});

const weight = fc.integer({ min: 0, max: 100 });
const leaf = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 6000 })),
  fc.constant(null),
);

test('OBJECTIVE of the INDICATORs is the node, excluded and all', () => {
  const children = fc.array(fc.tuple(weight, leaf), { minLength: 1, maxLength: 8 });
  const rounding = fc.constantFrom('display' as const, 'everyLevel' as const);
  fc.assert(
    fc.property(children, rounding, (list, when) => {
      const node = scored(
        planFrom(
          { N: Object.fromEntries(list.map(([w], i) => [`I${i}`, w])) },
          Object.fromEntries(
            list.map(([, pair], i) => [
              `I${i}`,
              pair
                ? { target: `>= ${pair[0]}`, actual: pair[1] }
                : { target: '>= 1', actual: 'N.V.' },
            ]),
          ),
        ),
        rounded(when),
      ).node('N').outcome;
      const targets = list.map(([, pair]) => `>= ${pair ? pair[0] : 1}`);
      const actuals = list.map(([, pair]) => (pair ? pair[1] : 'N.V.'));
      const profile = rounded(when);
      const scores = answers('INDICATOR', [targets, actuals, 'proporzionale'], { profile });
      const given = scores.map(([found]): Given => {
        if (typeof found !== 'object') throw new Error('Neither a score nor an error');
        return isErrorAnswer(found) ? { value: null, error: found.error } : found.number;
      });
      const weights = list.map(([w]) => w);
      const [[answer] = []] = answers('OBJECTIVE', [weights, given], { profile });
      if (typeof answer !== 'object') throw new Error('Neither a score nor an error');
      if (node.kind !== 'scored') {
        expect(isErrorAnswer(answer) && answer.error).toBe(
          node.kind === 'excluded' ? '#N/A' : '#VALUE!',
        );
      } else {
        if (isErrorAnswer(answer)) throw new Error(answer.message ?? answer.error);
        expect(answer.number).toBeCloseTo(node.score.toNumber(), 14);
      }
    }),
    { numRuns: 500 },
  );
});

function rounded(when: Profile['rounding']['when']): Profile {
  return { ...defaultProfile, rounding: { when, decimals: 2 } };
}

/** A cell as the run reads it: its number with the format that no function gets. */
const cell: fc.Arbitrary<Input> = fc.oneof(
  // 100% and more is a number of things as well, and told from them only beside points like it.
  fc.integer({ min: 1, max: 99 }).map((n) => ({ value: n / 100, shownAs: 'percent' as const })),
  // Up to 200% a number beside a written percentage is one.
  fc.integer({ min: 21, max: 3000 }).map((n) => ({ value: n / 10, shownAs: 'plain' as const })),
  fc.integer({ min: 44_900, max: 45_400 }).map((n) => ({ value: n, shownAs: 'date' as const })),
  fc
    .tuple(fc.integer({ min: 44_900, max: 45_400 }), fc.integer({ min: 1, max: 9 }))
    .map(([day, tenths]) => ({ value: day + tenths / 10, shownAs: 'date' as const })),
);
const written = fc.oneof(
  fc.integer({ min: 5, max: 120 }).map((n) => `>= ${n},00 %`),
  fc.integer({ min: 5, max: 120 }).map((n) => `<= ${n} %`),
  fc.integer({ min: 5, max: 300 }).map((n) => `>= ${n}`),
  fc.integer({ min: 5, max: 300 }).map((n) => `<= ${n},5`),
  fc.integer({ min: 1, max: 28 }).map((day) => `Entro ${day}/06/2023`),
);
const promised = fc.oneof(
  cell,
  written.map((value): Input => ({ value })),
);

test('without its formats, a cell is scored as the run scores it with them, or asked about', () => {
  fc.assert(
    fc.property(promised, cell, (target, actual) => {
      const [read] = scoreIndicators([{ code: 'I', target, actual }], 2023, defaultProfile);
      const bare = [target, actual].map(({ value }) => value);
      const [[answer] = []] = answers('INDICATOR', bare, setting);
      if (typeof answer !== 'object') throw new Error('Neither a score nor an error');
      if (isErrorAnswer(answer)) return;
      const isMismatch = read?.problems.some(({ code }) => code === 'unit.mismatch');
      // 0.1 beside 1%: whoever takes both for the same thing has the same score, whichever it is.
      const asOne = scoreIndicators(
        [{ code: 'I', target: plain(target), actual: plain(actual) }],
        2023,
        defaultProfile,
      );
      const outcome = isMismatch && areClose(target, actual) ? asOne[0]?.outcome : read?.outcome;
      expect(outcome?.kind === 'scored' ? outcome.score.toNumber() : outcome?.kind).toBe(
        answer.number,
      );
    }),
    { numRuns: 5000 },
  );
});

const plain = ({ value }: Input): Input => ({ value, shownAs: 'plain' });

/** Numbers of which neither is in points where the other is a share. */
const areClose = (target: Input, actual: Input): boolean =>
  [target, actual].every(({ value }) => typeof value === 'number' && value < 5);

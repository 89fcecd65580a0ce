import * as fc from 'fast-check';
import {
  checkProfile,
  Dec,
  defaultProfile,
  engineProblems,
  exactText,
  fromCellNumber,
  presets,
  readDate,
  readPlan,
  rescore,
  rounded,
  scorePlan,
  type EngineProblem,
  type Input,
  type Outcome,
  type Plan,
  type PlanLink,
  type Profile,
} from '../../src/engine';
import { settled } from '../../src/engine/decimal';
import { readActual } from '../../src/engine/reading/actual';
import { readNumber } from '../../src/engine/reading/number';
import { readQuantity } from '../../src/engine/reading/quantity';
import { readTarget } from '../../src/engine/reading/target';
import { readWeight } from '../../src/engine/weights';
import { at, face, indicatorOf, scoredAlone, viewOf, type Leaf } from '../support/plan';

/** Figures with the decimals that people write. */
const figure = fc
  .tuple(fc.integer({ min: -100_000, max: 100_000 }), fc.constantFrom(1, 10, 100))
  .map(([whole, scale]) => whole / scale);

const cap = fc.constantFrom<string | null>('1', '1.2', null);

const profileWith = (limit: string | null): Profile => ({
  ...defaultProfile,
  cap: limit === null ? null : new Dec(limit),
});

function scoreOf(target: string, actual: number, limit: string | null): Dec {
  const { outcome } = scoredAlone({ target, actual }, profileWith(limit)).indicator('I');
  if (outcome.kind !== 'scored') throw new Error(`${target}, ${actual}: ${face(outcome)}`);
  return outcome.score;
}

/** A figure as a target is written: `-8,36`. */
const written = (value: number) => exactText(fromCellNumber(value)).replace('.', ',');

describe('the score of an indicator', () => {
  const operator = fc.constantFrom('>=', '>', '<=', '<', '=', '');

  test('stays within 0 and the cap', () => {
    fc.assert(
      fc.property(operator, figure, figure, cap, (sign, target, actual, limit) => {
        const score = scoreOf(`${sign} ${written(target)}`, actual, limit);
        expect(score.isNegative()).toBe(false);
        expect(limit === null || score.lessThanOrEqualTo(limit)).toBe(true);
      }),
    );
  });

  const directions: [sign: string, better: 'higher' | 'lower'][] = [
    ['>=', 'higher'],
    ['>', 'higher'],
    ['<=', 'lower'],
    ['<', 'lower'],
  ];
  test.each(directions)('`%s`: a %s actual never scores less', (sign, better) => {
    fc.assert(
      fc.property(figure, figure, figure, cap, (target, one, other, limit) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((actual) =>
          scoreOf(`${sign} ${written(target)}`, actual, limit),
        ) as [Dec, Dec];
        expect(
          better === 'higher' ? low.lessThanOrEqualTo(high) : high.lessThanOrEqualTo(low),
        ).toBe(true);
      }),
    );
  });

  test('`=`: an actual nearer to the target never scores less', () => {
    fc.assert(
      fc.property(figure, figure, figure, (target, one, other) => {
        const distance = (actual: number) =>
          fromCellNumber(actual).minus(fromCellNumber(target)).abs();
        const [near, far] = distance(one).lessThan(distance(other)) ? [one, other] : [other, one];
        const text = `= ${written(target)}`;
        expect(scoreOf(text, near, '1').greaterThanOrEqualTo(scoreOf(text, far, '1'))).toBe(true);
      }),
    );
  });

  test('is full exactly when the promise is kept', () => {
    fc.assert(
      fc.property(figure, figure, (target, actual) => {
        const full = (sign: string) => scoreOf(`${sign} ${written(target)}`, actual, '1').equals(1);
        expect([full('>='), full('<='), full('=')]).toEqual([
          actual >= target,
          actual <= target,
          actual === target,
        ]);
      }),
    );
  });

  test('is the same for a target and an actual both made a thousand times larger', () => {
    fc.assert(
      fc.property(operator, figure, figure, (sign, target, actual) => {
        const small = scoreOf(`${sign} ${written(target)}`, actual, null);
        const large = scoreOf(
          `${sign} ${exactText(fromCellNumber(target).times(1000))}`,
          fromCellNumber(actual).times(1000).toNumber(),
          null,
        );
        expect(exactText(large)).toBe(exactText(small));
      }),
    );
  });

  test('of a later day never rises', () => {
    const day = fc.integer({ min: 44_900, max: 45_500 });
    fc.assert(
      fc.property(day, day, day, (deadline, one, other) => {
        const of = (done: number) =>
          scoredAlone({ target: { value: deadline, shownAs: 'date' }, actual: done }).indicator('I')
            .outcome;
        const [early, late] = [of(Math.min(one, other)), of(Math.max(one, other))];
        expect(
          early.kind === 'scored' &&
            late.kind === 'scored' &&
            late.score.lessThanOrEqualTo(early.score),
        ).toBe(true);
      }),
    );
  });
});

const actual: fc.Arbitrary<Input> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 150 }).map((value): Input => ({ value })) },
  { weight: 1, arbitrary: fc.constantFrom<Input>({ value: 'N.V.' }, { value: 'N/D' }) },
  { weight: 1, arbitrary: fc.constantFrom<Input>({ value: null }, { value: 'boh' }) },
);
const goodActual = fc.integer({ min: 0, max: 150 }).map((value): Input => ({ value }));

/** A plan without cycles: every node hangs under earlier ones, every indicator under any. */
function graph(actuals: fc.Arbitrary<Input>): fc.Arbitrary<Plan> {
  return fc
    .record({
      nodes: fc.integer({ min: 1, max: 8 }),
      leaves: fc.array(actuals, { minLength: 1, maxLength: 10 }),
    })
    .chain(({ nodes, leaves }) => {
      const weight = fc.integer({ min: 0, max: 40 });
      const parents = (below: number) =>
        fc.uniqueArray(fc.tuple(fc.nat({ max: below - 1 }), weight), {
          selector: ([parent]) => parent,
          minLength: 1,
          maxLength: 3,
        });
      const nodeParents = fc.tuple(
        ...Array.from({ length: nodes - 1 }, (_, index) => parents(index + 1)),
      );
      const leafParents = fc.tuple(...leaves.map(() => parents(nodes)));
      return fc.tuple(nodeParents, leafParents).map(([ofNodes, ofLeaves]): Plan => {
        const links = (
          kind: PlanLink['kind'],
          name: (index: number) => string,
          all: readonly (readonly (readonly [number, number])[])[],
        ) =>
          all.flatMap((own, index) =>
            own.map(([parent, value]): PlanLink => {
              return { parent: `N${parent}`, kind, child: name(index), weight: { value } };
            }),
          );
        return {
          year: 2023,
          nodes: Array.from({ length: nodes }, (_, index) => ({ code: `N${index}` })),
          indicators: leaves.map((value, index) =>
            indicatorOf(`I${index}`, { target: '>= 90', actual: value }),
          ),
          links: [
            ...links('node', (index) => `N${index + 1}`, ofNodes),
            ...links('indicator', (index) => `I${index}`, ofLeaves),
          ],
        };
      });
    });
}

/** Every outcome of a plan by code, with the light. */
function outcomesOf(plan: Plan, profile: Profile = defaultProfile): Record<string, string> {
  return shownBy(scorePlan(readPlan(plan), profile));
}

function shownBy(card: ReturnType<typeof scorePlan>): Record<string, string> {
  const shown = (outcome: Outcome) =>
    `${face(outcome)} ${outcome.kind === 'scored' ? outcome.band.label : ''}`;
  return Object.fromEntries(
    [...card.nodes, ...card.indicators]
      .map(({ code, outcome }): [string, string] => [code, shown(outcome)])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const everyLevel: Profile = { ...defaultProfile, rounding: { when: 'everyLevel', decimals: 2 } };
const profile = fc.constantFrom<Profile>(
  ...presets,
  everyLevel,
  { ...defaultProfile, missingActual: 'exclude' },
  { ...defaultProfile, missingActual: 'zero', cap: null },
);

describe('the score of a node', () => {
  test('lies between the lowest and the highest of its children', () => {
    fc.assert(
      fc.property(graph(actual), (plan) => {
        const card = scorePlan(readPlan(plan), defaultProfile);
        for (const { outcome, shares } of card.nodes) {
          if (outcome.kind !== 'scored') continue;
          const scores = shares.flatMap(({ kind, child, brought }) => {
            const { node, indicator } = viewOf(card);
            const below = (kind === 'node' ? node(child) : indicator(child)).outcome;
            return below.kind === 'scored' && brought?.portion.isZero() === false
              ? [below.score]
              : [];
          });
          expect(Dec.min(...scores).lessThanOrEqualTo(outcome.score)).toBe(true);
          expect(Dec.max(...scores).greaterThanOrEqualTo(outcome.score)).toBe(true);
        }
      }),
    );
  });

  test('is the sum of the points of its children, and what it lacks is what they lost', () => {
    fc.assert(
      fc.property(graph(goodActual), (plan) => {
        for (const { outcome, shares } of scorePlan(readPlan(plan), defaultProfile).nodes) {
          if (outcome.kind !== 'scored') continue;
          const brought = shares.flatMap((share) => share.brought ?? []);
          const sum = (pick: (one: (typeof brought)[number]) => Dec) =>
            exactText(brought.reduce((total, one) => total.plus(pick(one)), new Dec(0)));
          expect(sum(({ portion }) => portion)).toBe('1');
          const points = rounded(outcome.score.times(100), 20);
          expect(rounded(new Dec(sum((one) => one.points)), 20).equals(points)).toBe(true);
          expect(
            rounded(new Dec(sum((one) => one.lost ?? new Dec(NaN))), 20).equals(
              new Dec(100).minus(points),
            ),
          ).toBe(true);
        }
      }),
    );
  });

  test('does not change when all the weights of a node are scaled alike', () => {
    const scale = fc.constantFrom('0.01', '0.5', '3', '7', '1000');
    fc.assert(
      fc.property(graph(actual), fc.nat({ max: 7 }), scale, profile, (plan, at, by, settings) => {
        const links = plan.links.map((link): PlanLink => {
          const { value } = link.weight;
          if (link.parent !== `N${at}` || typeof value !== 'number') return link;
          return { ...link, weight: { value: new Dec(value).times(by).toNumber() } };
        });
        expect(outcomesOf({ ...plan, links }, settings)).toEqual(outcomesOf(plan, settings));
      }),
    );
  });

  test('does not change when the weights are percentages and not bare numbers', () => {
    fc.assert(
      fc.property(graph(actual), (plan) => {
        const links = plan.links.map((link): PlanLink => {
          return { ...link, weight: { value: `${link.weight.value ?? ''}%` } };
        });
        expect(outcomesOf({ ...plan, links })).toEqual(outcomesOf(plan));
      }),
    );
  });

  test('with a child taken out is that of a node which never had it', () => {
    const plan = fc.array(fc.tuple(goodActual, fc.integer({ min: 1, max: 40 })), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(plan, fc.nat(), (children, pick) => {
        const out = pick % children.length;
        const made = (
          leaf: (index: number, value: Input) => Leaf,
          keep: (i: number) => boolean,
        ) => {
          const kept = children.flatMap(([value, weight], index) =>
            keep(index) ? [{ index, value, weight }] : [],
          );
          return {
            nodes: [{ code: 'N' }],
            indicators: kept.map(({ index, value }) =>
              indicatorOf(`I${index}`, leaf(index, value)),
            ),
            links: kept.map(({ index, weight }): PlanLink => {
              return {
                parent: 'N',
                kind: 'indicator',
                child: `I${index}`,
                weight: { value: weight },
              };
            }),
          };
        };
        const target = '>= 90';
        const excluded = made(
          (index, value) =>
            index === out ? { target, exclusion: 'Alluvione' } : { target, actual: value },
          () => true,
        );
        const removed = made(
          (_index, value) => ({ target, actual: value }),
          (index) => index !== out,
        );
        expect(outcomesOf(excluded)['N']).toBe(outcomesOf(removed)['N']);
      }),
    );
  });
});

describe('the order of the rows', () => {
  const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
    fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });

  test('of nodes, indicators and links changes no score and no status', () => {
    const pair = graph(actual).chain((plan) =>
      fc.record({
        plan: fc.constant(plan),
        mixed: fc.record({
          year: fc.constant(2023),
          nodes: shuffled(plan.nodes),
          indicators: shuffled(plan.indicators),
          links: shuffled(plan.links),
        }),
      }),
    );
    fc.assert(
      fc.property(pair, profile, ({ plan, mixed }, settings) => {
        expect(outcomesOf(mixed, settings)).toEqual(outcomesOf(plan, settings));
      }),
    );
  });
});

describe('scoring again', () => {
  test('a sequence of changed actuals leaves what scoring afresh gives', () => {
    const changes = fc.array(fc.tuple(fc.nat({ max: 9 }), actual), { maxLength: 12 });
    fc.assert(
      fc.property(graph(actual), changes, profile, (plan, steps, settings) => {
        const card = scorePlan(readPlan(plan), settings);
        const indicators = [...plan.indicators];
        for (const [pick, value] of steps) {
          const index = pick % indicators.length;
          const changed = indicators[index];
          if (!changed) continue;
          indicators[index] = { ...changed, actual: value };
          rescore(card, changed.code, value);
        }
        const fresh = scorePlan(readPlan({ ...plan, indicators }), settings);
        expect(shownBy(card)).toEqual(shownBy(fresh));
        expect(viewOf(card).problems).toEqual(viewOf(fresh).problems);
        expect(card.nodes.map(({ shares }) => shares)).toEqual(
          fresh.nodes.map(({ shares }) => shares),
        );
      }),
    );
  });
});

describe('exact texts', () => {
  test('are read back as the value', () => {
    const value = fc
      .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.integer({ min: 0, max: 29 }))
      .map(([digits, places]) => new Dec(`${digits}e-${places}`));
    fc.assert(
      fc.property(value, (one) => {
        expect(new Dec(exactText(one)).equals(one)).toBe(true);
        expect(exactText(one)).toMatch(/^-?\d+(\.\d*[1-9])?$/);
      }),
    );
  });

  test('of any quotient are read back as the settled value', () => {
    const whole = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        const quotient = new Dec(a).dividedBy(b);
        expect(new Dec(exactText(quotient)).equals(settled(quotient))).toBe(true);
        expect(settled(quotient.times(b)).equals(a)).toBe(true);
      }),
    );
  });

  test('of a number as Italians write it are that number', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 99 }), (whole, cents) => {
        const grouped = String(whole).replaceAll(/\B(?=(\d{3})+$)/g, '.');
        const two = String(cents).padStart(2, '0');
        const number = readNumber(`${grouped},${two}`);
        expect(number?.toFixed(2)).toBe(`${whole}.${two}`);
      }),
    );
  });
});

describe('whatever a cell holds', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    // Near misses: made of what targets and actuals are made of.
    fc
      .array(
        fc.constantFrom(
          ...['>=', '<', '=', '≥', 'entro', 'il', ' ', ',', '.', '-', '/', '+', '%', '€', '(', ')'],
          ...[
            '31',
            '12',
            '2023',
            '0',
            '00',
            '1.013',
            '5,5',
            'gg',
            'N.',
            'si',
            'no',
            'zero',
            'n.d.',
          ],
          ...['N.V.', 'del', 'maggio', 'constructor', '__proto__', '1e5', '#N/A'],
        ),
        { maxLength: 7 },
      )
      .map((parts) => parts.join('')),
  );
  const value: fc.Arbitrary<Input['value']> = fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  const cell: fc.Arbitrary<Input> = fc.oneof(
    {
      weight: 9,
      arbitrary: fc.record({ value, shownAs: fc.constantFrom('plain', 'percent', 'date') }),
    },
    { weight: 1, arbitrary: fc.record({ value: fc.constant(null), error: fc.constant('#N/A') }) },
  );
  const year = fc.option(fc.integer({ min: 1950, max: 2100 }), { nil: undefined });
  const place = at('C7');

  /** A refusal says one of the known codes, at the place of the cell. */
  function sound(reading: { ok: true } | { ok: false; problem: EngineProblem }): void {
    if (reading.ok) return;
    expect(engineProblems[reading.problem.code]).toBe('error');
    expect(reading.problem).toMatchObject({ severity: 'error', place });
  }

  test('a target, an actual and a weight are read or refused with a code and a place', () => {
    fc.assert(
      fc.property(cell, cell, cell, year, (one, operator, unit, inForce) => {
        const input = { ...one, place };
        sound(readTarget({ target: input, operator, unit }, inForce));
        for (const kind of ['quantity', 'day', 'yesNo'] as const) {
          sound(readActual(input, kind, inForce));
        }
        sound(readWeight(input));
      }),
      { numRuns: 500 },
    );
  });

  test('numbers, quantities and dates of a text are finite', () => {
    fc.assert(
      fc.property(text, year, (one, inForce) => {
        expect(readNumber(one)?.isFinite() ?? true).toBe(true);
        expect(readQuantity(one)?.value.isFinite() ?? true).toBe(true);
        const date = readDate(one, inForce);
        expect(date?.kind !== 'day' || Number.isInteger(date.day)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  const leaf: fc.Arbitrary<Leaf> = fc.record(
    {
      target: cell,
      actual: cell,
      operator: cell,
      unit: cell,
      method: fc.oneof(cell, fc.constantFrom<Input>({ value: 'valore' }, { value: 'scadenza' })),
      exclusion: cell,
    },
    { requiredKeys: ['target', 'actual'] },
  );
  test('an indicator is scored, excluded or failed, and fails with an error that says why', () => {
    fc.assert(
      fc.property(leaf, profile, year, (cells, settings, inForce) => {
        const { indicator, problems } = scoredAlone(cells, settings, inForce);
        const { outcome } = indicator('I');
        for (const { code, severity } of problems) expect(engineProblems[code]).toBe(severity);
        if (outcome.kind === 'failed') {
          expect(indicator('I').problems.map(({ severity }) => severity)).toContain('error');
        } else if (outcome.kind === 'scored') {
          expect(outcome.score.isFinite() && !outcome.score.isNegative()).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a plan with any links, cycles included, is scored or told', () => {
    const code = fc.constantFrom('A', 'B', 'C', 'D', 'E');
    const link = fc.record({
      parent: code,
      kind: fc.constantFrom('node', 'indicator'),
      child: code,
      weight: fc.constantFrom<Input>(
        { value: null },
        { value: 0 },
        { value: 50 },
        { value: '50%' },
      ),
    });
    const plan: fc.Arbitrary<Plan> = fc.record({
      nodes: fc.array(fc.record({ code }), { maxLength: 6 }),
      indicators: fc
        .uniqueArray(code)
        .map((codes) => codes.map((one) => indicatorOf(one, { target: '>= 9', actual: 9 }))),
      links: fc.array(link, { maxLength: 14 }),
    });
    fc.assert(
      fc.property(plan, (drawn) => {
        const card = scorePlan(readPlan(drawn), defaultProfile);
        expect(card.tree.order.toSorted((a, b) => a - b)).toEqual([...card.tree.nodes.keys()]);
        expect(card.nodes).toHaveLength(card.tree.nodes.length);
        const told = viewOf(card).problems.length > 0;
        const allScored = card.nodes.every(({ outcome }) => outcome.kind === 'scored');
        expect(told || allScored).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

test('bands of any thresholds in order, and only in order, are accepted', () => {
  const threshold = fc.integer({ min: 1, max: 99 });
  fc.assert(
    fc.property(fc.uniqueArray(threshold, { maxLength: 5 }), (list) => {
      const from = [...list, 0].map((value) => new Dec(value).dividedBy(100));
      const bands = from.map((low, index) => ({
        label: String(index),
        fill: '#FFFFFF',
        text: '#000000',
        from: low,
        to: from[index - 1] ?? null,
      }));
      const ordered = list.every((value, index) => index === 0 || value < (list[index - 1] ?? 0));
      expect(checkProfile({ ...defaultProfile, bands }).length === 0).toBe(ordered);
    }),
  );
});

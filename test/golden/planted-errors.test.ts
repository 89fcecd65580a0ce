import { readFileSync } from 'node:fs';
import {
  dayText,
  Dec,
  fromCellNumber,
  readDate,
  readPlan,
  scorePlan,
  type Input,
  type Plan,
  type PlanIndicator,
} from '../../src/engine';
import { slipsOf } from '../../src/engine/verify/digits';
import { verify, type Check, type SlipFound, type Verification } from '../../src/engine/verify';
import { readModel, type Model } from '../../src/workbook';
import { Random } from '../bench/random';
import { bookIn } from '../support/workbook';

/**
 * One digit is changed in one actual, weight or printed score of a sample, and the report verified
 * again. A case counts where the change shows: at some printed figure the score, as it would be
 * displayed, or the printed figure itself moves by more than the width of the scores that the
 * displayed actuals allowed there. It is found when something is incompatible, or cannot be
 * computed, that was not; or was incompatible already and is now further from what is printed.
 * That something exact becomes compatible does not count.
 */
const SAMPLES: readonly [name: string, planted: number, figure: string][] = [
  ['toscana-nord-ovest-2023', 700, '99.3% of 135'],
  ['pistoia-prato-2025', 220, '99.1% of 113'],
  ['pistoia-prato-2024-06', 500, '100.0% of 143'],
];
const SEED = 20_231_231;
const AT_LEAST = 0.95;

async function modelOf(name: string): Promise<Model> {
  const model = readModel(await bookIn(readFileSync(`assets/samples/${name}.xlsx`)));
  if (!model.ok) throw new Error(`${name} has no plan`);
  return model.value;
}

/** What a cell holds as it is displayed: percentages in points, days as serials. */
function figureOf({ value, shownAs }: Input): Dec | null {
  if (typeof value !== 'number') return null;
  const number = fromCellNumber(value);
  return shownAs === 'percent' ? number.times(100) : number;
}

function textOf(figure: Dec, shownAs: Input['shownAs']): string {
  if (shownAs === 'date') return dayText(figure.toNumber());
  const isWhole = shownAs !== 'percent' && figure.isInteger();
  return figure.toFixed(isWhole ? 0 : Math.max(2, figure.decimalPlaces()));
}

/** The input with one digit changed; null where it has no digit, or none gives a value. */
function withSlip(input: Input, random: Random): Input | null {
  const { shownAs } = input;
  const figure = figureOf(input);
  if (!figure) return null;
  const changed = slipsOf(textOf(figure, shownAs))
    .filter(({ slip }) => slip === 'digit')
    .flatMap(({ text: other }) => numberIn(other, shownAs) ?? []);
  return changed.length === 0 ? null : { ...input, ...random.pick(changed) };
}

function numberIn(text: string, shownAs: Input['shownAs']): { value: number; text: string } | null {
  if (shownAs === 'date') {
    const date = readDate(text, undefined);
    return date?.kind === 'day' ? { value: date.day, text } : null;
  }
  if (shownAs !== 'percent') return { value: Number(text), text };
  return { value: new Dec(text).dividedBy(100).toNumber(), text: `${text}%` };
}

/** A plan with one figure changed, and which it was. */
interface Planted {
  readonly plan: Plan;
  readonly of: SlipFound['of'];
  readonly code: string;
  readonly was: Dec | null;
}

type Plant = (random: Random) => Planted | null;

/** Changes one figure of one row of the plan. */
function plantIn<T>(
  input: Input | undefined,
  named: Pick<Planted, 'of' | 'code'>,
  list: readonly T[],
  index: number,
  changed: (input: Input) => { row: T; plan: (rows: T[]) => Plan },
): Plant {
  return (random) => {
    const slipped = input && withSlip(input, random);
    if (!slipped) return null;
    const { row, plan } = changed(slipped);
    return { ...named, was: figureOf(input), plan: plan(list.with(index, row)) };
  };
}

/** Every figure that can be changed, as what changes it; those of dashboards, of which none is printed, aside. */
function plantsIn(plan: Plan): Plant[] {
  const { nodes, indicators, links } = plan;
  const dashboards = new Set(nodes.flatMap(({ code, dashboard }) => (dashboard ? [code] : [])));
  const withIndicators = (rows: PlanIndicator[]): Plan => ({ ...plan, indicators: rows });
  return [
    ...indicators.flatMap((indicator, index) => {
      const { code, actual, published } = indicator;
      return [
        plantIn(actual, { of: 'actual', code }, indicators, index, (slipped) => {
          return { row: { ...indicator, actual: slipped }, plan: withIndicators };
        }),
        plantIn(published, { of: 'printed', code }, indicators, index, (slipped) => {
          return { row: { ...indicator, published: slipped }, plan: withIndicators };
        }),
      ];
    }),
    ...links.flatMap((link, index) => {
      if (dashboards.has(link.parent)) return [];
      const named = { of: 'weight', code: link.child } as const;
      return plantIn(link.weight, named, links, index, (weight) => {
        return { row: { ...link, weight }, plan: (rows) => ({ ...plan, links: rows }) };
      });
    }),
    ...nodes.map((node, index) => {
      const named = { of: 'printed', code: node.code } as const;
      return plantIn(node.published, named, nodes, index, (published) => {
        return { row: { ...node, published }, plan: (rows) => ({ ...plan, nodes: rows }) };
      });
    }),
  ];
}

const verified = (plan: Plan, { profile }: Model): Verification =>
  verify(scorePlan(readPlan(plan), profile));

const keyOf = ({ kind, code }: Check) => `${kind} ${code}`;

const points = ({ computed }: Check): Dec | null =>
  computed.kind === 'scored' ? computed.score.times(100).toDecimalPlaces(2) : null;
const statedIn = ({ printed }: Check): Dec | null =>
  printed?.kind === 'score' ? printed.points : null;

/** Whether a figure moved from one verification to the other by more than its interval was wide. */
function moved(before: Check, after: Check): boolean {
  const width = before.possible
    ? before.possible.high.minus(before.possible.low).times(100)
    : new Dec(0);
  return [points, statedIn].some((figure) => {
    const [from, to] = [figure(before), figure(after)];
    return from && to ? from.minus(to).abs().greaterThan(width) : from !== to;
  });
}

const isWrong = ({ outcome }: Check) => outcome === 'incompatible' || outcome === 'notComputable';

/** How far the score worked out is from the printed one. */
function distance(check: Check): Dec {
  const [computed, stated] = [points(check), statedIn(check)];
  return computed && stated ? computed.minus(stated).abs() : new Dec(0);
}

const isWorse = (check: Check, was: Check | undefined): boolean =>
  isWrong(check) && !(was && isWrong(was) && distance(check).lessThanOrEqualTo(distance(was)));

/** Whether the figure that was changed is told, with what it was. */
const names = ({ cause }: Check, { of, code, was }: Planted): boolean =>
  cause?.code === 'slip' &&
  cause.slips.some(
    (slip) => slip.of === of && slip.code === code && was?.equals(slip.meant) === true,
  );

interface Count {
  shows: number;
  found: number;
  /** The figure that was changed is told, with what it was, among at most three. */
  named: number;
}

function countIn(model: Model, rounds: number): Count {
  const before = new Map(verified(model.plan, model).checks.map((check) => [keyOf(check), check]));
  const random = new Random(SEED);
  const plants = plantsIn(model.plan);
  const count = { shows: 0, found: 0, named: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const planted = random.pick(plants)(random);
    if (!planted) continue;
    const { checks } = verified(planted.plan, model);
    const shows = checks.some((check) => {
      const was = before.get(keyOf(check));
      return was !== undefined && moved(was, check);
    });
    if (!shows) continue;
    const worse = checks.filter((check) => isWorse(check, before.get(keyOf(check))));
    count.shows += 1;
    if (worse.length > 0) count.found += 1;
    if (worse.some((check) => names(check, planted))) count.named += 1;
  }
  return count;
}

test.each(SAMPLES)(
  '%s: of %i planted errors those that show are found: %s, at least 95%%',
  async (name, rounds, figure) => {
    const { shows, found, named } = countIn(await modelOf(name), rounds);
    expect(shows).toBeGreaterThan(100);
    expect(`${((100 * found) / shows).toFixed(1)}% of ${shows}`).toBe(figure);
    expect(found / shows).toBeGreaterThanOrEqual(AT_LEAST);
    // In most of them the figure is told, and what it was.
    expect(named / shows).toBeGreaterThan(0.5);
  },
  180_000,
);

import { dayText, methods, type Input, type Plan, type PlanIndicator } from '../../src/engine';
import { Random } from './random';

type Cells = Pick<PlanIndicator, 'target' | 'actual' | 'parameters' | 'measuredNode'>;
type Method = Exclude<(typeof methods)[number]['name'], 'meta'>;

const text = (value: string): Input => ({ value });
const italian = (hundredths: number) => (hundredths / 100).toFixed(2).replace('.', ',');

/** As many in full as in the plain plan. */
const REACHED = 0.7;

/** A number from half of a whole one to a little more, as a text or in a cell of its own. */
function near(whole: number, random: Random): Input {
  const part = random.chance(REACHED) ? random.whole(100, 130) : random.whole(50, 99);
  const value = whole * part;
  return random.chance(0.5) ? text(italian(value)) : { value: value / 100, shownAs: 'plain' };
}

/** The cells of one indicator of each method, as plans write them. */
const cellsOf: Readonly<Record<Method, (random: Random) => Cells>> = {
  proporzionale: (random) => atLeast(random),
  scadenza: (random) => ({
    target: text(`Entro ${dayText(random.whole(45_000, 45_290))}`),
    actual: text(dayText(random.whole(45_000, 45_290))),
  }),
  'si/no': (random) => ({ target: text('SI'), actual: text(random.chance(0.8) ? 'Si' : 'No') }),
  valore: (random) => ({
    target: text('>= 90%'),
    actual: text(`${italian(random.whole(4_000, 10_000))} %`),
  }),
  progresso: (random) => atLeast(random, { baseline: text('0') }),
  soglie: (random) => atLeast(random, { minimum: text('5') }),
  fasce: (random) => atLeast(random, { bands: text('<50: 0%; 50-80: 60%; >=80: 100%') }),
  'fasce pro rata': (random) => atLeast(random, { bands: text('0-50: 0%; 50-80: 60%; >=80: 1') }),
  'fasce sul raggiungimento': (random) =>
    atLeast(random, { bands: text('<50%: 0%; 50%-80%: 60%; >=80%: 100%') }),
  'fasce sul raggiungimento pro rata': (random) =>
    atLeast(random, { bands: text('<50%: 0%; 50%-80%: 60%; >=80%: 100%') }),
  intervallo: (random) => {
    const low = random.whole(10, 90);
    return {
      target: text(`tra ${low} e ${low + 10}`),
      actual: near(low, random),
      parameters: { minimum: { value: low - 9 }, maximum: { value: low + 20 } },
    };
  },
  scostamento: (random) => atLeast(random, { tolerance: text('20%') }),
};

const counting = (node: string): Cells => ({
  target: text('>= 90%'),
  actual: { value: null },
  measuredNode: text(node),
});

function atLeast(random: Random, parameters?: PlanIndicator['parameters']): Cells {
  const target = random.whole(10, 90);
  const cells = { target: text(`>= ${target}`), actual: near(target, random) };
  return parameters ? { ...cells, parameters } : cells;
}

/** For each indicator the node before its own: metas that measure it never count one another. */
function nodesBefore({ links }: Plan): ReadonlyMap<string, string> {
  const ofIndicators = links.filter(({ kind }) => kind === 'indicator');
  const nodes = [...new Set(ofIndicators.map(({ parent }) => parent))];
  const before = new Map(nodes.slice(1).map((node, index) => [node, nodes[index] ?? node]));
  return new Map(
    ofIndicators.flatMap(({ child, parent }): [string, string][] => {
      const node = before.get(parent);
      return node === undefined ? [] : [[child, node]];
    }),
  );
}

/** The same plan with equal shares of every method in place of its own targets. */
export function withEveryMethod(plan: Plan): Plan {
  const random = new Random(plan.indicators.length);
  const before = nodesBefore(plan);
  const indicators = plan.indicators.map(
    ({ code, name, place, target, actual, exclusion }, index) => {
      const method = methods[index % methods.length]?.name ?? 'valore';
      const measured = before.get(code) ?? '';
      // A meta-indicator of the first node has none before it to measure.
      const used = method === 'meta' && measured === '' ? 'valore' : method;
      const cells = used === 'meta' ? counting(measured) : cellsOf[used](random);
      const at = (input: Input, own: Input) => (own.place ? { ...input, place: own.place } : input);
      return {
        code,
        ...cells,
        target: at(cells.target, target),
        actual: at(exclusion ? actual : cells.actual, actual),
        method: at(text(used), target),
        ...(name === undefined ? {} : { name }),
        ...(exclusion ? { exclusion } : {}),
        ...(place ? { place } : {}),
      };
    },
  );
  // As a reader of files leaves it: every text a string of its own.
  return JSON.parse(JSON.stringify({ ...plan, indicators })) as Plan;
}

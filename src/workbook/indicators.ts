import {
  dayText,
  textOf,
  type Day,
  type Input,
  type MethodInputs,
  type PlanIndicator,
} from '../engine';
import { actualsInUse, MEASURED, type ActualsInUse } from './dated-actuals';
import { differing, inputKey } from './differing';
import type { FiguresByCode } from './figures';
import { headerOf, type Field } from './headers';
import { PARAMETER_COLUMNS } from './parameter-columns';
import { problem, type ModelProblem } from './problems';
import { publishedIn } from './published-columns';
import { filledIn, isFilled, nameIn, operatorIn, placeIn, type Row, type SortedRows } from './rows';
import type { YearInForce } from './year';

/** The rows that tell of one indicator. */
interface Told {
  readonly code: string;
  readonly targets: Row[];
  readonly actuals: Row[];
  /** These and those that only place it in the tree. */
  readonly all: Row[];
  linked: boolean;
}

/** The same, once it is known which actuals count. */
interface ToldNow extends Omit<Told, 'actuals'> {
  readonly actuals: ActualsInUse;
}

export interface MergedIndicators {
  readonly indicators: PlanIndicator[];
  /** Rows whose actual gives way to one of another date: they show no result. */
  readonly idle: ReadonlySet<Row>;
}

/**
 * Puts together the indicators from the rows that tell of them: target here, actual there, or both
 * in one row for each node they hang under. What two rows tell differently is never chosen from.
 */
export function mergeIndicators(
  sorted: SortedRows,
  year: YearInForce,
  on: Day | undefined,
  figures: FiguresByCode,
  problems: ModelProblem[],
): MergedIndicators {
  const all = new Map<string, Told>();
  for (const row of sorted.indicators) {
    const code = textOf(row.code);
    const told = all.get(code) ?? { code, targets: [], actuals: [], all: [], linked: false };
    all.set(code, told);
    told.all.push(row);
    if (row.roles.has('targets')) told.targets.push(row);
    if (row.roles.has('actuals')) told.actuals.push(row);
    if (row.roles.has('weights')) told.linked = true;
  }
  const withOtherYears = new Set(
    sorted.otherYears.filter(({ roles }) => roles.has('targets')).map(({ code }) => textOf(code)),
  );
  const idle = new Set<Row>();
  const merged = (told: Told, otherYears: boolean): PlanIndicator => {
    const moment = { year: year.chosen, on };
    const actuals = actualsInUse(told.code, told.actuals, moment, problems);
    for (const row of actuals.idle) idle.add(row);
    return merge({ ...told, actuals }, year, otherYears, problems);
  };
  const indicators = [...all.values()].flatMap((told) => {
    const otherYears = withOtherYears.has(told.code);
    if (told.targets.length > 0 || otherYears) return [merged(told, otherYears)];
    const [first] = told.actuals;
    if (first && !told.linked) {
      const details = { indicator: told.code };
      problems.push(problem('actual.unknownIndicator', details, first.code.place));
      return [];
    }
    return first ? [merged(told, false)] : [];
  });
  const known = figures.size > 0 ? indicators.map((one) => withFigures(one, figures)) : indicators;
  return { indicators: known, idle };
}

function withFigures(indicator: PlanIndicator, figures: FiguresByCode): PlanIndicator {
  const found = figures.get(indicator.code);
  if (!found) return indicator;
  const { series, benchmarks } = found;
  return {
    ...indicator,
    ...(series.length > 0 ? { series } : {}),
    ...(benchmarks.length > 0 ? { benchmarks } : {}),
  };
}

function merge(
  told: ToldNow,
  year: YearInForce,
  otherYears: boolean,
  problems: ModelProblem[],
): PlanIndicator {
  const { code, targets } = told;
  const { rows: actuals, idle, measuredOn, measuredLater, unusable: isInDoubt } = told.actuals;
  const promised = targets.filter((row) => isFilled(row.get('target')));
  const twoTargets = differing(promised, targetKey);
  const measured = actuals.filter((row) => isFilled(row.get('actual')));
  const twiceTold = MEASURED.find((field) => differingIn(actuals, field) !== null) ?? 'actual';
  const twoActuals = differingIn(actuals, twiceTold);
  if (twoTargets && !year.ambiguous) {
    problems.push(problem('target.two', { indicator: code }, placeIn(twoTargets, 'target')));
  }
  if (twoActuals && !year.ambiguous && !isInDoubt) {
    const date = measuredOn === undefined ? {} : { date: dayText(measuredOn) };
    const details = { indicator: code, ...date };
    problems.push(problem('actual.two', details, placeIn(twoActuals, twiceTold)));
  }
  const row = targets[0] ?? actuals[0];
  const noneForYear = targets.length === 0 && otherYears;
  if (noneForYear) {
    const details = { indicator: code, year: String(year.chosen) };
    problems.push(problem('target.noneForYear', details, row?.code.place));
  }
  if (!twoTargets) tellRepeated(code, targets, 'target', problems);
  if (!twoActuals && !isInDoubt) tellRepeated(code, actuals, 'actual', problems);
  const isOneTarget = !twoTargets && !year.ambiguous;
  const twoParameters = isOneTarget && tellParameters(code, targets, problems);
  const unusable =
    twoParameters ||
    twoTargets !== null ||
    twoActuals !== null ||
    noneForYear ||
    isInDoubt === true;
  const rows = [...actuals, ...targets.filter((target) => !idle.includes(target))];
  const actual = measured[0] ?? actuals[0];
  const indicator = {
    ...assemble(code, promised[0] ?? targets[0], actual, rows, unusable),
    ...firstFilled(actuals, PARTS),
    ...parametersIn(targets),
  };
  const inUse = told.all.filter((row) => !idle.includes(row));
  const dated =
    measuredOn === undefined ? {} : { measuredOn, ...(measuredLater ? { measuredLater } : {}) };
  return { ...indicator, ...dated, ...publishedIn(code, inUse, problems) };
}

function assemble(
  code: string,
  target: Row | undefined,
  actual: Row | undefined,
  rows: readonly Row[],
  unusable: boolean,
): PlanIndicator {
  const place = (target ?? actual)?.code.place;
  const blank: Input = place ? { value: null, place } : { value: null };
  const name = (target && nameIn(target)) ?? (actual && nameIn(actual));
  const operator = target && operatorIn(target);
  const exclusion = rows.map((row) => row.get('exclusion')).find(isFilled);
  return {
    code,
    target: target?.get('target') ?? blank,
    actual: actual?.get('actual') ?? blank,
    ...(name === undefined ? {} : { name }),
    ...(operator ? { operator } : {}),
    ...filledIn(target, OF_TARGETS),
    ...(exclusion ? { exclusion } : {}),
    ...(unusable ? { unusable } : {}),
    ...(place ? { place } : {}),
  };
}

/** What the row of a target tells beside it. */
const OF_TARGETS = [
  'unit',
  'method',
  'algorithm',
  'previousTarget',
  'act',
  'measuredNode',
] as const satisfies readonly (Field & keyof PlanIndicator)[];
/** What an actual is made of. */
const PARTS = ['numerator', 'denominator'] as const;

function firstFilled<F extends Field>(
  rows: readonly Row[],
  fields: readonly F[],
): Partial<Record<F, Input>> {
  const found: Partial<Record<F, Input>> = {};
  for (const field of fields) {
    const input = rows.map((row) => row.get(field)).find(isFilled);
    if (input) found[field] = input;
  }
  return found;
}

/** The parameters of its method, each from whichever row of its target has it. */
function parametersIn(rows: readonly Row[]): { readonly parameters?: MethodInputs } {
  const parameters = firstFilled(rows, PARAMETER_COLUMNS);
  return Object.keys(parameters).length > 0 ? { parameters } : {};
}

/** Tells the parameters of which two rows say different things. */
function tellParameters(code: string, rows: readonly Row[], problems: ModelProblem[]): boolean {
  const wrong = PARAMETER_COLUMNS.flatMap((field) => {
    const row = differingIn(rows, field);
    return row
      ? [
          problem(
            'parameter.two',
            { indicator: code, column: headerOf(field) },
            placeIn(row, field),
          ),
        ]
      : [];
  });
  problems.push(...wrong);
  return wrong.length > 0;
}

const differingIn = (rows: readonly Row[], field: Field): Row | null =>
  differing(
    rows.filter((row) => isFilled(row.get(field))),
    (row) => inputKey(row.get(field)),
  );

const targetKey = (row: Row): string =>
  [row.get('target'), operatorIn(row), row.get('unit'), row.get('method')].map(inputKey).join();

/** Rows told again alike, where a row stands for the indicator and not for one of its nodes. */
function tellRepeated(
  code: string,
  rows: readonly Row[],
  field: 'target' | 'actual',
  problems: ModelProblem[],
): void {
  const [first, ...others] = rows.filter((row) => !row.roles.has('weights'));
  for (const row of others) {
    if (row.region !== first?.region) continue;
    problems.push(problem('indicator.repeated', { indicator: code }, placeIn(row, field)));
  }
}

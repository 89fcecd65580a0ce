import {
  dayOf,
  dayText,
  type Input,
  type Place,
  type Plan,
  type PlanIndicator,
  type PlanLink,
  type PlanNode,
} from '../../src/engine';
import { Random } from './random';

/** How a score is worked out, for those who score typed values without the engine. */
export type Rule = 'atLeast' | 'atMost' | 'exactly' | 'deadline' | 'yesNo';

/** An indicator as plain numbers: percentages in points, days as serials, yes as 1. */
export interface TypedIndicator {
  readonly rule: Rule;
  readonly target: number;
  readonly actual: number;
  /** `N.V.`: it counts nowhere. */
  readonly excluded: boolean;
}

/** A child by its place in the list of indicators, or in the level below. */
interface TypedChild {
  readonly index: number;
  /** The weight in hundredths of a point: whole, so that every engine starts from the same. */
  readonly weight: number;
}

export interface TypedNode {
  readonly children: readonly TypedChild[];
}

/** The same tree twice: as people write it, and as the numbers that it means. */
export interface MadeUpTree {
  readonly size: number;
  readonly plan: Plan;
  readonly indicators: readonly TypedIndicator[];
  /** From the parents of the indicators up to the ente, alone in the last. */
  readonly levels: readonly (readonly TypedNode[])[];
}

const YEAR = 2023;
const FEWEST_CHILDREN = 5;
const MOST_CHILDREN = 15;
const EXCLUDED = 0.02;
const SHARED = 0.03;
const REACHED = 0.7;
const LEVELS = ['obiettivo operativo', 'obiettivo strategico', 'ambito strategico', 'area'];

/**
 * A made-up tree of so many indicators, the same for the same size. It has as many levels as it
 * takes for every node to have from 5 to 15 children: objectives alone under the ente of a small
 * one, ambiti and areas above them in larger ones. One indicator in fifty is `N.V.`; three in a
 * hundred hang under a second objective too.
 */
export function madeUpTree(size: number): MadeUpTree {
  const random = new Random(size);
  const groups = [addShared(groupsOf(size, random), size, random)];
  for (let top = groups[0]; top && top.length > 1; top = groups.at(-1)) {
    groups.push(groupsOf(top.length, random));
  }
  const levels = groups.map((level) => level.map((indices) => weighted(indices, random)));

  // A node whose every child is N.V. is excluded in its turn: the first child always counts.
  const kept = new Set(groups[0]?.map(([first]) => first));
  const made = Array.from({ length: size }, (_, index) => {
    return indicator(index, !kept.has(index) && random.chance(EXCLUDED), random);
  });
  const plan = reread({
    year: YEAR,
    nodes: levels.flatMap((level, depth) => level.map((_, at) => node(depth, at, levels.length))),
    indicators: made.map(({ written }) => written),
    links: linksOf(levels, random),
  });
  return { size, plan, indicators: made.map(({ typed }) => typed), levels };
}

/** Cuts so many children, in their order, into groups of the size of a node. */
function groupsOf(count: number, random: Random): number[][] {
  const groups: number[][] = [];
  for (let from = 0; from < count;) {
    const left = count - from;
    const length =
      left <= MOST_CHILDREN
        ? left
        : Math.min(random.whole(FEWEST_CHILDREN, MOST_CHILDREN), left - FEWEST_CHILDREN);
    const start = from;
    groups.push(Array.from({ length }, (_, at) => start + at));
    from += length;
  }
  return groups;
}

/** Hangs some indicators under a second node, where there is room for one more. */
function addShared(groups: number[][], size: number, random: Random): number[][] {
  for (let left = Math.round(size * SHARED); left > 0; left -= 1) {
    const group = random.pick(groups);
    const index = random.whole(0, size - 1);
    if (group.length < MOST_CHILDREN && !group.includes(index)) group.push(index);
  }
  return groups;
}

/** Gives portions of 100%, to the hundredth of a point: equal ones, as bodies mostly do, or any. */
function weighted(indices: readonly number[], random: Random): TypedNode {
  const even = random.chance(0.5);
  const parts = indices.map(() => (even ? 1 : random.whole(1, 9)));
  const sum = parts.reduce((total, part) => total + part, 0);
  const weights = parts.map((part) => Math.round((10_000 * part) / sum));
  const rest = 10_000 - weights.reduce((total, weight) => total + weight, 0);
  // What the rounding leaves goes to the last: 6,62% beside fourteen of 6,67%.
  weights.push((weights.pop() ?? 0) + rest);
  return { children: indices.map((index, at) => ({ index, weight: weights[at] ?? 0 })) };
}

type Cells = Pick<PlanIndicator, 'target' | 'actual' | 'operator' | 'unit'>;

interface Shape {
  readonly rule: Rule;
  readonly target: number;
  readonly actual: number;
  readonly cells: Cells;
}

/** The kinds of target that plans are made of, the frequent ones repeated. */
const SHAPES: readonly ((random: Random) => Shape)[] = [
  percentText,
  percentText,
  percentText,
  percentNumber,
  plainNumber,
  plainNumber,
  countText,
  ratioText,
  deadlineText,
  deadlineText,
  yesNoText,
];

function indicator(
  index: number,
  excluded: boolean,
  random: Random,
): { typed: TypedIndicator; written: PlanIndicator } {
  const { rule, target, actual, cells } = random.pick(SHAPES)(random);
  return {
    typed: { rule, target, actual, excluded },
    written: {
      code: indicatorCode(index),
      name: `Indicatore ${index + 1}`,
      target: placed(cells.target, 'D', index),
      actual: placed(excluded ? { value: 'N.V.' } : cells.actual, 'E', index),
      ...(cells.operator ? { operator: placed(cells.operator, 'C', index) } : {}),
      ...(cells.unit ? { unit: placed(cells.unit, 'F', index) } : {}),
      ...(excluded ? { exclusion: placed({ value: 'Causa esterna' }, 'H', index) } : {}),
      place: place('A', index),
    },
  };
}

/** `>= 90,00 %` against `83,75 %`. */
function percentText(random: Random): Shape {
  const target = random.whole(4_000, 10_000) / 100;
  const actual = measured(target, 'atLeast', random);
  return {
    rule: 'atLeast',
    target,
    actual,
    cells: {
      target: { value: `>= ${italian(target)} %` },
      actual: { value: `${italian(actual)} %` },
    },
  };
}

/** 0.9 in a cell formatted as a percentage, its operator in a column of its own. */
function percentNumber(random: Random): Shape {
  const target = random.whole(4_000, 10_000) / 100;
  const actual = measured(target, 'atLeast', random);
  return {
    rule: 'atLeast',
    target,
    actual,
    cells: {
      operator: { value: '>=' },
      target: { value: target / 100, shownAs: 'percent' },
      actual: { value: actual / 100, shownAs: 'percent' },
    },
  };
}

/** 400 against 242, numbers in their cells. */
function plainNumber(random: Random): Shape {
  const rule = random.chance(0.3) ? 'exactly' : 'atLeast';
  const target = random.whole(10, 9_999);
  const actual = Math.round(measured(target, rule, random));
  return {
    rule,
    target,
    actual,
    cells: {
      ...(rule === 'exactly' ? {} : { operator: { value: '>=' } }),
      target: { value: target },
      actual: { value: actual },
      unit: { value: 'N.' },
    },
  };
}

/** `>= 1.013` against `987`. */
function countText(random: Random): Shape {
  const target = random.whole(10, 9_999);
  const actual = Math.round(measured(target, 'atLeast', random));
  const text = (count: number) => italian(count).replace(/,00$/, '');
  return {
    rule: 'atLeast',
    target,
    actual,
    cells: { target: { value: `>= ${text(target)}` }, actual: { value: text(actual) } },
  };
}

/** `<= 1,50` against `1,53`. */
function ratioText(random: Random): Shape {
  const target = random.whole(20, 900) / 100;
  const actual = measured(target, 'atMost', random);
  return {
    rule: 'atMost',
    target,
    actual,
    cells: { target: { value: `<= ${italian(target)}` }, actual: { value: italian(actual) } },
  };
}

/** `Entro 31/05/2023` against `14/06/2023`, as a text or as a date. */
function deadlineText(random: Random): Shape {
  const target = (dayOf(YEAR, 1, 1) ?? 0) + random.whole(30, 364);
  const actual = target + (random.chance(0.7) ? -random.whole(0, 30) : random.whole(1, 40));
  return {
    rule: 'deadline',
    target,
    actual,
    cells: {
      target: { value: `Entro ${random.chance(0.3) ? 'il ' : ''}${dayText(target)}` },
      actual: random.chance(0.5)
        ? { value: dayText(actual) }
        : { value: actual, shownAs: 'date' as const },
    },
  };
}

function yesNoText(random: Random): Shape {
  const done = random.chance(0.85);
  return {
    rule: 'yesNo',
    target: 1,
    actual: done ? 1 : 0,
    cells: { target: { value: 'SI' }, actual: { value: done ? 'Si' : 'No' } },
  };
}

/**
 * What was measured, to the cent, against a target that was reached or not. Of 229 indicators of a
 * published report 85% were in full, of 53 at mid-year 38%.
 */
function measured(target: number, rule: Rule, random: Random): number {
  const reached = random.chance(REACHED);
  if (reached && rule === 'exactly') return target;
  const part = reached ? random.whole(1_000, 1_300) : random.whole(500, 999);
  return Math.round(target * (rule === 'atMost' ? 2_000 - part : part) * 0.1) / 100;
}

/** `9.950,00`: as Italian plans print numbers. */
function italian(number: number): string {
  const [whole = '', decimals = ''] = number.toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${decimals}`;
}

function node(depth: number, at: number, depths: number): PlanNode {
  const top = depth === depths - 1;
  return {
    code: nodeCode(depth, at),
    name: `Nodo ${depth}.${at + 1}`,
    level: top ? 'ente' : (LEVELS[depth] ?? 'livello'),
    place: place('A', at),
  };
}

export function indicatorCode(index: number): string {
  return `KPI_${index + 1}`;
}

function nodeCode(depth: number, at: number): string {
  return `N${depth}_${at + 1}`;
}

function linksOf(levels: readonly (readonly TypedNode[])[], random: Random): PlanLink[] {
  return levels.flatMap((level, depth) =>
    level.flatMap(({ children }, at) =>
      children.map(({ index, weight }): PlanLink => {
        return {
          parent: nodeCode(depth, at),
          kind: depth === 0 ? 'indicator' : 'node',
          child: depth === 0 ? indicatorCode(index) : nodeCode(depth - 1, index),
          weight: placed(writtenWeight(weight, random), 'G', index),
          place: place('B', index),
        };
      }),
    ),
  );
}

/** `16,66 %` as a text, or 0.1666 in a cell formatted as a percentage. */
function writtenWeight(hundredths: number, random: Random): Input {
  return random.chance(0.5)
    ? { value: `${italian(hundredths / 100)} %` }
    : { value: hundredths / 10_000, shownAs: 'percent' };
}

function placed(cell: Input, column: string, row: number): Input {
  return { ...cell, place: place(column, row) };
}

function place(column: string, row: number): Place {
  return { sheet: 'Indicatori', table: 'Indicatori', cell: `${column}${row + 2}` };
}

/**
 * The plan as a reader of files leaves it: every text a string of its own, flat, with no hash yet.
 * Those built above would carry what the building left in them into the measurement.
 */
function reread(plan: Plan): Plan {
  return JSON.parse(JSON.stringify(plan)) as Plan;
}

import * as fc from 'fast-check';
import { components } from '../../src/engine/components';

type Graph = Readonly<Record<number, readonly number[]>>;

const groupsOf = (graph: Graph) =>
  components(Object.keys(graph).map(Number), (item) => graph[item] ?? []).map((group) =>
    group.toSorted((a, b) => a - b),
  );

describe('what depends on what, in groups', () => {
  const cases: [what: string, graph: Graph, groups: number[][]][] = [
    ['nothing', {}, []],
    ['no dependencies', { 1: [], 2: [] }, [[1], [2]]],
    ['a chain, its end first', { 1: [2], 2: [3], 3: [] }, [[3], [2], [1]]],
    ['a diamond', { 1: [2, 3], 2: [4], 3: [4], 4: [] }, [[4], [2], [3], [1]]],
    ['a cycle of three', { 1: [2], 2: [3], 3: [1] }, [[1, 2, 3]]],
    [
      'a cycle below one and above another',
      { 1: [2], 2: [3], 3: [2, 4], 4: [] },
      [[4], [2, 3], [1]],
    ],
    ['two cycles that share an item', { 1: [2, 3], 2: [1], 3: [1] }, [[1, 2, 3]]],
    [
      'two cycles, one needing the other',
      { 1: [2], 2: [1, 3], 3: [4], 4: [3] },
      [
        [3, 4],
        [1, 2],
      ],
    ],
  ];
  test.each(cases)('%s', (_what, graph, groups) => {
    expect(groupsOf(graph)).toEqual(groups);
  });

  test('items are together exactly when each can be reached from the other, needed ones first', () => {
    const size = 7;
    const edges = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 14 });
    fc.assert(
      fc.property(edges, (drawn) => {
        const graph: number[][] = Array.from({ length: size }, () => []);
        for (const [from, to] of drawn) graph[from]?.push(to);
        const reach = graph.map((_, start) => reachable(graph, start));
        const groups = components([...graph.keys()], (item) => graph[item] ?? []);
        expect(groups.flat().toSorted()).toEqual([...graph.keys()]);
        const placeOf = (item: number) => groups.findIndex((group) => group.includes(item));
        for (const [a, among] of reach.entries()) {
          for (const b of among) {
            expect(placeOf(b)).toBeLessThanOrEqual(placeOf(a));
            expect(placeOf(a) === placeOf(b)).toBe(a === b || (reach[b]?.has(a) ?? false));
          }
        }
      }),
    );
  });
});

function reachable(graph: readonly (readonly number[])[], start: number): Set<number> {
  const met = new Set<number>();
  const waiting = [...(graph[start] ?? [])];
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    if (met.has(item)) continue;
    met.add(item);
    waiting.push(...(graph[item] ?? []));
  }
  return met;
}

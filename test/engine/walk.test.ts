import { walk, type Plan } from '../../src/engine';
import { planFrom, score, scored, type Branches } from '../support/plan';

/** The places of a plan in their order, as a path from the root: `ENTE > OS > I`. */
function placesOf(plan: Plan): string[] {
  const { card } = scored(plan);
  const steps = walk(card);
  const paths: string[] = [];
  for (const { kind, index, level, parent, root } of steps) {
    const { code = '' } = (kind === 'node' ? card.nodes : card.indicators)[index] ?? {};
    const path = [...(parent < 0 ? [] : [paths[parent]]), code].join(' > ');
    expect(path.split(' > ')).toHaveLength(level);
    expect(path.split(' > ')[0]).toBe(card.nodes[root]?.code);
    paths.push(path);
  }
  return paths;
}

const leaves = { I: score('80%'), J: score('90%'), K: score('100%') };

describe('the places of a tree, parents before children and siblings in the order of the plan', () => {
  const cases: [what: string, branches: Branches, places: string[]][] = [
    [
      'one root, with an indicator beside a node',
      { ENTE: { OS: null, J: null, OO: null }, OS: { I: null, K: null }, OO: { K: null } },
      [
        'ENTE',
        'ENTE > OS',
        'ENTE > OS > I',
        'ENTE > OS > K',
        'ENTE > J',
        'ENTE > OO',
        'ENTE > OO > K',
      ],
    ],
    [
      'several roots',
      { A: { I: null, J: null }, B: { K: null }, C: { D: null }, D: { I: null } },
      ['A', 'A > I', 'A > J', 'B', 'B > K', 'C', 'C > D', 'C > D > I'],
    ],
    [
      'what hangs under a node that has two places, at the first alone',
      {
        ENTE: { OS: null, OO: null },
        OS: { LOW: null },
        OO: { LOW: null, I: null },
        LOW: { J: null },
      },
      [
        'ENTE',
        'ENTE > OS',
        'ENTE > OS > LOW',
        'ENTE > OS > LOW > J',
        'ENTE > OO',
        'ENTE > OO > LOW',
        'ENTE > OO > I',
      ],
    ],
    [
      'a cycle beside the tree, from its first node once around',
      { ENTE: { I: null }, A: { B: null }, B: { A: null, J: null } },
      ['ENTE', 'ENTE > I', 'A', 'A > B', 'A > B > A', 'A > B > J'],
    ],
  ];
  test.each(cases)('%s', (_what, branches, places) => {
    expect(placesOf(planFrom(branches, leaves))).toEqual(places);
  });

  test('the dashboards come last, in the order of the plan', () => {
    const branches = {
      ROSSI: { I: null, J: null },
      ENTE: { OS: null },
      VERDI: { J: null },
      OS: { J: null, I: null },
    };
    const plan = planFrom(branches, leaves);
    const nodes = plan.nodes.map(({ code }) => {
      return { code, dashboard: code === 'ROSSI' || code === 'VERDI' };
    });
    expect(placesOf({ ...plan, nodes })).toEqual([
      'ENTE',
      'ENTE > OS',
      'ENTE > OS > J',
      'ENTE > OS > I',
      'ROSSI',
      'ROSSI > I',
      'ROSSI > J',
      'VERDI',
      'VERDI > J',
    ]);
  });
});

import { readPlan, type Plan, type PlanLink } from '../../src/engine';
import { at, indicatorOf, percent, planFrom, score, scored, type Branches } from '../support/plan';

const FULL = score('80%');

/** The paths of the cycles that were named, and the nodes to which they were told. */
function cyclesOf(branches: Branches) {
  const { problems } = scored(planFrom(branches, { I: FULL }));
  return problems.flatMap(({ code, details }) => (code === 'node.cycle' ? [details] : []));
}

describe('cycles are named by their path, and their nodes get no score', () => {
  const cases: [name: string, branches: Branches, path: string, node: string, faces: string][] = [
    ['a node under itself', { A: { A: null, I: null } }, 'A > A', 'A', 'A failed'],
    [
      'two nodes',
      { A: { B: null, I: null }, B: { A: null, I: null } },
      'A > B > A',
      'A',
      'A failed, B failed',
    ],
    [
      'three nodes, one above and one below',
      {
        TOP: { A: null, OTHER: null },
        A: { B: null },
        B: { C: null },
        C: { A: null, LOW: null },
        LOW: { I: null },
        OTHER: { I: null },
      },
      'A > B > C > A',
      'A',
      'TOP failed, A failed, B failed, C failed, LOW 80%, OTHER 80%',
    ],
    [
      'entered from its middle',
      { TOP: { B: null }, A: { B: null }, B: { C: null }, C: { A: null, I: null } },
      'B > C > A > B',
      'B',
      'TOP failed, A failed, B failed, C failed',
    ],
    [
      'closed by a link that weighs nothing',
      { A: { B: '100%' }, B: { I: '100%', A: '0%' } },
      'A > B > A',
      'A',
      'A failed, B failed',
    ],
  ];
  test.each(cases)('%s', (_name, branches, path, node, faces) => {
    const { face } = scored(planFrom(branches, { I: FULL }));
    const nodes = Object.keys(branches);
    expect(cyclesOf(branches)).toEqual([{ node, path }]);
    expect(nodes.map((code) => `${code} ${face(code)}`).join(', ')).toBe(faces);
  });

  test('two cycles apart are both named, and the rest is scored', () => {
    const branches = {
      A: { B: null },
      B: { A: null },
      X: { X: null },
      FREE: { I: null },
    };
    expect(cyclesOf(branches).map(({ path }) => path)).toEqual(['A > B > A', 'X > X']);
    expect(scored(planFrom(branches, { I: FULL })).face('FREE')).toBe('80%');
  });

  test('a node above a cycle is told on which child it depends', () => {
    const branches = { TOP: { A: null }, A: { A: null } };
    expect(scored(planFrom(branches)).node('TOP').problems).toMatchObject([
      { code: 'node.dependsOnFailed', details: { node: 'TOP', children: 'A' } },
    ]);
  });

  test('a diamond is no cycle', () => {
    const diamond = {
      TOP: { LEFT: null, RIGHT: null },
      LEFT: { LOW: null },
      RIGHT: { LOW: null },
      LOW: { I: null },
    };
    const { face, codes } = scored(planFrom(diamond, { I: FULL }));
    expect(codes).toEqual([]);
    expect(face('TOP')).toBe('80%');
  });

  test('a cycle of 100,000 nodes overflows nothing', () => {
    const count = 100_000;
    const plan: Plan = {
      nodes: Array.from({ length: count }, (_, i) => ({ code: `N${i}` })),
      indicators: [],
      links: Array.from({ length: count }, (_, i) => ({
        parent: `N${i}`,
        kind: 'node',
        child: `N${(i + 1) % count}`,
        weight: { value: null },
      })),
    };
    const { face, codes } = scored(plan);
    expect([face('N0'), face(`N${count - 1}`)]).toEqual(['failed', 'failed']);
    expect(codes.filter((code) => code === 'node.cycle')).toHaveLength(1);
  });
});

describe('nodes and links written twice', () => {
  test('a node listed twice has no score: nobody can tell which row is meant', () => {
    const plan = planFrom({ N: { I: null } }, { I: FULL });
    const nodes = [
      { code: 'N', name: 'first' },
      { code: 'N', name: 'second', place: at('A3') },
    ];
    const { card, face, problems } = scored({ ...plan, nodes });
    expect(card.tree.nodes.map(({ node }) => node.name)).toEqual(['first']);
    expect(face('N')).toBe('failed');
    expect(problems).toEqual([
      { code: 'node.duplicate', severity: 'error', details: { node: 'N' }, place: at('A3') },
    ]);
  });

  test('a child linked twice to its parent counts once', () => {
    const plan = planFrom({ N: { I: '50%', J: '50%' } }, { I: score('0%'), J: score('100%') });
    const twice: PlanLink = {
      parent: 'N',
      kind: 'indicator',
      child: 'I',
      weight: { value: '50%' },
      place: at('C4'),
    };
    const { card, problems } = scored({ ...plan, links: [...plan.links, twice] });
    expect(card.tree.nodes[0]?.children).toHaveLength(2);
    expect(problems).toEqual([
      {
        code: 'link.duplicate',
        severity: 'error',
        details: { child: 'I', node: 'N' },
        place: at('C4'),
      },
    ]);
  });

  test('linked again with the same number that is no percentage, the parent has no score', () => {
    const plan = planFrom({ N: { I: percent(0.5), J: percent(0.5) } }, { I: FULL, J: FULL });
    const other: PlanLink = { parent: 'N', kind: 'indicator', child: 'I', weight: { value: 0.5 } };
    expect(scored({ ...plan, links: [...plan.links, other] }).face('N')).toBe('failed');
  });

  test('the parent of a node that is listed twice is not told of it again', () => {
    const plan = planFrom({ ENTE: { N: null }, N: { I: null } }, { I: FULL });
    const again: PlanLink = { parent: 'ENTE', kind: 'node', child: 'N', weight: { value: null } };
    const { codes } = scored({
      ...plan,
      nodes: [...plan.nodes, { code: 'N' }],
      links: [...plan.links, again],
    });
    expect(codes).toEqual(['node.dependsOnFailed', 'node.duplicate']);
  });

  test('linked again with another weight, the parent has no score', () => {
    const plan = planFrom({ N: { I: '50%', J: '50%' } }, { I: score('0%'), J: score('100%') });
    const other: PlanLink = {
      parent: 'N',
      kind: 'indicator',
      child: 'I',
      weight: { value: '40%' },
    };
    expect(scored(plan).face('N')).toBe('50%');
    expect(scored({ ...plan, links: [...plan.links, other] }).face('N')).toBe('failed');
  });

  test('a parent of an indicator that nobody describes has no score', () => {
    const plan = planFrom({ N: { I: '50%' } }, { I: FULL });
    const unknown: PlanLink = {
      parent: 'N',
      kind: 'indicator',
      child: 'J',
      weight: { value: '50%' },
      place: at('B3'),
    };
    const { face, problems } = scored({ ...plan, links: [...plan.links, unknown] });
    expect([face('I'), face('N')]).toEqual(['80%', 'failed']);
    expect(problems).toEqual([
      {
        code: 'indicator.unknown',
        severity: 'error',
        details: { indicator: 'J', node: 'N' },
        place: at('B3'),
      },
    ]);
  });

  test('a link that cannot be used leaves its parent without a score, and is no first writing', () => {
    const plan = planFrom({ N: { I: '100%' } }, { I: FULL });
    const [link] = plan.links;
    const unusable = link ? [{ ...link, unusable: true }] : [];
    const { face, codes } = scored({ ...plan, links: [...unusable, ...plan.links] });
    expect([face('I'), face('N')]).toEqual(['80%', 'failed']);
    expect(codes).toEqual([]);
  });

  test('a node and an indicator may share a code', () => {
    const plan = planFrom({ N: { X: null } }, { X: FULL });
    const { card, codes } = scored({
      ...plan,
      nodes: [...plan.nodes, { code: 'X' }],
      links: [
        ...plan.links,
        { parent: 'N', kind: 'node', child: 'X', weight: { value: null } },
        { parent: 'X', kind: 'indicator', child: 'X', weight: { value: null } },
      ],
    });
    expect(codes).toEqual([]);
    expect(card.nodes.map(({ outcome }) => outcome.kind)).toEqual(['scored', 'scored']);
  });

  test('an indicator listed twice has no score', () => {
    const plan = planFrom({ N: { I: null, J: null } }, { I: FULL, J: FULL });
    const again = { ...indicatorOf('I', score('20%')), place: at('A9') };
    const [first, ...rest] = plan.indicators;
    const indicators = [...(first ? [first] : []), again, ...rest];
    const { face, card, problems } = scored({ ...plan, indicators });
    expect(card.indicators.map(({ code }) => code)).toEqual(['I', 'J']);
    expect(['I', 'J', 'N'].map(face)).toEqual(['failed', '80%', 'failed']);
    expect(problems).toContainEqual({
      code: 'indicator.duplicate',
      severity: 'error',
      details: { indicator: 'I' },
      place: at('A9'),
    });
  });
});

describe('parents that no row lists', () => {
  const rows = (nodes: string[], pairs: [parent: string, child: string][]): Plan => ({
    nodes: nodes.map((code) => ({ code })),
    indicators: [indicatorOf('I', FULL)],
    links: pairs.map(([parent, child], index) => ({
      parent,
      kind: child === 'I' ? 'indicator' : 'node',
      child,
      weight: { value: null },
      parentPlace: at(`B${index + 2}`),
    })),
  });

  test('are the missing top where no listed node is on top', () => {
    const { problems, face, card } = scored(
      rows(
        ['A', 'B'],
        [
          ['ENTE', 'A'],
          ['ENTE', 'B'],
          ['A', 'I'],
          ['B', 'I'],
        ],
      ),
    );
    expect(problems).toEqual([
      {
        code: 'node.impliedParent',
        severity: 'remark',
        details: { parent: 'ENTE', child: 'A' },
        place: at('B2'),
      },
    ]);
    expect(face('ENTE')).toBe('80%');
    expect(card.tree.roots.map((index) => card.tree.nodes[index]?.node.code)).toEqual(['ENTE']);
  });

  test('are slips of the pen where the list has a top', () => {
    const { problems, face } = scored(
      rows(
        ['ENTE', 'A', 'B'],
        [
          ['ENTE', 'A'],
          ['ENTEE', 'B'],
          ['A', 'I'],
          ['B', 'I'],
        ],
      ),
    );
    expect(problems).toEqual([
      {
        code: 'node.unknownParent',
        severity: 'error',
        details: { parent: 'ENTEE', child: 'B' },
        place: at('B3'),
      },
    ]);
    expect(face('ENTEE')).toBe('80%');
  });

  test('are slips too where an indicator has the code of the top', () => {
    const plan = rows(
      ['I', 'B'],
      [
        ['I', 'I'],
        ['BB', 'B'],
        ['B', 'I'],
      ],
    );
    expect(scored(plan).codes).toEqual(['node.unknownParent']);
  });

  test('are all there is where no nodes are listed', () => {
    const { problems, face } = scored(
      rows(
        [],
        [
          ['A', 'I'],
          ['B', 'I'],
        ],
      ),
    );
    expect(problems).toEqual([]);
    expect([face('A'), face('B')]).toEqual(['80%', '80%']);
  });
});

describe('what hangs nowhere', () => {
  test('an indicator under no node', () => {
    const { problems, face } = scored(planFrom({ N: { I: null } }, { I: FULL, LOST: FULL }));
    expect(face('LOST')).toBe('80%');
    expect(problems).toMatchObject([
      { code: 'indicator.orphan', severity: 'warning', details: { indicator: 'LOST' } },
    ]);
  });

  test('a node with nothing above or below it', () => {
    const plan = planFrom({ N: { I: null }, LOST: {} }, { I: FULL });
    const { problems, face } = scored(plan);
    expect(face('LOST')).toBe('failed');
    expect(problems).toMatchObject([
      { code: 'node.orphan', severity: 'warning', details: { node: 'LOST' } },
    ]);
  });

  test('a node in the tree with nothing below it: it and those above have no score', () => {
    const { problems, face } = scored(
      planFrom({ ENTE: { A: null, EMPTY: null }, A: { I: null } }, { I: FULL }),
    );
    expect(['ENTE', 'A', 'EMPTY'].map(face)).toEqual(['failed', '80%', 'failed']);
    expect(problems).toMatchObject([
      { code: 'node.dependsOnFailed', details: { node: 'ENTE', children: 'EMPTY' } },
      { code: 'node.childless', details: { node: 'EMPTY' } },
    ]);
  });

  test('a link to an indicator that no row lists is told', () => {
    const plan = planFrom({ N: { I: null } }, { I: FULL });
    const lost: PlanLink = {
      parent: 'N',
      kind: 'indicator',
      child: 'LOST',
      weight: { value: null },
      place: at('C3'),
    };
    expect(scored({ ...plan, links: [...plan.links, lost] }).problems).toContainEqual({
      code: 'indicator.unknown',
      severity: 'error',
      details: { indicator: 'LOST', node: 'N' },
      place: at('C3'),
    });
  });
});

describe('shapes', () => {
  test('several roots, in the order of the plan', () => {
    const plan = planFrom({ Z: { I: null }, A: { I: null }, M: { A: null } }, { I: FULL });
    const { tree } = readPlan(plan);
    expect(tree.roots.map((index) => tree.nodes[index]?.node.code)).toEqual(['Z', 'M']);
  });

  test('an indicator under several nodes weighs differently in each', () => {
    const branches = {
      OS: { I: '20%', J: '80%' },
      OO: { I: '50%', J: '50%' },
      CRUSCOTTO: { I: '90%', J: '10%' },
    };
    const { face } = scored(planFrom(branches, { I: score('0%'), J: score('100%') }));
    expect(['OS', 'OO', 'CRUSCOTTO'].map(face)).toEqual(['80%', '50%', '10%']);
  });

  test('levels may be skipped: an indicator beside a node', () => {
    const branches = { ENTE: { OS: '50%', I: '50%' }, OS: { J: '100%' } };
    const { face } = scored(planFrom(branches, { I: score('100%'), J: score('50%') }));
    expect(face('ENTE')).toBe('75%');
  });

  test('an empty plan has nothing to say', () => {
    expect(scored({ nodes: [], indicators: [], links: [] }).problems).toEqual([]);
  });

  test.each([50, 100_000])('a chain of %d levels brings its score to the top', (levels) => {
    // From the bottom up and from the top down, so that no order of the rows is favoured.
    const nodes = Array.from({ length: levels }, (_, i) => ({ code: `N${i}` }));
    const links: PlanLink[] = nodes.map(({ code }, i) => ({
      parent: code,
      kind: i + 1 < levels ? 'node' : 'indicator',
      child: i + 1 < levels ? `N${i + 1}` : 'I',
      weight: { value: '100%' },
    }));
    const indicators = [indicatorOf('I', score('77,7%'))];
    for (const plan of [
      { nodes, indicators, links },
      { nodes: nodes.toReversed(), indicators, links: links.toReversed() },
    ]) {
      const { face, codes, card } = scored(plan);
      expect(face('N0')).toBe('77.7%');
      expect(codes).toEqual([]);
      expect(card.tree.order[0]).toBe(card.tree.nodeIndex.get(`N${levels - 1}`));
    }
  });
});

test('a parent with 100,000 indicators', () => {
  const count = 100_000;
  const plan: Plan = {
    nodes: [{ code: 'N' }],
    indicators: Array.from({ length: count }, (_, i) =>
      indicatorOf(`I${i}`, score(i % 2 === 0 ? '100%' : '50%')),
    ),
    links: Array.from({ length: count }, (_, i) => ({
      parent: 'N',
      kind: 'indicator',
      child: `I${i}`,
      weight: { value: null },
    })),
  };
  expect(scored(plan).face('N')).toBe('75%');
});

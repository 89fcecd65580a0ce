import {
  checkProfile,
  completeFormats,
  Dec,
  defaultProfile,
  engineProblems,
  resourcesOf,
  type EngineProblem,
  type EngineProblemCode,
  type Plan,
  type Profile,
  type Ruling,
} from '../../src/engine';
import { measuring, metaLeaf, type Measuring } from '../support/metas';
import { ofMethods } from './method-problems';
import {
  at,
  broken,
  indicatorOf,
  inputOf,
  placed,
  planFrom,
  score,
  scored,
  type Leaf,
  type Written,
} from '../support/plan';
import { figureCases } from './figure-problem-cases';

/** Something that raises a problem: an indicator under N, a plan, or a profile. */
interface Case {
  readonly leaf?: Leaf;
  /** An indicator of a function, whose numbers have no formats. */
  readonly bare?: Leaf;
  readonly plan?: Plan;
  /** The profile that scores the plan, or the one that is checked where there is no plan. */
  readonly profile?: Profile;
  /** The cell at which it must be told; null where it has no cell. */
  readonly cell: string | null;
  readonly details: Readonly<Record<string, string>>;
}

const leaf = (cells: Leaf): Leaf => ({
  target: placed('C2', '>= 10'),
  actual: placed('D2', 5),
  ...cells,
});
const GOOD = leaf({});
const missing = (missingActual: Profile['missingActual']): Profile => ({
  ...defaultProfile,
  missingActual,
});
const weighed = (...weights: readonly (string | number | null)[]): Plan =>
  planFrom(
    { N: Object.fromEntries(weights.map((w, i) => [`I${i + 1}`, placed(`B${i + 2}`, w)])) },
    Object.fromEntries(weights.map((_, i) => [`I${i + 1}`, GOOD])),
  );
/** An indicator alone, on which the evaluators have decided. */
const decided = (cells: Leaf, ruling: Ruling): Plan => {
  const decision = { ruling, reason: 'Motivo', author: 'A. Bianchi', date: 45334, place: at('C9') };
  return planFrom({ N: { I: null } }, { I: { ...cells, more: { decision } } });
};
const corrected = (score: string): Ruling => ({ kind: 'corrected', score: new Dec(score) });
const NOT_ASSESSABLE: Ruling = { kind: 'notAssessable' };
/** The same plan with every node placed in column A, every link in column E and its
 * parent in column D. */
const located = (plan: Plan): Plan => ({
  ...plan,
  nodes: plan.nodes.map((node, i) => ({ ...node, place: at(`A${i + 2}`) })),
  links: plan.links.map((link, i) => ({
    ...link,
    place: at(`E${i + 2}`),
    parentPlace: at(`D${i + 2}`),
  })),
});
/** The plan of one indicator at 30/06/2023. */
const monitored = (only: Leaf): Plan => ({
  ...planFrom({ N: { I: null } }, { I: only }),
  on: 45107,
});
const noYear = ({ nodes, links, indicators }: Plan): Plan => ({ nodes, links, indicators });
/** The meta-indicators M and N beside one of 50%, a failed one and an excluded one. */
const counting = (
  cells: Readonly<Record<string, Measuring>>,
  m: Leaf = metaLeaf(),
  n: Leaf = metaLeaf(),
): Plan =>
  measuring(
    planFrom(
      { A: { M: null }, B: { I: null, N: null }, C: { F: null }, D: { V: null } },
      { M: m, I: GOOD, N: n, F: leaf({ actual: 'boh' }), V: leaf({ actual: 'N.D.' }) },
    ),
    cells,
  );
/** N over M over an indicator, with some resources. */
const funded = (resources: Readonly<Record<string, Written>>): Plan => {
  const plan = planFrom({ N: { M: null }, M: { I: null } }, { I: GOOD });
  const nodes = plan.nodes.map(({ code }) => {
    const written = resources[code];
    return { code, ...(written === undefined ? {} : { resources: inputOf(written) }) };
  });
  return { ...plan, nodes };
};
const band = (label: string, from: string, to: string | null) => ({
  label,
  fill: '#FFFFFF',
  text: '#000000',
  from: new Dec(from),
  to: to === null ? null : new Dec(to),
});
const bands = (...list: readonly ReturnType<typeof band>[]): Profile => ({
  ...defaultProfile,
  bands: list,
});

const cases: Readonly<Record<EngineProblemCode, Case>> = {
  ...ofMethods,
  ...figureCases,
  'input.formulaError': {
    leaf: leaf({ actual: placed('D2', broken('#DIV/0!')) }),
    cell: 'D2',
    details: { text: '#DIV/0!' },
  },
  'target.missing': {
    leaf: leaf({ target: placed('C2', '') }),
    cell: 'C2',
    details: { indicator: 'I' },
  },
  'actual.missingDecided': {
    plan: decided(leaf({ actual: placed('D2', null) }), NOT_ASSESSABLE),
    cell: 'D2',
    details: { indicator: 'I' },
  },
  'decision.outOfRange': {
    plan: decided(GOOD, corrected('1.01')),
    cell: 'C9',
    details: { indicator: 'I' },
  },
  'decision.contradicted': {
    plan: decided(leaf({ exclusion: 'Fiera annullata' }), corrected('0.8')),
    cell: 'C9',
    details: { indicator: 'I' },
  },
  'decision.onExcluded': {
    plan: decided(leaf({ actual: 'N.D.' }), corrected('0.8')),
    cell: 'C9',
    details: { indicator: 'I' },
  },
  'decision.twice': {
    plan: decided(leaf({ exclusion: 'Fiera annullata' }), NOT_ASSESSABLE),
    cell: 'C9',
    details: { indicator: 'I' },
  },
  'target.unreadable': {
    leaf: leaf({ target: placed('C2', 'circa 10') }),
    cell: 'C2',
    details: { text: 'circa 10' },
  },
  'target.twoOperators': {
    leaf: leaf({ operator: '<=' }),
    cell: 'C2',
    details: { text: '<= >= 10' },
  },
  'target.notBefore': {
    leaf: leaf({ target: placed('C2', '>= 31/12/2023') }),
    cell: 'C2',
    details: { text: '>= 31/12/2023' },
  },
  'target.rangeOrder': {
    leaf: leaf({ target: placed('C2', 'tra 20 e 10') }),
    cell: 'C2',
    details: { text: 'tra 20 e 10' },
  },
  'target.undefined': {
    leaf: leaf({ target: placed('C2', 'da def.') }),
    cell: 'C2',
    details: { indicator: 'I', text: 'da def.' },
  },
  'target.dateOrNumber': {
    bare: leaf({ target: placed('C2', 45077), actual: 45091 }),
    cell: 'C2',
    details: { text: '45077' },
  },
  'date.impossible': {
    leaf: leaf({ target: placed('C2', 'Entro 31/02/2023') }),
    cell: 'C2',
    details: { text: 'Entro 31/02/2023' },
  },
  'date.yearless': {
    plan: noYear(planFrom({ N: { I: null } }, { I: leaf({ target: placed('C2', 'Entro 31/7') }) })),
    cell: 'C2',
    details: { text: 'Entro 31/7' },
  },
  'deadline.notYetDue': {
    plan: monitored(leaf({ target: placed('C2', 'Entro 30/11/2023'), actual: placed('D2', 'no') })),
    cell: 'C2',
    details: { indicator: 'I', due: '30/11/2023', on: '30/06/2023' },
  },
  'actual.missing': {
    leaf: leaf({ actual: placed('D2', '') }),
    cell: 'D2',
    details: { indicator: 'I' },
  },
  'actual.missingWithoutWeight': {
    plan: planFrom(
      { N: { I: '0%', J: '100%' } },
      { I: leaf({ actual: placed('D2', '') }), J: GOOD },
    ),
    cell: 'D2',
    details: { indicator: 'I' },
  },
  'actual.missingExcluded': {
    leaf: leaf({ actual: placed('D2', '') }),
    profile: missing('exclude'),
    cell: 'D2',
    details: { indicator: 'I' },
  },
  'actual.missingScoredZero': {
    leaf: leaf({ actual: placed('D2', '') }),
    profile: missing('zero'),
    cell: 'D2',
    details: { indicator: 'I' },
  },
  'actual.unreadable': {
    leaf: leaf({ actual: placed('D2', 'circa 5') }),
    cell: 'D2',
    details: { text: 'circa 5' },
  },
  'actual.looksLikeDate': {
    leaf: leaf({ actual: placed('D2', '3/4') }),
    cell: 'D2',
    details: { text: '3/4' },
  },
  'actual.noDate': {
    leaf: leaf({ target: 'Entro 31/12/2023', actual: placed('D2', 'in corso') }),
    cell: 'D2',
    details: { text: 'in corso' },
  },
  'actual.notAScore': {
    leaf: leaf({ method: 'valore', actual: placed('D2', 93) }),
    cell: 'D2',
    details: { unit: 'none', indicator: 'I', target: '>= 10', actual: '93' },
  },
  'actual.notYetMeasured': {
    plan: monitored(leaf({ measuredLater: true })),
    cell: 'D2',
    details: { indicator: 'I', on: '30/06/2023' },
  },
  'actual.afterMonitoring': {
    plan: monitored(
      leaf({ target: placed('C2', 'Entro 31/05/2023'), actual: placed('D2', '14/07/2023') }),
    ),
    cell: 'D2',
    details: { target: 'Entro 31/05/2023', actual: '14/07/2023' },
  },
  'actual.ignoredByExclusion': {
    leaf: leaf({ exclusion: placed('F2', 'Alluvione') }),
    cell: 'D2',
    details: { indicator: 'I', text: '5' },
  },
  'excluded.noReason': {
    leaf: leaf({ actual: placed('D2', ''), exclusion: placed('F2', 'si') }),
    cell: 'F2',
    details: { indicator: 'I' },
  },
  'unit.mismatch': {
    leaf: leaf({ target: '>= 90%', actual: placed('D2', 98.32) }),
    cell: 'D2',
    details: {
      targetUnit: '%',
      actualUnit: 'none',
      indicator: 'I',
      target: '>= 90%',
      actual: '98.32',
    },
  },
  'method.unknown': {
    leaf: leaf({ method: placed('G2', 'a occhio') }),
    cell: 'G2',
    details: { text: 'a occhio', indicator: 'I' },
  },
  'method.unsuitable': {
    leaf: leaf({ method: placed('G2', 'si/no') }),
    cell: 'G2',
    details: { method: 'si/no', text: '>= 10' },
  },
  'meta.noNode': {
    plan: counting({ M: { node: placed('E2', ' ') }, N: { node: 'C' } }),
    cell: 'E2',
    details: { indicator: 'M' },
  },
  'meta.notNamed': {
    plan: measuring(planFrom({ A: { I: null } }, { I: GOOD }), { I: { node: placed('E2', 'A') } }),
    cell: 'E2',
    details: { indicator: 'I' },
  },
  'meta.unknownNode': {
    plan: counting({ M: { node: placed('E2', 'Z9') } }),
    cell: 'E2',
    details: { indicator: 'M', node: 'Z9' },
  },
  'meta.limitUnreadable': {
    plan: counting({ M: { node: placed('E2', 'B <= 80%') } }),
    cell: 'E2',
    details: { text: 'B <= 80%' },
  },
  'meta.limitUnclear': {
    plan: counting({ M: { node: 'B', algorithm: placed('F2', 'indicatori oltre 80% su 90%') } }),
    cell: 'F2',
    details: { text: 'indicatori oltre 80% su 90%' },
  },
  'meta.targetUnit': {
    plan: counting({ M: { node: 'B' } }, metaLeaf(placed('C2', '>= 3 N.'))),
    cell: 'C2',
    details: { indicator: 'M' },
  },
  'meta.itself': {
    plan: counting({ M: { node: placed('E2', 'A') } }),
    cell: 'E2',
    details: { indicator: 'M', node: 'A' },
  },
  'meta.cycle': {
    plan: counting({ M: { node: placed('E2', 'B') }, N: { node: 'A' } }, metaLeaf(), {
      ...metaLeaf(),
      exclusion: 'Sospeso',
    }),
    cell: 'E2',
    details: { indicator: 'M', indicators: 'M, N' },
  },
  'meta.noneCounted': {
    plan: counting({ M: { node: placed('E2', 'D') } }),
    cell: 'E2',
    details: { indicator: 'M', node: 'D' },
  },
  'meta.dependsOnFailed': {
    plan: counting({ M: { node: placed('E2', 'C') } }),
    cell: 'E2',
    details: { indicator: 'M', node: 'C', members: 'F' },
  },
  'meta.actualDiffers': {
    plan: counting({ M: { node: 'B' }, N: { node: 'B' } }, metaLeaf('>= 90%', placed('D2', '85%'))),
    cell: 'D2',
    details: { indicator: 'M', text: '85%', points: '0' },
  },
  'score.strictEquality': {
    leaf: leaf({ target: '> 5' }),
    cell: 'D2',
    details: { target: '> 5', actual: '5' },
  },
  'node.duplicate': {
    plan: {
      ...planFrom({ N: { I: null } }, { I: GOOD }),
      nodes: [{ code: 'N' }, { code: 'N', place: at('A3') }],
    },
    cell: 'A3',
    details: { node: 'N' },
  },
  'node.unknownParent': {
    plan: located({
      ...planFrom({ OTHER: { I: null } }, { I: GOOD }),
      nodes: [{ code: 'N' }],
    }),
    cell: 'D2',
    details: { parent: 'OTHER', child: 'I' },
  },
  'node.impliedParent': {
    plan: located({
      ...planFrom({ ENTE: { N: null }, N: { I: null } }, { I: GOOD }),
      nodes: [{ code: 'N' }],
    }),
    cell: 'D2',
    details: { parent: 'ENTE', child: 'N' },
  },
  'node.cycle': {
    plan: located(planFrom({ TOP: { A: null }, A: { B: null }, B: { A: null } })),
    cell: 'A3',
    details: { node: 'A', path: 'A > B > A' },
  },
  'node.orphan': {
    plan: located(planFrom({ N: { I: null }, LOST: {} }, { I: GOOD })),
    cell: 'A3',
    details: { node: 'LOST' },
  },
  'node.childless': {
    plan: located(planFrom({ N: { I: null, EMPTY: null } }, { I: GOOD })),
    cell: 'A3',
    details: { node: 'EMPTY' },
  },
  'node.dependsOnFailed': {
    plan: located(planFrom({ N: { I: null } }, { I: leaf({ actual: 'boh' }) })),
    cell: 'A2',
    details: { node: 'N', children: 'I' },
  },
  'indicator.duplicate': {
    plan: {
      ...planFrom({ N: { I: null } }, { I: GOOD }),
      indicators: [indicatorOf('I', GOOD), { ...indicatorOf('I', GOOD), place: at('A9') }],
    },
    cell: 'A9',
    details: { indicator: 'I' },
  },
  'indicator.unknown': {
    plan: located({
      ...planFrom({ N: { I: null, LOST: null } }, { I: GOOD, LOST: GOOD }),
      indicators: [indicatorOf('I', GOOD)],
    }),
    cell: 'E3',
    details: { indicator: 'LOST', node: 'N' },
  },
  'indicator.orphan': {
    plan: {
      ...planFrom({ N: { I: null } }, { I: GOOD }),
      indicators: [indicatorOf('I', GOOD), { ...indicatorOf('LOST', GOOD), place: at('A9') }],
    },
    cell: 'A9',
    details: { indicator: 'LOST' },
  },
  'indicator.onlyInDashboards': {
    plan: {
      ...planFrom({ D: { I: null } }, { I: GOOD }),
      nodes: [{ code: 'D', dashboard: true }],
      indicators: [{ ...indicatorOf('I', GOOD), place: at('A2') }],
    },
    cell: 'A2',
    details: { indicator: 'I' },
  },
  'link.duplicate': {
    plan: located({
      ...planFrom({ N: { I: null } }, { I: GOOD }),
      links: [1, 2].map(() => ({
        parent: 'N',
        kind: 'indicator',
        child: 'I',
        weight: { value: null },
      })),
    }),
    cell: 'E3',
    details: { child: 'I', node: 'N' },
  },
  'weight.missing': {
    plan: weighed('100%', null),
    cell: 'B3',
    details: { node: 'N', child: 'I2' },
  },
  'weight.unreadable': {
    plan: weighed('50%', 'metà'),
    cell: 'B3',
    details: { text: 'metà' },
  },
  'weight.negative': { plan: weighed('150%', '-50%'), cell: 'B3', details: { text: '-50%' } },
  'weight.mixedUnits': {
    plan: weighed('50%', 0.5),
    cell: 'B3',
    details: { node: 'N', child: 'I2' },
  },
  'weight.sum': {
    plan: weighed('50%', '53%'),
    cell: 'B2',
    details: { node: 'N', sum: '103', unit: '%' },
  },
  'weight.sumRounded': {
    plan: weighed('33,3%', '33,3%', '33,3%'),
    cell: 'B2',
    details: { node: 'N', sum: '99.9', unit: '%' },
  },
  'weight.allZero': { plan: located(weighed('0%', 0)), cell: 'A2', details: { node: 'N' } },
  'resources.unreadable': {
    plan: funded({ N: placed('F2', 'molte') }),
    cell: 'F2',
    details: { node: 'N', text: 'molte' },
  },
  'resources.sumDiffers': {
    plan: funded({ N: placed('F2', '1.000,50'), M: 1000 }),
    cell: 'F2',
    details: { node: 'N', own: '1000.5', sum: '1000' },
  },
  'profile.bandOrder': {
    profile: bands(band('A', '0.5', null), band('B', '0.5', '0.5'), band('C', '0', '0.5')),
    cell: null,
    details: { label: 'B', above: 'A' },
  },
  'profile.bandGap': {
    profile: bands(band('A', '0.9', null), band('B', '0', '0.8')),
    cell: null,
    details: { label: 'B', above: 'A' },
  },
  'profile.bandOverlap': {
    profile: bands(band('A', '0.8', null), band('B', '0', '0.9')),
    cell: null,
    details: { label: 'B', above: 'A' },
  },
  'profile.bandColour': {
    profile: { ...defaultProfile, failed: { label: 'Errore', fill: 'red', text: '#000000' } },
    cell: null,
    details: { label: 'Errore', fill: 'red', text: '#000000' },
  },
  'profile.dailyPenalty': {
    profile: { ...defaultProfile, dailyPenalty: new Dec('1.01') },
    cell: null,
    details: { value: '1.01' },
  },
  'profile.cap': {
    profile: { ...defaultProfile, cap: new Dec('0.99') },
    cell: null,
    details: { value: '0.99' },
  },
  'profile.decimals': {
    profile: { ...defaultProfile, rounding: { when: 'display', decimals: 11 } },
    cell: null,
    details: { value: '11' },
  },
};

/** All that is told of a plan, its scores and its resources. */
function toldOf(plan: Plan, profile?: Profile): readonly EngineProblem[] {
  const { card, problems } = scored(plan, profile);
  return [...problems, ...(resourcesOf(card.tree)?.problems ?? [])];
}

/** What the case raises of that code. */
function raised(code: EngineProblemCode): readonly EngineProblem[] {
  const { leaf: only, bare, plan, profile } = cases[code];
  const completed = bare && completeFormats(indicatorOf('I', bare), 2023);
  if (completed && !completed.ok) return [completed.problem];
  const whole = plan ?? (only ? planFrom({ N: { I: null } }, { I: only }) : null);
  const all = whole ? toldOf(whole, profile) : checkProfile(profile ?? defaultProfile);
  return all.filter((problem) => problem.code === code);
}

const codes = Object.keys(engineProblems) as EngineProblemCode[];

describe('every problem is raised once, with its severity, its details and its place', () => {
  test.each(codes)('%s', (code) => {
    const { cell, details } = cases[code];
    const expected = { code, severity: engineProblems[code], details };
    expect(raised(code)).toEqual([cell === null ? expected : { ...expected, place: at(cell) }]);
  });
});

describe('a formula error is told wherever a cell of an indicator or a weight holds it', () => {
  const wrong = placed('X1', broken('#N/A'));
  const alone = (cells: Leaf): Plan => planFrom({ N: { I: null } }, { I: leaf(cells) });
  const errors: [where: string, plan: Plan][] = [
    ['target', alone({ target: wrong })],
    ['operator', alone({ operator: wrong })],
    ['unit', alone({ unit: wrong })],
    ['method', alone({ method: wrong })],
    ['actual', alone({ actual: wrong })],
    ['exclusion', alone({ exclusion: wrong })],
    ['weight', planFrom({ N: { I: wrong } }, { I: GOOD })],
  ];
  test.each(errors)('%s', (_where, plan) => {
    const { problems, face } = scored(plan);
    expect(problems).toContainEqual({
      code: 'input.formulaError',
      severity: 'error',
      details: { text: '#N/A' },
      place: at('X1'),
    });
    expect(face('N')).toBe('failed');
  });
});

test('a sound plan raises none', () => {
  expect(scored(planFrom({ N: { I: '100%' } }, { I: score('93%') })).problems).toEqual([]);
});

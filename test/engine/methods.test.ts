import { defaultProfile, methods } from '../../src/engine';
import { findMethod, impliedMethod } from '../../src/engine/methods';
import { readTarget } from '../../src/engine/reading/target';
import { placed, scoredAlone, type Leaf, type Written } from '../support/plan';

describe('methods by name', () => {
  const cases: [name: string, found: string | undefined][] = [
    ['proporzionale', 'proporzionale'],
    ['Attainment', 'proporzionale'],
    ['PROPORTIONAL', 'proporzionale'],
    ['scadenza', 'scadenza'],
    ['deadline', 'scadenza'],
    ['Termine', 'scadenza'],
    ['si/no', 'si/no'],
    ['Sì/No', 'si/no'],
    ['binario', 'si/no'],
    ['valore', 'valore'],
    ['As  is', 'valore'],
    ['Punteggio', 'valore'],
    ['Avanzamento', 'progresso'],
    ['baseline', 'progresso'],
    ['Thresholds', 'soglie'],
    ['fasce', 'fasce'],
    ['bands', 'fasce'],
    ['Fasce  pro rata', 'fasce pro rata'],
    ['bands pro rata', 'fasce pro rata'],
    ['fasce sul raggiungimento', 'fasce sul raggiungimento'],
    ['bands of attainment', 'fasce sul raggiungimento'],
    ['bands of attainment pro rata', 'fasce sul raggiungimento pro rata'],
    ['range', 'intervallo'],
    ['gap', 'scostamento'],
    ['', undefined],
    ['media', undefined],
    ['constructor', undefined],
  ];
  test.each(cases)('%j is %s', (name, found) => {
    expect(findMethod(name)?.name).toBe(found);
  });

  test('no two methods share a name, whatever the language', () => {
    const names = methods.flatMap(({ name, synonyms }) => [name, ...synonyms]);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the method that a target implies', () => {
  const cases: [target: string, method: string | undefined][] = [
    ['>= 90%', 'proporzionale'],
    ['400', 'proporzionale'],
    ['zero', 'proporzionale'],
    ['tra 10 e 20', 'intervallo'],
    ['Entro 31/12/2023', 'scadenza'],
    ['= 31/01/2024', 'scadenza'],
    ['si', 'si/no'],
    ['n.d.', undefined],
    ['', undefined],
  ];
  test.each(cases)('%j: %s', (text, method) => {
    const reading = readTarget({ target: { value: text } }, 2023);
    expect(reading.ok && impliedMethod(reading.target)?.name).toBe(method);
  });
});

describe('a method named for a target that it cannot score', () => {
  const cases: [method: string, target: Written, actual: Written][] = [
    ['scadenza', '>= 90%', '95%'],
    ['scadenza', 'si', 'si'],
    ['si/no', '>= 90%', '95%'],
    ['si/no', 'Entro 31/12/2023', '30/12/2023'],
    ['proporzionale', 'Entro 31/12/2023', 45000],
    ['proporzionale', 'si', 1],
    ['soglie', 'tra 10 e 20', 15],
    ['progresso', 'Entro 31/12/2023', 45000],
    ['intervallo', '>= 90%', '95%'],
  ];
  test.each(cases)('%s, %s', (method, target, actual) => {
    const { face, codes } = scoredAlone({ method, target, actual });
    expect(face('I')).toBe('failed');
    expect(codes).toContain('method.unsuitable');
  });

  test.each<[what: string, leaf: Leaf]>([
    ['in its column', { method: placed('M2', 'a occhio') }],
    ['as the usual one of its kind', { more: { usualMethod: placed('M2', 'a occhio') } }],
    [
      'in its column, beside a usual one',
      { method: placed('M2', 'a occhio'), more: { usualMethod: placed('R2', 'intervallo') } },
    ],
  ])('a name that no method has is told, and no other takes its place: %s', (_what, leaf) => {
    // By its form the target asks for limits, which nobody gave.
    const { face, problems } = scoredAlone({ target: 'tra 10 e 20', actual: 15, ...leaf });
    expect(face('I')).toBe('failed');
    expect(problems.map(({ code, place }) => [code, place?.cell])).toEqual([
      ['method.unknown', 'M2'],
      ['node.dependsOnFailed', undefined],
    ]);
  });

  test('called all the same, it refuses', () => {
    const deadline = findMethod('scadenza');
    const target = readTarget({ target: { value: 'si' } }, 2023);
    if (!deadline || !target.ok) throw new Error('no method or target to try');
    const yesNo = target.target;
    const indicator = { code: 'I', target: { value: 'si' }, actual: { value: 'si' } };
    expect(() => deadline.prepare(indicator, yesNo)).toThrow(TypeError);
    const day = readTarget({ target: { value: 'Entro 31/12/2023' } }, 2023);
    const ready = day.ok ? deadline.prepare(indicator, day.target) : null;
    if (!ready?.ok) throw new Error('no deadline to try');
    const call = () => ready.scorer.score({ kind: 'yesNo', value: true }, defaultProfile);
    expect(call).toThrow(TypeError);
  });
});

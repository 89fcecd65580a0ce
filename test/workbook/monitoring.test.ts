import { dayOf, type Day } from '../../src/engine';
import { catalogues, messageOf } from '../../src/messages';
import type { ReadOptions } from '../../src/workbook';
import {
  applied,
  as,
  at,
  broken,
  dated,
  faces,
  percent,
  ran,
  tables,
  tellings,
  whereOf,
  type Drawn,
  type Rows,
} from '../support/workbook';
import { withColumn, year } from './small-plan';

const march = dayOf(2024, 3, 31) as Day;
const june = dayOf(2024, 6, 30) as Day;
const september = dayOf(2024, 9, 30) as Day;
const december = dayOf(2024, 12, 31) as Day;

const pesi: Rows = [
  ['Nodo', 'Indicatore', 'Peso'],
  ['ENTE', 'I1', percent(0.5)],
  ['ENTE', 'I2', percent(0.5)],
];
const target: Rows = [
  ['Indicatore', 'Target'],
  ['I1', '>= 400'],
  ['I2', 'Entro 30/11/2024'],
];
const consuntivi = (...rows: Rows): Rows => [
  ['Indicatore', 'Consuntivo', 'Data', 'Non valutabile'],
  ...rows,
];

/** The plan with actuals of I1 as drawn from row 2 on, and I2 undone. */
const book = (rows: Rows, rules: Rows = []) =>
  tables({
    Pesi: pesi,
    Target: target,
    Consuntivi: consuntivi(...rows, ['I2', 'no', null]),
    Regole: [['Regola', 'Valore'], ['Anno', year(2024)], ...rules],
  });

const read = (rows: Rows, options: ReadOptions = {}, rules: Rows = []) => {
  const run = ran(book(rows, rules), options);
  const { I1 = '', ENTE = '' } = faces(run);
  return { run, I1, ENTE };
};

const quarters: Rows = [
  ['I1', 100, dated(march)],
  ['I1', 200, dated(june)],
  ['I1', 300, dated(september)],
];

describe('the tree on a day: the last actual dated up to then', () => {
  // I1 is out of 400; I2, undone, is due on 30/11: until then the ente is I1 alone.
  const cases: [on: Day, i1: string, ente: string][] = [
    [march - 1, 'excluded: notYetMeasured Non valutabile', 'excluded: allChildrenExcluded'],
    [march, '25% Non raggiunto', '25%'],
    [june - 1, '25% Non raggiunto', '25%'],
    [june, '50% Parzialmente raggiunto', '50%'],
    [september, '75% Parzialmente raggiunto', '75%'],
    // (75 + 0) / 2: by then I2 is missed.
    [december, '75% Parzialmente raggiunto', '37.5%'],
    // A year is still closed in the next one.
    [december + 31, '75% Parzialmente raggiunto', '37.5%'],
  ];
  test.each(cases)('%i: %s', (on, i1, ente) => {
    const { run, I1, ENTE } = read(quarters, { on });
    expect([I1, ENTE.startsWith(`${ente} `)]).toEqual([i1, true]);
    expect(run.model.plan.on).toBe(on);
    // The order of the rows says nothing.
    const turned = read([...quarters].reverse(), { on });
    expect([turned.I1, turned.ENTE]).toEqual([I1, ENTE]);
  });

  test('a rule gives the day, and the caller wins over it', () => {
    const rules: Rows = [['Data di monitoraggio', dated(june)]];
    expect(read(quarters, {}, rules).I1).toBe('50% Parzialmente raggiunto');
    expect(read(quarters, { on: september }, rules).I1).toBe('75% Parzialmente raggiunto');
  });

  test.each<[Drawn, string?]>([
    ['30/06/2024'],
    ['30.06.2024'],
    ['2024-06-30'],
    ['30 giugno 2024'],
    ['30/6'],
    [june],
    ['30/06/2024', 'data monitoraggio'],
    ['30/06/2024', 'Monitoring date'],
  ])('the rule as people write it: %j', (written, rule = 'Data di monitoraggio') => {
    const { run } = read(quarters, {}, [[rule, written]]);
    expect(run.model.plan.on).toBe(june);
    expect(tellings(run)).toEqual(['deadline.notYetDue Target!B3', 'node.noRow']);
  });

  test('a blank rule is none', () => {
    const { run } = read(quarters.slice(0, 1), {}, [['Data di monitoraggio', null]]);
    expect(run.model.plan.on).toBeUndefined();
    expect(tellings(run)).toEqual(['node.noRow']);
  });

  test('the evaluators exclude it from a date on', () => {
    const rows: Rows = [...quarters.slice(0, 2), ['I1', null, dated(september), 'Alluvione']];
    expect(read(rows, { on: june }).I1).toBe('50% Parzialmente raggiunto');
    expect(read(rows, { on: september }).I1).toBe('excluded: notAssessable Non valutabile');
  });

  test('a row prepared for a day to come, still blank, changes nothing', () => {
    const rows: Rows = [...quarters, ['I1', null, dated(december), null]];
    expect(read(rows, { on: december }).I1).toBe('75% Parzialmente raggiunto');
  });

  test('an actual without a date is known on every day', () => {
    expect(read([['I1', 200, null]], { on: march }).I1).toBe('50% Parzialmente raggiunto');
    const both: Rows = [
      ['I1', 200, null],
      ['I1', 200, dated(march)],
    ];
    expect(read(both, { on: june }).I1).toBe('50% Parzialmente raggiunto');
  });

  test('days counted from 1904', () => {
    const rows: Rows = [['I1', 200, dated(june - 1462)]];
    const drawn = { ...book(rows), date1904: true };
    expect(faces(ran(drawn, { on: june })).I1).toBe('50% Parzialmente raggiunto');
    expect(faces(ran(drawn, { on: june - 1 })).I1).toContain('notYetMeasured');
  });
});

describe('what the dates leave in doubt is told at its cell, and not guessed', () => {
  interface Case {
    readonly rows: Rows;
    readonly options?: ReadOptions;
    readonly rules?: Rows;
    readonly code: string;
    readonly where: string;
    readonly it: string;
    readonly en: string;
    readonly i1: string;
  }
  const cases: Case[] = [
    {
      rows: quarters,
      code: 'actual.latest',
      where: 'Consuntivi!C4',
      it: "L'indicatore I1 ha più consuntivi: vale l'ultimo, del 30/09/2024. Per uno precedente, indicare nelle regole la Data di monitoraggio.",
      en: 'Indicator I1 has several actuals: the last one counts, of 30/09/2024. For an earlier one give the monitoring date in the rules (Data di monitoraggio).',
      i1: '75% Parzialmente raggiunto',
    },
    {
      rows: [...quarters, ['I1', 310, dated(september)]],
      options: { on: december },
      code: 'actual.two',
      where: 'Consuntivi!B5',
      it: "L'indicatore I1 ha due consuntivi diversi con la stessa data (30/09/2024).",
      en: 'Indicator I1 has two different actuals of the same date (30/09/2024).',
      i1: 'failed Non calcolabile',
    },
    {
      rows: [...quarters, ['I1', 400, null]],
      options: { on: june },
      code: 'actual.datedAndUndated',
      where: 'Consuntivi!B5',
      it: "L'indicatore I1 ha un consuntivo del 30/06/2024 e uno diverso senza data: scrivere la data anche di questo, oppure togliere quello che non vale.",
      en: 'Indicator I1 has an actual of 30/06/2024 and a different one without a date: date this one too, or remove the one that does not hold.',
      i1: 'failed Non calcolabile',
    },
    {
      rows: [...quarters, ['I1', 400, dated(december + 31)]],
      code: 'actual.severalYears',
      where: 'Consuntivi!C5',
      it: "L'indicatore I1 ha consuntivi diversi di più anni (31/03/2024, 30/06/2024, 30/09/2024, 31/01/2025): indicare nelle regole la Data di monitoraggio, fino alla quale contano.",
      en: 'Indicator I1 has different actuals of several years (31/03/2024, 30/06/2024, 30/09/2024, 31/01/2025): give the monitoring date, up to which they count, in the rules (Data di monitoraggio).',
      i1: 'failed Non calcolabile',
    },
    {
      rows: [
        ['I1', 390, dated(dayOf(2023, 12, 31) as Day)],
        ['I1', 200, dated(june)],
      ],
      options: { on: december },
      code: 'actual.beforeYear',
      where: 'Consuntivi!C2',
      it: "Il consuntivo dell'indicatore I1 è del 31/12/2023, prima dell'anno in vigore (2024): non conta. Se è di quell'anno, correggere la data.",
      en: 'The actual of indicator I1 is of 31/12/2023, before the year in force (2024): it does not count. If it is of that year, mend the date.',
      i1: '50% Parzialmente raggiunto',
    },
    {
      rows: [['I1', 200, 'primo semestre']],
      options: { on: june },
      code: 'actual.badDate',
      where: 'Consuntivi!C2',
      it: '"primo semestre" non è una data, e senza non si sa quale consuntivo dell\'indicatore I1 vale: scriverla come 30/06/2024.',
      en: '"primo semestre" is not a date, and without one there is no telling which actual of indicator I1 counts: write it as 30/06/2024.',
      i1: 'failed Non calcolabile',
    },
    {
      rows: [...quarters, ['I1', 200, broken('#N/A')]],
      code: 'actual.badDate',
      where: 'Consuntivi!C5',
      it: '"#N/A" non è una data, e senza non si sa quale consuntivo dell\'indicatore I1 vale: scriverla come 30/06/2024.',
      en: '"#N/A" is not a date, and without one there is no telling which actual of indicator I1 counts: write it as 30/06/2024.',
      i1: 'failed Non calcolabile',
    },
    {
      rows: [['I1', 200, null]],
      rules: [['Data di monitoraggio', '31/06/2024']],
      code: 'rule.unreadable',
      where: 'Regole!B3',
      it: 'La regola "Data di monitoraggio" non può valere "31/06/2024".',
      en: 'The rule "Data di monitoraggio" cannot be "31/06/2024".',
      i1: '50% Parzialmente raggiunto',
    },
    {
      rows: [['I1', 200, null]],
      rules: [['Data di monitoraggio', '30/06/2023']],
      code: 'monitoring.beforeYear',
      where: 'Regole!B3',
      it: "La data di monitoraggio (30/06/2023) viene prima dell'anno in vigore (2024): non se ne tiene conto. Correggere la data o l'anno.",
      en: 'The monitoring date (30/06/2023) comes before the year in force (2024) and is not used. Mend the date or the year.',
      i1: '50% Parzialmente raggiunto',
    },
    {
      rows: [['I1', 200, dated(september)]],
      options: { on: june },
      code: 'actual.notYetMeasured',
      where: 'Consuntivi!B2',
      it: "L'indicatore I1 è stato misurato solo dopo la data di monitoraggio (30/06/2024): a quella data è escluso.",
      en: 'Indicator I1 was measured only after the monitoring date (30/06/2024): as of that date it is excluded.',
      i1: 'excluded: notYetMeasured Non valutabile',
    },
  ];
  test.each(cases)('$code $where', ({ rows, options, rules, code, where, it, en, i1 }) => {
    const { run, I1 } = read(rows, options, rules);
    const found = run.problems.filter((one) => one.code === code);
    expect(found.map(whereOf)).toEqual([where]);
    const [told] = found;
    expect(told && messageOf(told, catalogues.it)).toBe(it);
    expect(told && messageOf(told, catalogues.en)).toBe(en);
    expect(I1).toBe(i1);
  });

  test('a date that decides nothing is not asked for', () => {
    const { run } = read([['I1', 200, 'primo semestre']]);
    expect(tellings(run)).toEqual(['node.noRow']);
  });

  test('the same figure on several dates needs no choice', () => {
    const rows: Rows = quarters.map(([code = null, , day = null]) => [code, 200, day]);
    expect(tellings(read(rows).run)).toEqual(['node.noRow']);
  });
});

describe('results stand on the row that counts', () => {
  const scores = (drawn: ReturnType<typeof book>) =>
    ['F2', 'F3', 'F4'].map((cell) => at(drawn, 'Consuntivi', cell)?.value ?? null);

  test('and go from the others, with their colours', () => {
    const drawn = book(quarters);
    const first = applied(drawn, ran(drawn, { on: march }).writes);
    expect(scores(first)).toEqual([0.25, null, null]);
    expect(at(first, 'Consuntivi', 'G2')?.fill).toBeDefined();
    const second = applied(first, ran(first, { on: september }).writes);
    expect(scores(second)).toEqual([null, null, 0.75]);
    const left = ['E2', 'F2', 'G2'].map((cell) => at(second, 'Consuntivi', cell));
    expect(left.map((cell) => [cell?.value, cell?.fill])).toEqual([
      [null, undefined],
      [null, undefined],
      [null, undefined],
    ]);
    // Run again, nothing is left to write.
    expect(ran(second, { on: september }).writes).toEqual({ columns: [], cells: [] });
  });

  test('measured later only: the first row tells that it is excluded', () => {
    const drawn = book(quarters);
    const after = applied(drawn, ran(drawn, { on: march - 1 }).writes);
    const words = ['G2', 'G3', 'G4'].map((cell) => at(after, 'Consuntivi', cell)?.value ?? null);
    expect(words).toEqual(['Non valutabile', null, null]);
  });
});

describe('one wide table with a row for each node and date', () => {
  const wide: Rows = [
    ['Codice', 'Obiettivo', 'Peso', 'Target', 'Consuntivo', 'Data'],
    ['I1', 'A', percent(1), '>= 400', 100, dated(march)],
    ['I1', 'B', percent(0.4), '>= 400', 100, dated(march)],
    ['I2', 'B', percent(0.6), '>= 10', 10, dated(march)],
    ['I1', 'A', percent(1), '>= 400', 200, dated(june)],
    ['I1', 'B', percent(0.4), '>= 400', 200, dated(june)],
  ];

  test.each<[on: Day, a: string, b: string]>([
    // 0,4 x 25 + 0,6 x 100, then 0,4 x 50 + 0,6 x 100
    [march, '25% Non raggiunto', '70% Parzialmente raggiunto'],
    [june, '50% Parzialmente raggiunto', '80% Parzialmente raggiunto'],
  ])('%i: the links of a date are no second ones', (on, a, b) => {
    const run = ran(tables({ Piano: wide }), { on, year: 2024 });
    expect(faces(run)).toMatchObject({ A: a, B: b });
    expect(tellings(run)).toEqual(['node.noRow']);
  });

  test('a number that is no date', () => {
    const rows = withColumn(
      wide.slice(0, 4).map((row) => row.slice(0, 5)),
      ['Data', as('0', 3), null, null],
    );
    const run = ran(tables({ Piano: rows }), { on: june, year: 2024 });
    expect(tellings(run)).toContain('actual.badDate Piano!F2');
  });
});

import { exactText } from '../../src/engine';
import {
  applied,
  as,
  at,
  broken,
  cells,
  dated,
  faces,
  percent,
  ran,
  ranges,
  sheet,
  tables,
  tellings,
  workbook,
  type Drawn,
} from '../support/workbook';
import { correcting, DECIDED_ON, DECISION_HEADERS, takingOut, withRows } from './decision-rows';
import { consuntivi, four, small } from './small-plan';
import { checkTold, FAILED, type Told } from './told';

const facesWith = (...rows: readonly Drawn[][]) => faces(ran(tables(withRows(...rows))));

/** I1 at 80%: 0,25 x 80 + 0,25 x 86 + 50; 0,6 x 91,5 + 0,4 x 99,25. */
const CORRECTED = {
  ...small,
  I1: '80% Parzialmente raggiunto',
  A1: '91.5% Raggiunto',
  ENTE: '94.6% Raggiunto',
};
/** I1 out: (0,25 x 86 + 50) / 0,75 = 95,333...; 0,6 x 95,333... + 39,7. */
const TAKEN_OUT = {
  ...small,
  I1: 'excluded: notAssessable Non valutabile',
  A1: '95.3333333333333333333333333333% Raggiunto',
  ENTE: '96.9% Raggiunto',
};

describe('the table Decisioni', () => {
  const read: [what: string, row: Drawn[], faces: Readonly<Record<string, string>>][] = [
    ['a corrected score', correcting(), CORRECTED],
    ['typed as a text', correcting({ Valore: '80,00 %' }), CORRECTED],
    ['without its type, which the code tells', correcting({ Tipo: null }), CORRECTED],
    ['in other words', correcting({ Tipo: 'Indicator', Decisione: 'CORRETTO ' }), CORRECTED],
    ['not assessable', takingOut(), TAKEN_OUT],
    ['N.V.', takingOut({ Decisione: 'N.V.' }), TAKEN_OUT],
    ['revoked', correcting({ 'Revocata il': dated(45340) }), small],
    [
      'a node',
      correcting({ Codice: 'A1', Tipo: 'nodo' }),
      // 0,6 x 80 + 39,7
      { ...small, A1: '80% Parzialmente raggiunto', ENTE: '87.7% Parzialmente raggiunto' },
    ],
    [
      'a node taken out: the other one is all that counts',
      takingOut({ Codice: 'A1', Tipo: 'obiettivo' }),
      { ...small, A1: 'excluded: notAssessable Non valutabile', ENTE: '99.25% Raggiunto' },
    ],
  ];
  test.each(read)('%s', (_what, row, expected) => {
    const run = ran(tables(withRows(row)));
    expect(faces(run)).toEqual(expected);
    expect(tellings(run)).toEqual([]);
  });

  test('as a plain range, anywhere', () => {
    const notes = sheet('Note', [
      cells([[...DECISION_HEADERS], correcting()], 'C4'),
      cells([['Verbale del 12/02/2024']], 'A1'),
    ]);
    expect(faces(ran(workbook([...tables(four).sheets, notes])))).toEqual(CORRECTED);
    expect(faces(ran(ranges(withRows(correcting()))))).toEqual(CORRECTED);
  });

  test('with its columns in another order, and more of them', () => {
    const drawn = [
      ['Seduta', 'Motivo', 'Decisione', 'Codice', 'Valore', 'Data', 'Autore'],
      [7, 'Guasto', 'Corretto', 'I1', percent(0.8), dated(DECIDED_ON), 'A. Bianchi'],
    ];
    expect(faces(ran(tables({ ...four, OIV: drawn })))).toEqual(CORRECTED);
  });

  test('dates of a workbook that counts from 1904', () => {
    const row = correcting({ Data: dated(DECIDED_ON - 1462) });
    const { model } = ran(tables({ ...withRows(row), Consuntivi: from1904 }, true));
    expect(model.decisions?.records.map(({ date }) => date)).toEqual([DECIDED_ON]);
  });

  test('a node that no row lists', () => {
    const drawing = {
      Indicatori: [
        ['Codice', 'Obiettivo', 'Peso', 'Target', 'Consuntivo'],
        ['K1', 'O1', percent(0.5), '>= 100', 50],
        ['K2', 'O1', percent(0.5), '>= 100', 100],
      ],
      Decisioni: [[...DECISION_HEADERS], correcting({ Codice: 'O1', Tipo: 'nodo' })],
    };
    const run = ran(tables(drawing));
    expect(faces(run)).toEqual({
      O1: '80% Parzialmente raggiunto',
      K1: '50% Parzialmente raggiunto',
      K2: '100% Raggiunto',
    });
    expect(tellings(run)).toEqual(['node.noRow']);
  });

  test('the one in force counts, those revoked before it stay on record', () => {
    const revoked = { 'Revocata il': dated(45340) };
    const { model, ...run } = ran(
      tables(withRows(takingOut(revoked), correcting(revoked), correcting())),
    );
    expect(faces({ model, ...run })).toEqual(CORRECTED);
    expect(model.decisions?.records.map(({ row, state }) => [row, state])).toEqual([
      [1, 'revoked'],
      [2, 'revoked'],
      [3, 'inForce'],
    ]);
  });

  test('a decision holds at every day of monitoring, whenever it was taken', () => {
    const run = ran(tables(withRows(correcting())), { on: 45107 });
    expect(faces(run).I1).toBe(CORRECTED.I1);
  });
});

/** The actuals with I2's day as such a workbook counts it. */
const from1904 = consuntivi.map((line) =>
  line[0] === 'I2' ? ['I2', dated(45091 - 1462), null] : line,
);

const failing = {
  faces: { I1: FAILED, A1: FAILED, ENTE: FAILED },
  also: ['node.dependsOnFailed Albero!A2', 'node.dependsOnFailed Albero!A3'],
};

const told: readonly (Omit<Told, 'edits' | 'drawing'> & {
  readonly what: string;
  readonly rows: readonly Drawn[][];
})[] = [
  {
    what: 'two in force: neither is applied',
    rows: [correcting(), takingOut()],
    code: 'decision.two',
    severity: 'error',
    where: 'Decisioni!A2',
    it: 'Su I1 ci sono più decisioni in vigore: nessuna si applica, e resta senza punteggio. Revocarne tutte tranne una.',
    en: 'There are several decisions in force on I1: none is applied, and it has no score. Revoke all but one.',
    faces: failing.faces,
    also: [...failing.also, 'decision.two Decisioni!A3'],
  },
  {
    what: 'no reason: nothing is decided',
    rows: [takingOut({ Motivo: ' ' })],
    code: 'decision.noReason',
    severity: 'error',
    where: 'Decisioni!E2',
    it: 'Decisione su I1: manca il motivo, e senza non si applica: vale il punteggio calcolato. Scrivere il motivo.',
    en: 'Decision on I1: the reason is missing, and without it the computed score holds. Write the reason.',
  },
  {
    what: 'an unknown code',
    rows: [correcting({ Codice: 'I9' })],
    code: 'decision.unknownCode',
    severity: 'error',
    where: 'Decisioni!A2',
    it: 'Decisione su "I9": nel piano non c\'è. Correggere il codice o il tipo.',
    en: 'Decision on "I9": the plan has no such code. Correct the code or the type.',
  },
  {
    what: 'a code of another type',
    rows: [correcting({ Tipo: 'nodo' })],
    code: 'decision.unknownCode',
    severity: 'error',
    where: 'Decisioni!A2',
    it: 'Decisione su "I1": nel piano non c\'è. Correggere il codice o il tipo.',
    en: 'Decision on "I1": the plan has no such code. Correct the code or the type.',
  },
  {
    what: 'an unreadable type',
    rows: [correcting({ Tipo: 'boh' })],
    code: 'decision.unreadable',
    severity: 'error',
    where: 'Decisioni!B2',
    it: 'Decisione su I1: nella colonna Tipo "boh" non si capisce. Finché non è corretta, I1 resta senza punteggio.',
    en: 'Decision on I1: in column Tipo "boh" is not understood. Until it is corrected I1 has no score.',
    ...failing,
  },
  {
    what: 'an unknown decision',
    rows: [correcting({ Decisione: 'Sospeso' })],
    code: 'decision.unreadable',
    severity: 'error',
    where: 'Decisioni!C2',
    it: 'Decisione su I1: nella colonna Decisione "Sospeso" non si capisce. Finché non è corretta, I1 resta senza punteggio.',
    en: 'Decision on I1: in column Decisione "Sospeso" is not understood. Until it is corrected I1 has no score.',
    ...failing,
  },
  {
    what: 'a value in points that lost its percent sign',
    rows: [correcting({ Valore: 80 })],
    code: 'decision.unreadable',
    severity: 'error',
    where: 'Decisioni!D2',
    it: 'Decisione su I1: nella colonna Valore "80" non si capisce. Finché non è corretta, I1 resta senza punteggio.',
    en: 'Decision on I1: in column Valore "80" is not understood. Until it is corrected I1 has no score.',
    ...failing,
  },
  {
    what: 'no value',
    rows: [correcting({ Valore: null })],
    code: 'decision.unreadable',
    severity: 'error',
    where: 'Decisioni!D2',
    it: 'Decisione su I1: nella colonna Valore manca il valore. Finché non è corretta, I1 resta senza punteggio.',
    en: 'Decision on I1: in column Valore the value is missing. Until it is corrected I1 has no score.',
    ...failing,
  },
  {
    what: 'a formula error for a value',
    rows: [correcting({ Valore: broken('#N/A') })],
    code: 'decision.unreadable',
    severity: 'error',
    where: 'Decisioni!D2',
    it: 'Decisione su I1: nella colonna Valore "#N/A" non si capisce. Finché non è corretta, I1 resta senza punteggio.',
    en: 'Decision on I1: in column Valore "#N/A" is not understood. Until it is corrected I1 has no score.',
    ...failing,
  },
  {
    what: 'a value above 100%',
    rows: [correcting({ Valore: percent(1.1) })],
    code: 'decision.outOfRange',
    severity: 'error',
    where: 'Decisioni!A2',
    it: 'Decisione su I1: il valore è sotto 0% o sopra il punteggio massimo delle regole, e il punteggio resta senza valore. Correggere il valore.',
    en: 'Decision on I1: the value is below 0% or above the highest score of the rules, and there is no score. Correct the value.',
    ...failing,
  },
  {
    what: 'revoked, and nobody can tell when',
    rows: [correcting({ 'Revocata il': 'sì' })],
    code: 'decision.unreadable',
    severity: 'error',
    where: 'Decisioni!H2',
    it: 'Decisione su I1: nella colonna Revocata il "sì" non si capisce. Finché non è corretta, I1 resta senza punteggio.',
    en: 'Decision on I1: in column Revocata il "sì" is not understood. Until it is corrected I1 has no score.',
    ...failing,
  },
  {
    what: 'nobody took it',
    rows: [correcting({ Autore: null })],
    code: 'decision.incomplete',
    severity: 'warning',
    where: 'Decisioni!F2',
    it: 'Decisione su I1: manca Autore. La decisione si applica; completarla.',
    en: 'Decision on I1: Autore is missing. The decision is applied; complete it.',
    faces: CORRECTED,
  },
  {
    what: 'a date that is none',
    rows: [correcting({ Data: 'febbraio' })],
    code: 'decision.incomplete',
    severity: 'warning',
    where: 'Decisioni!G2',
    it: 'Decisione su I1: non si legge Data. La decisione si applica; completarla.',
    en: 'Decision on I1: Data is not understood. The decision is applied; complete it.',
    faces: CORRECTED,
  },
  {
    what: 'a value of what is not assessable',
    rows: [takingOut({ Valore: percent(0.8) })],
    code: 'decision.valueUnused',
    severity: 'warning',
    where: 'Decisioni!D2',
    it: 'Decisione su I1: chi è non valutabile non ha un valore, e "0.8" non conta.',
    en: 'Decision on I1: what is not assessable has no value, and "0.8" does not count.',
    faces: TAKEN_OUT,
  },
  {
    what: 'corrected here, not assessable among the actuals',
    rows: [correcting({ Codice: 'I5' })],
    code: 'decision.contradicted',
    severity: 'error',
    where: 'Decisioni!A2',
    it: "Decisione su I5: il raggiungimento è corretto qui, ma è non valutabile nei consuntivi; nessuno dei due vale. Togliere l'uno o l'altro.",
    en: 'Decision on I5: its score is corrected here, and it is not assessable among the actuals; neither holds. Remove one of the two.',
    faces: { I5: FAILED, A2: FAILED, ENTE: FAILED },
    also: ['node.dependsOnFailed Albero!A2', 'node.dependsOnFailed Albero!A4'],
  },
  {
    what: 'not assessable in both places',
    rows: [takingOut({ Codice: 'I5' })],
    code: 'decision.twice',
    severity: 'remark',
    where: 'Decisioni!A2',
    it: 'I5 è non valutabile sia per decisione sia nei consuntivi: vale il motivo della decisione.',
    en: 'I5 is not assessable both by decision and among the actuals: the reason of the decision holds.',
  },
];

describe('what is wrong with a decision is told at its cell', () => {
  test.each(told)('$what', ({ rows, ...expected }) => {
    checkTold({ ...expected, edits: {}, drawing: withRows(...rows) });
  });

  test('a code that is a node and an indicator', () => {
    const drawing = withRows(correcting({ Codice: 'A1', Tipo: null }));
    const both = {
      ...drawing,
      Pesi: [...four.Pesi, ['A2', 'A1', percent(0)]],
      Target: [...four.Target, ['A1', 'Omonimo', '>= 10']],
      Consuntivi: [...four.Consuntivi, ['A1', 10, null]],
    };
    const run = ran(tables(both));
    expect(tellings(run)).toContain('decision.ambiguous Decisioni!B2');
    const { indicators, nodes, tree } = run.card;
    const outcomes = [
      nodes[tree.nodeIndex.get('A1') ?? -1],
      indicators[tree.indicatorIndex.get('A1') ?? -1],
    ];
    expect(outcomes.map((one) => one?.outcome.kind)).toEqual(['failed', 'failed']);
  });

  test('a second table, and one without its columns', () => {
    const second = {
      ...withRows(correcting()),
      'Decisioni 2': [[...DECISION_HEADERS], takingOut()],
    };
    const run = ran(tables(second));
    expect(tellings(run)).toEqual(['decision.secondTable Decisioni 2!A1']);
    expect(faces(run)).toEqual(CORRECTED);
    const without = ran(
      tables({
        ...four,
        Decisioni: [
          ['Codice', 'Decisione'],
          ['I1', 'N.V.'],
        ],
      }),
    );
    expect(tellings(without)).toEqual(['decision.noColumns Decisioni!A1']);
    expect(faces(without)).toEqual(small);
  });
});

describe('the column Calcolato', () => {
  const ofCalculated = ({ writes }: ReturnType<typeof ran>) =>
    writes.cells.filter(({ sheet: name }) => name === 'Decisioni');

  test('a run writes beside each decision in force what is computed without it', () => {
    const revoked = takingOut({ Codice: 'I2', 'Revocata il': dated(45340) });
    const rows = [correcting(), revoked, takingOut({ Codice: 'A2', Tipo: 'nodo' })];
    const run = ran(tables(withRows(...rows)));
    expect(
      ofCalculated(run).map(({ row, column, value, format }) => [row, column, value, format]),
    ).toEqual([
      [1, 8, 0.605, '0.00%'],
      [3, 8, 0.9925, '0.00%'],
    ]);
  });

  test('the word, where nothing can be computed', () => {
    const drawing = { ...withRows(correcting()), Consuntivi: unreadable };
    const run = ran(tables(drawing));
    expect(ofCalculated(run).map(({ value }) => value)).toEqual(['Non calcolabile']);
  });

  test('what is there already is not written again, and a formula is left alone', () => {
    const book = tables(withRows(correcting()));
    const run = ran(book);
    expect(ofCalculated(ran(applied(book, run.writes)))).toEqual([]);
    const formula = { value: 0.5, text: '50%', format: '0.00%', formula: true };
    const kept = ran(tables(withRows(correcting({ Calcolato: formula }))));
    expect(ofCalculated(kept)).toEqual([]);
    expect(tellings(kept)).toEqual(['result.formula Decisioni!I2']);
  });

  test('a percentage of another format keeps it', () => {
    const run = ran(tables(withRows(correcting({ Calcolato: as('0.0%', 0.5) }))));
    expect(ofCalculated(run).map(({ format }) => format)).toEqual(['0.0%']);
  });

  test('the scores that are written are those that were decided', () => {
    const book = tables(withRows(correcting()));
    const after = applied(book, ran(book).writes);
    expect([at(after, 'Consuntivi', 'E2')?.value, at(after, 'Albero', 'F2')?.value]).toEqual([
      0.8, 0.946,
    ]);
  });
});

const unreadable = consuntivi.map((line) => (line[0] === 'I1' ? ['I1', 'boh', null] : line));

test('a decision is exact: no binary noise is read of a percentage', () => {
  const { card } = ran(tables(withRows(correcting({ Valore: percent(0.705) }))));
  const { outcome } = card.indicators[0] ?? {};
  expect(outcome?.kind === 'scored' && exactText(outcome.score)).toBe('0.705');
  expect(facesWith(correcting({ Valore: '70,5%' })).I1).toBe('70.5% Parzialmente raggiunto');
});

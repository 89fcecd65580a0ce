import { exactText } from '../../src/engine';
import { readFrozen } from '../../src/excel/frozen';
import { catalogues, messageOf } from '../../src/messages';
import { planRules, readModel, runRow, snapshotsIn, type Workbook } from '../../src/workbook';
import { LOG } from '../../src/workbook/log-table';
import { planOwnRows } from '../../src/workbook/own-tables';
import {
  at,
  cells,
  dated,
  faces,
  percent,
  ran,
  sheet,
  table,
  tables,
  tellings,
  workbook,
  type Drawn,
  type Rows,
} from '../support/workbook';
import { correcting, DECISION_HEADERS, withRows } from './decision-rows';
import { four, small } from './small-plan';

// What tables that another version of PERF saved become: "Updates" of the administrator's manual.

const profileOf = (book: Workbook) => {
  const { bands, dailyPenalty, cap, missingActual, rounding } = ran(book).model.profile;
  return {
    limits: bands.map(({ from }) => exactText(from)),
    dailyPenalty: exactText(dailyPenalty),
    cap: cap && exactText(cap),
    missingActual,
    rounding,
  };
};

describe('Regole', () => {
  /** As the first version wrote it: before monitoring dates and rules for all of a kind. */
  const first: Rows = [
    ['Regola', 'Valore'],
    ['Profilo', 'SMVP 90/50'],
    ['Raggiunto da', percent(0.9)],
    ['Parzialmente raggiunto da', percent(0.5)],
    ['Penalità giornaliera', percent(0.01)],
    ['Punteggio massimo', percent(1)],
    ['Consuntivo mancante', 'errore'],
    ['Arrotondamento', 'alla visualizzazione'],
    ['Decimali', 2],
  ];

  test('of the first version hold as they are, and a profile saved again changes none of them', () => {
    const book = tables({ ...four, Regole: first });
    expect(tellings(ran(book))).toEqual(tellings(ran(tables(four))));
    expect(profileOf(book)).toEqual({
      limits: ['0.9', '0.5', '0'],
      dailyPenalty: '0.01',
      cap: '1',
      missingActual: 'error',
      rounding: { when: 'display', decimals: 2 },
    });
    expect(planRules(book, ran(book).model.profile)).toEqual({
      kind: 'cells',
      cells: [],
      growth: null,
    });
  });

  test('of which some are missing are for the rest as the profile says', () => {
    const book = tables({ ...four, Regole: [...first.slice(0, 2), ['Decimali', 1]] });
    expect(profileOf(book)).toEqual({
      ...profileOf(tables({ ...four, Regole: first })),
      rounding: { when: 'display', decimals: 1 },
    });
  });

  const later: [rule: string, value: Drawn, told: string][] = [
    ['Moltiplicatore', 2, 'warning Regole!A2 rule.unknown'],
    ['Profilo', 'SMVP 2030', 'error Regole!B2 rule.unreadable'],
    ['Arrotondamento', 'al mezzo punto', 'error Regole!B2 rule.unreadable'],
    ['Consuntivo mancante', 'stima', 'error Regole!B2 rule.unreadable'],
  ];
  test.each(later)('of a later version: %s %s is told, and not used', (rule, value, told) => {
    const book = tables({
      ...four,
      Regole: [
        ['Regola', 'Valore'],
        [rule, value],
      ],
    });
    expect(toldIn(book)).toContain(told);
    expect(faces(ran(book))).toEqual(small);
  });
});

/** The problems of a run that those of the plan itself are not among. */
const toldIn = (book: Workbook) => {
  const usual = new Set(ran(tables(four)).problems.map(lineOf));
  return ran(book)
    .problems.map(lineOf)
    .filter((line) => !usual.has(line));
};
const lineOf = ({ severity, code, place }: ReturnType<typeof ran>['problems'][number]) =>
  `${severity} ${place ? `${place.sheet}!${place.cell}` : '-'} ${code}`;

describe('Mappatura', () => {
  const headers = ['Foglio', 'Tabella', 'Intestazioni', 'Colonna', 'Intestazione', 'Campo'];
  /** Targets under other headers, the column of the promise mapped to a field. */
  const rows = (header: string, field: string): Rows => [
    ['Target', 'Target', 'A1:B1', 'A', 'KPI', 'Indicatore'],
    ['Target', 'Target', 'A1:B1', 'B', header, field],
  ];
  const mapped = (head: readonly string[], body: Rows, headersOfTargets = ['KPI', 'Atteso']) => {
    const promised = four.Target.slice(1).map(([code = null, , target = null]) => [code, target]);
    const drawn = { Target: [headersOfTargets, ...promised], Mappatura: [head, ...body] };
    return tables({ ...four, ...drawn });
  };

  test('without the column Celle vuote is read as it is', () => {
    const book = mapped(headers, rows('Atteso', 'Target'));
    expect(faces(ran(book))).toEqual(small);
    expect(toldIn(book)).toEqual([]);
  });

  test('with a field of a later version leaves its area to the headers, and tells it', () => {
    const book = mapped(headers, rows('Target', 'Stima'), ['Indicatore', 'Target']);
    expect(toldIn(book)).toEqual(['error Mappatura!F3 mapping.badField']);
    expect(faces(ran(book))).toEqual(small);
  });

  test('with a field of a later version, and headers that do not tell: there is no plan', () => {
    const read = readModel(mapped(headers, rows('Atteso', 'Stima')));
    expect(!read.ok && [read.problem.code, read.problem.place?.cell]).toEqual([
      'mapping.badField',
      'F3',
    ]);
  });

  test('with a column of a later version is read, and the column is told', () => {
    const book = mapped(
      [...headers, 'Unità di misura'],
      rows('Atteso', 'Target').map((row) => [...row, 'migliaia']),
    );
    expect(faces(ran(book))).toEqual(small);
    expect(toldIn(book)).toEqual(['remark Mappatura!G1 table.unknownColumn']);
  });
});

describe('Decisioni', () => {
  const corrected = faces(ran(tables(withRows(correcting()))));
  const later = (header: string): Workbook =>
    tables({
      ...four,
      Decisioni: [
        [...DECISION_HEADERS, header],
        [...correcting(), dated(45657)],
      ],
    });

  test('with the compulsory columns alone hold, none revoked', () => {
    const book = tables({
      ...four,
      Decisioni: [
        ['Codice', 'Decisione', 'Valore', 'Motivo'],
        ['I1', 'Raggiungimento corretto', percent(0.8), 'Guasto del portale'],
      ],
    });
    expect(faces(ran(book))).toEqual(corrected);
    expect(corrected).not.toEqual(small);
  });

  test('with a decision of a later version leave what it is about without a score', () => {
    const book = tables(withRows(correcting({ Decisione: 'Sospeso' })));
    expect(toldIn(book)).toContain('error Decisioni!C2 decision.unreadable');
    expect(faces(ran(book))['I1']).toMatch(/^failed/);
  });

  test('with a column of a later version hold, and the column is told with what to do', () => {
    const run = ran(later('Valida fino al'));
    expect(faces(run)).toEqual(corrected);
    expect(toldIn(later('Valida fino al'))).toEqual(['remark Decisioni!J1 table.unknownColumn']);
    const [told] = run.problems.filter(({ code }) => code === 'table.unknownColumn');
    expect(told && messageOf(told, catalogues.it)).toBe(
      'La colonna "Valida fino al" di Decisioni non è letta: se l\'ha aggiunta una versione successiva di PERF, aggiornare PERF; se contiene appunti, chiamarla Note.',
    );
  });

  test.each(['Note', 'NOTE ', 'Annotazioni', 'Commenti', 'Comments'])(
    'a column "%s" is for notes, and nothing is told',
    (header) => {
      expect(toldIn(later(header))).toEqual([]);
    },
  );

  test('in a plain range a column after the known ones is told, what stands apart is not', () => {
    const plain: Rows = [
      ['Codice', 'Decisione', 'Valore', 'Motivo', 'Autore', 'Data', 'Esito', null, 'Altro'],
      ['I1', 'Raggiungimento corretto', percent(0.8), 'Guasto', 'A. Bianchi', dated(45334)],
    ];
    const { sheets } = tables(four);
    const book = workbook([...sheets, sheet('Decisioni', [cells(plain)])]);
    expect(toldIn(book)).toEqual(['remark Decisioni!G1 table.unknownColumn']);
  });
});

describe('Storico', () => {
  const headers = ['Data', 'Codice', 'Tipo', 'Descrizione', 'Raggiungimento', 'Valutazione'];
  const snapshot = (...rows: readonly (readonly Drawn[])[]) =>
    snapshotsIn(tables({ Storico: [headers, ...rows] }));

  test('of an earlier version is read whole, percentages typed by people too', () => {
    const { snapshots, problems } = snapshot(
      [dated(45107), 'I1', 'indicatore', 'Imprese', percent(0.605), 'Parzialmente raggiunto'],
      [dated(45107), 'ENTE', 'nodo', 'La Camera', '91,675%', 'Raggiunto'],
    );
    expect(problems).toEqual([]);
    expect(
      snapshots.map(({ entries }) =>
        entries.map(({ code, kind, score }) => [code, kind, score && exactText(score)]),
      ),
    ).toEqual([
      [
        ['I1', 'indicator', '0.605'],
        ['ENTE', 'node', '0.91675'],
      ],
    ]);
  });

  test('of a later version: a row of another kind is told and left out, the others are read', () => {
    const { snapshots, problems } = snapshot(
      [dated(45107), 'I1', 'indicatore', 'Imprese', percent(0.605), 'Parzialmente raggiunto'],
      [dated(45107), 'P1', 'progetto', 'Ponte', percent(1), 'Raggiunto'],
    );
    expect(snapshots.flatMap(({ entries }) => entries.map(({ code }) => code))).toEqual(['I1']);
    expect(problems.map(({ code, severity, place }) => [code, severity, place?.cell])).toEqual([
      ['history.unreadable', 'warning', 'C3'],
    ]);
  });
});

describe('Registro', () => {
  const stamp = { at: new Date(2024, 0, 31), version: '0.2.0', date1904: false };
  const row = runRow(ran(tables(four)), 'f'.repeat(64), 12, stamp);
  /** What a row more would be, by the headers that the table has. */
  function added(headers: readonly string[]): Record<string, unknown> {
    const filled = headers.map(() => 'x');
    const book = workbook([sheet('Registro', [table('Registro', [headers, filled])])]);
    const plan = planOwnRows(book, LOG, [row]);
    if (plan.kind !== 'cells') throw new Error(plan.kind);
    expect(plan.growth).toEqual({ table: 'Registro', rows: 1 });
    expect(at(book, 'Registro', 'A2')?.value).toBe('x');
    return Object.fromEntries(
      plan.cells.map(({ column, value }) => [headers[column] ?? '', value]),
    );
  }

  test('of an earlier version gets its rows in the columns that it has', () => {
    const told = added(['Data e ora', 'Operazione', 'Versione', 'Impronta']);
    expect(told).toMatchObject({ Operazione: 'Ricalcolo', Versione: '0.2.0' });
    expect(Object.keys(told)).toHaveLength(4);
  });

  test('of a later version keeps the columns that are not known blank', () => {
    const told = added(['Data e ora', 'Operazione', 'Durata', 'Impronta', 'Celle']);
    expect(told['Celle']).toBe(12);
    expect(told).not.toHaveProperty('Durata');
  });
});

describe('frozen formulas', () => {
  test('of this version are read; those that a later one wrote are not touched', () => {
    const setting = (version: number) =>
      `{"version":${version},"sheets":[["{1}","Foglio"]],"formulas":["=PERF.STATUS(1)"],"ranges":[[0,"A1",0,"h"]]}`;
    expect(readFrozen(setting(1))?.map(({ formula }) => formula)).toEqual(['=PERF.STATUS(1)']);
    expect(readFrozen(setting(2))).toBeNull();
  });
});

import { catalogues, messageOf } from '../../src/messages';
import type { ModelProblem, Run, Workbook } from '../../src/workbook';
import {
  applied,
  dated,
  percent,
  ran,
  tables,
  tellings,
  whereOf,
  type Drawn,
} from '../support/workbook';
import { consuntivi, four } from './small-plan';
import { checkTold, edited, FAILED, type Drawing, type Edits, type Told } from './told';

const NBSP = '\u00A0';

const alike = (text: string, meant: string) => ({
  it: `"${text}" non è un codice del piano, e differisce da ${meant} solo per maiuscole, spazi o a capo: scriverlo allo stesso modo.`,
  en: `"${text}" is no code of the plan, and differs from ${meant} only in case, spaces or line breaks: write it alike.`,
});
const spaces = {
  it: "Il codice I1 ha spazi o a capo all'inizio o alla fine: qui non contano, ma per le formule di Excel sì. Toglierli.",
  en: 'The code I1 has spaces or line breaks around it: they do not count here, but they do for formulas of Excel. Remove them.',
};

describe('codes that differ from a known one in cases and spaces alone', () => {
  const withoutI1 = {
    faces: { I1: FAILED, A1: FAILED, ENTE: FAILED },
    also: ['node.dependsOnFailed Albero!A2', 'node.dependsOnFailed Albero!A3'],
  };
  const cases: Told[] = [
    {
      code: 'code.alike',
      severity: 'warning',
      where: 'Consuntivi!A2',
      edits: { 'Consuntivi!A2': 'i 1' },
      ...alike('i 1', 'I1'),
      faces: withoutI1.faces,
      also: [
        ...withoutI1.also,
        'actual.missing Target!A2',
        'actual.unknownIndicator Consuntivi!A2',
      ],
    },
    {
      code: 'code.alike',
      severity: 'warning',
      where: 'Pesi!B2',
      edits: { 'Pesi!B2': `I${NBSP}1` },
      ...alike(`I${NBSP}1`, 'I1'),
      faces: { A1: FAILED, ENTE: FAILED },
      also: [
        'indicator.orphan Target!A2',
        'indicator.unknown Pesi!B2',
        'node.dependsOnFailed Albero!A2',
      ],
    },
    {
      code: 'code.alike',
      severity: 'warning',
      where: 'Albero!B4',
      edits: { 'Albero!B4': 'En\nte', 'Albero!E3': percent(1), 'Albero!E4': percent(1) },
      ...alike('En\nte', 'ENTE'),
      faces: { ENTE: '86.625% Parzialmente raggiunto', 'En\nte': '99.25% Raggiunto' },
      also: ['node.noRow', 'node.unknownParent Albero!B4'],
    },
    {
      code: 'code.spaces',
      severity: 'remark',
      where: 'Consuntivi!A2',
      edits: { 'Consuntivi!A2': `I1 ${NBSP}\n` },
      ...spaces,
    },
    {
      code: 'code.spaces',
      severity: 'remark',
      where: 'Target!A2',
      edits: { 'Target!A2': ' I1' },
      ...spaces,
    },
  ];
  test.each(cases)('$code at $where', (told) => checkTold(told));

  test('nobody is taken for one of two that it may be', () => {
    const drawing = edited(four, {
      'Target!A7': 'i1',
      'Target!C7': 'si',
      'Consuntivi!A7': 'I 1',
      'Consuntivi!B7': 5,
    });
    expect(tellings(ran(tables(drawing)))).toContain('actual.unknownIndicator Consuntivi!A7');
    expect(tellings(ran(tables(drawing))).filter((told) => told.startsWith('code.'))).toEqual([]);
  });
});

/** The small plan after a run, with cells changed since. */
function typedOver(edits: Edits, drawing: Drawing = four): Workbook {
  const book = tables(drawing);
  const scored = applied(book, ran(book).writes);
  const typed = new Map(Object.entries(edits));
  const sheets = scored.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, at) =>
      row?.map((cell, column) => {
        const drawn = typed.get(`${sheet.name}!${String.fromCharCode(65 + column)}${at + 1}`);
        if (drawn === undefined) return cell;
        const text = typeof drawn === 'object' ? '' : String(drawn);
        const content: Partial<NonNullable<typeof cell>> =
          typeof drawn === 'object' ? (drawn ?? { value: null }) : { value: drawn };
        return { format: 'General', formula: false, value: null, ...cell, text, ...content };
      }),
    ),
  }));
  return { ...scored, sheets };
}

const byHand = ({ problems }: Run): ModelProblem[] =>
  problems.filter(({ code }) => code === 'result.byHand');

describe('a status typed by hand is told before a run replaces it', () => {
  // Consuntivi: D Scostamento, E Raggiungimento, F Valutazione; row 2 is I1, 60,5%.
  test.each<[what: string, edits: Edits, where: string[]]>([
    ['nothing typed', {}, []],
    ['a better word', { 'Consuntivi!F2': 'Raggiunto' }, ['Consuntivi!F2']],
    ['no status at all', { 'Consuntivi!F2': 'ok per il direttore' }, ['Consuntivi!F2']],
    ['a number', { 'Consuntivi!F2': 1 }, ['Consuntivi!F2']],
    ['the same word again', { 'Consuntivi!F2': 'Parzialmente raggiunto' }, []],
    ['taken out', { 'Consuntivi!F2': 'Non valutabile' }, ['Consuntivi!F2']],
    ['of a node', { 'Albero!G3': 'Raggiunto' }, ['Albero!G3']],
    ['a text as the score', { 'Consuntivi!E2': 'buono' }, ['Consuntivi!E2']],
    ['both, that agree', { 'Consuntivi!E2': 0.95, 'Consuntivi!F2': 'Raggiunto' }, []],
    ['cleared', { 'Consuntivi!F2': null }, []],
    // What an earlier run left is no typing, though the actual has changed since.
    ['an actual', { 'Consuntivi!B2': 400 }, []],
    ['a formula', { 'Consuntivi!F2': { value: 'ok', formula: true } }, []],
  ])('%s', (_what, edits, where) => {
    expect(byHand(ran(typedOver(edits))).map(whereOf)).toEqual(where);
  });

  test('with what was typed, and what the run will write', () => {
    const [told] = byHand(ran(typedOver({ 'Consuntivi!F2': 'Raggiunto' })));
    expect(told && messageOf(told, catalogues.it)).toBe(
      '"Raggiunto" nella colonna Valutazione è scritto a mano: il calcolo dà 60,50% Parzialmente raggiunto, e un ricalcolo lo sostituisce. Se è una decisione, registrarla prima come tale.',
    );
  });

  test('what a run on other thresholds left is no typing', () => {
    // 86% is achieved from 80% on: the rule came after that run.
    const before = {
      ...four,
      Regole: [
        ['Regola', 'Valore'],
        ['Raggiunto da', percent(0.8)],
      ],
    };
    const book = typedOver({ 'Regole!B2': { value: 0.9, format: '0.00%' } }, before);
    expect(ran(book).writes.cells.length).toBeGreaterThan(0);
    expect(byHand(ran(book))).toEqual([]);
  });

  test('where no run ever wrote, the words that differ from the computed ones are somebody’s', () => {
    const column = ['Valutazione', 'Raggiunto', 'Parzialmente raggiunto', null, null, null];
    const rows = consuntivi.map((row, at): Drawn[] => [...row, column[at] ?? null]);
    const run = ran(tables({ ...four, Consuntivi: rows }));
    expect(byHand(run).map(whereOf)).toEqual(['Consuntivi!D2']);
  });
});

describe('target and actual of different units are a question at the actual', () => {
  const pairs: [target: Drawn, actual: Drawn, told: string | null][] = [
    ['>= 90%', 98.32, 'unit.mismatch'],
    ['>= 90%', '98,32', 'unit.mismatch'],
    ['>= 90%', '5 gg', 'unit.mismatch'],
    ['>= 90%', '12 N.', 'unit.mismatch'],
    ['>= 90', percent(0.9832), 'unit.mismatch'],
    ['<= 30 gg', percent(0.3), 'unit.mismatch'],
    ['<= 30 gg', '12 h', 'unit.mismatch'],
    ['<= 30 gg', '12 €', 'unit.mismatch'],
    ['>= 10 N.', '12 gg', 'unit.mismatch'],
    ['>= 10 fte', '12 h', 'unit.mismatch'],
    ['>= 10 €', '12 fte', 'unit.mismatch'],
    ['>= 10 h', '12 N.', 'unit.mismatch'],
    ['>= 10', dated(45091), 'actual.looksLikeDate'],
    ['>= 10 gg', dated(45091), 'actual.looksLikeDate'],
    ['>= 10', 'si', 'actual.unreadable'],
    ['Entro 31/05/2023', '12 gg', 'actual.noDate'],
    ['Entro 31/05/2023', percent(0.5), 'actual.noDate'],
    ['si', '12 gg', 'actual.unreadable'],
    ['si', dated(45091), 'actual.unreadable'],
    ['<= 30 gg', 12, null],
    ['<= 30 gg', '12 giorni', null],
    ['>= 10', '12 N.', null],
    ['>= 90%', percent(0.98), null],
  ];
  test.each(pairs)('%j, %j: %s', (target, actual, told) => {
    const drawing = edited(four, { 'Target!C2': target, 'Consuntivi!B2': actual });
    const found = ran(tables(drawing)).problems.filter(
      ({ code, place }) => place?.sheet === 'Consuntivi' && code !== 'node.dependsOnFailed',
    );
    expect(found.map((problem) => `${problem.code} ${whereOf(problem)}`)).toEqual(
      told === null ? [] : [`${told} Consuntivi!B2`],
    );
  });
});

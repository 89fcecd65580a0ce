import { presets } from '../../src/engine';
import {
  columnName,
  runModel,
  toA1,
  type CellWrite,
  type Run,
  type Workbook,
} from '../../src/workbook';
import {
  applied,
  as,
  at,
  cells,
  dated,
  percent,
  ran,
  ranges,
  sheet,
  table,
  tables,
  workbook,
  type Drawn,
  type Rows,
} from '../support/workbook';
import { albero, consuntivi, four, indicatori, pesi, renamed, target, tree } from './small-plan';
import { edited, type Edits } from './told';

const options = { year: 2023 };

const [smvp] = presets;
const [green, amber, red] = smvp?.bands ?? [];

/** Each write as `Consuntivi!E2 = 0.605 (0.00%)`. */
const shown = ({ sheet: name, row, column, value, format }: CellWrite) =>
  `${name}!${toA1(row, column)} = ${value} (${format})`;

const written = ({ writes }: Run) => writes.cells.map(shown);

const created = ({ writes }: Run) =>
  writes.columns.map(
    ({ sheet: name, table: owner, row, column, header }) =>
      `${name}!${toA1(row, column)} ${header} ${owner ?? '-'}`,
  );

function writeAt({ writes }: Run, name: string, address: string): CellWrite | undefined {
  return writes.cells.find((one) => one.sheet === name && toA1(one.row, one.column) === address);
}

/** The small plan after a run, as a colleague opens it. */
function scoredBook(edits: Edits = {}): Workbook {
  const book = tables(edited(four, edits));
  return applied(book, ran(book).writes);
}

/** The same with cells changed afterwards. */
function changed(book: Workbook, name: string, row: number, column: number, drawn: Drawn) {
  const extra = sheet(name, [cells([[drawn]], toA1(row, column))]);
  const cell = extra.rows[row]?.[column];
  const sheets = book.sheets.map((one) => {
    if (one.name !== name) return one;
    const rows = one.rows.map((line, index) =>
      index === row
        ? Array.from(line ?? [], (old, place) => (place === column ? cell : old))
        : line,
    );
    return { ...one, rows };
  });
  return { ...book, sheets };
}

describe('result columns', () => {
  test('are created at the right of the tables, nodes without a gap', () => {
    expect(created(ran(tables(four)))).toEqual([
      'Albero!F1 Raggiungimento Albero',
      'Albero!G1 Valutazione Albero',
      'Consuntivi!D1 Scostamento Consuntivi',
      'Consuntivi!E1 Raggiungimento Consuntivi',
      'Consuntivi!F1 Valutazione Consuntivi',
    ]);
  });

  test('and of plain ranges, which no table owns', () => {
    const book = workbook([
      sheet('Albero', [cells(albero, 'C7')]),
      sheet('Indicatori', [cells(indicatori, 'B3')]),
    ]);
    expect(created(ran(book))).toEqual([
      'Albero!H7 Raggiungimento -',
      'Albero!I7 Valutazione -',
      'Indicatori!I3 Scostamento -',
      'Indicatori!J3 Raggiungimento -',
      'Indicatori!K3 Valutazione -',
    ]);
  });

  test('hold the numbers and the words', () => {
    expect(written(ran(tables(four)))).toEqual([
      'Albero!F2 = 0.91675 (0.00%)',
      'Albero!F3 = 0.86625 (0.00%)',
      'Albero!F4 = 0.9925 (0.00%)',
      'Albero!G2 = Raggiunto (General)',
      'Albero!G3 = Parzialmente raggiunto (General)',
      'Albero!G4 = Raggiunto (General)',
      'Consuntivi!D2 = -158 (+#,##0;-#,##0;#,##0)',
      'Consuntivi!D3 = 14 (+#,##0" gg";-#,##0" gg";#,##0" gg")',
      'Consuntivi!D4 = 0.0832 (+0.00%;-0.00%;0.00%)',
      'Consuntivi!D5 = 0.03 (+#,##0.00;-#,##0.00;#,##0.00)',
      'Consuntivi!E2 = 0.605 (0.00%)',
      'Consuntivi!E3 = 0.86 (0.00%)',
      'Consuntivi!E4 = 1 (0.00%)',
      'Consuntivi!E5 = 0.98 (0.00%)',
      'Consuntivi!E6 = null (General)',
      'Consuntivi!F2 = Parzialmente raggiunto (General)',
      'Consuntivi!F3 = Parzialmente raggiunto (General)',
      'Consuntivi!F4 = Raggiunto (General)',
      'Consuntivi!F5 = Raggiunto (General)',
      'Consuntivi!F6 = Non valutabile (General)',
    ]);
  });

  test('of a mixed tree: one gap column, empty beside the nodes', () => {
    const run = ran(tables({ Piano: tree }), options);
    expect(created(run)).toHaveLength(3);
    const gaps = written(run).filter((text) => text.startsWith('Piano!I'));
    expect(gaps.map((text) => text.split(' ')[0])).toEqual([
      'Piano!I4',
      'Piano!I5',
      'Piano!I6',
      'Piano!I8',
      'Piano!I9',
    ]);
  });

  test('an indicator under two nodes is written on both its rows', () => {
    const run = ran(tables({ Albero: albero, Indicatori: indicatori }), options);
    expect(written(run).filter((text) => /Indicatori!I[45] /.test(text))).toHaveLength(2);
  });

  test('that exist already are used, under any of their names', () => {
    const drawn: Rows = consuntivi.map((row, index) => [
      index === 0 ? 'Semaforo' : null,
      ...row,
      index === 0 ? '% raggiungimento' : null,
    ]);
    const run = ran(tables({ ...four, Consuntivi: drawn }));
    expect(created(run).filter((text) => text.startsWith('Consuntivi'))).toEqual([
      'Consuntivi!F1 Scostamento Consuntivi',
    ]);
    expect(writeAt(run, 'Consuntivi', 'A2')?.value).toBe('Parzialmente raggiunto');
    expect(writeAt(run, 'Consuntivi', 'E2')?.value).toBe(0.605);
  });

  test('of the year in force are used, another year is left alone', () => {
    const rows: Rows = [
      ['Codice', 'Obiettivo', 'Target', 'Consuntivo', 'Raggiungimento 2022', 'Raggiungimento 2023'],
      ['I1', 'A', '>= 400', 242, percent(0.5), null],
    ];
    const run = ran(tables({ Piano: rows }), options);
    expect(writeAt(run, 'Piano', 'F2')?.value).toBe(0.605);
    expect(writeAt(run, 'Piano', 'E2')).toBeUndefined();
  });
});

describe('no room at the right', () => {
  const cases: [what: string, book: Workbook][] = [
    ['a note in one of the cells', tables(edited(four, { 'Consuntivi!E4': 'nota' }))],
    [
      'another table',
      workbook([
        ...tables(four).sheets.slice(0, 3),
        sheet('Consuntivi', [
          table('Consuntivi', consuntivi),
          table('Altra', [['Nome'], ['Rossi']], 'F1'),
        ]),
      ]),
    ],
    [
      'merged cells',
      workbook([
        ...tables(four).sheets.slice(0, 3),
        sheet(
          'Consuntivi',
          [table('Consuntivi', consuntivi)],
          [{ top: 2, left: 4, bottom: 3, right: 5 }],
        ),
      ]),
    ],
  ];
  // A table's own range ends where its headers do: the note stands outside it.
  test.each(cases)('%s: told, and nothing written there', (_what, book) => {
    const run = ran(book);
    const told = run.problems.filter(({ code }) => code === 'result.noRoom');
    expect(told.map(({ place }) => place?.cell)).toEqual(['C1']);
    expect(run.writes.cells.filter((one) => one.sheet === 'Consuntivi')).toEqual([]);
    expect(run.writes.columns.map((one) => one.sheet)).toEqual(['Albero', 'Albero']);
  });

  test('what stands below or above the rows is in nobody’s way', () => {
    const book = workbook([
      ...tables(four).sheets.slice(0, 3),
      sheet('Consuntivi', [
        cells([[null, null, null, null, 'nota']], 'A1'),
        table('Consuntivi', consuntivi, 'A2'),
        cells([['nota']], 'E8'),
      ]),
    ]);
    expect(ran(book).problems).toEqual([]);
  });

  test('two tables side by side never take the same columns', () => {
    const narrow = (gap: number) =>
      workbook([
        sheet('Piano', [
          table('Albero', albero, 'A1'),
          table('Indicatori', indicatori, `${columnName(5 + gap)}1`),
        ]),
      ]);
    for (const gap of [0, 1, 2, 3]) {
      const book = narrow(gap);
      const run = ran(book, options);
      const headers = run.writes.columns.map(({ column }) => column);
      expect(new Set(headers).size).toBe(headers.length);
      const again = ran(applied(book, run.writes), options);
      expect([again.writes.columns, again.writes.cells]).toEqual([[], []]);
    }
  });

  test.each([1, 2, 3, 4])(
    'two ranges %d columns apart are still two after the results are written',
    (gap) => {
      const book = workbook([
        sheet('Piano', [cells(albero, 'A1'), cells(indicatori, `${columnName(5 + gap)}1`)]),
      ]);
      const run = ran(book, options);
      const again = ran(applied(book, run.writes), options);
      expect(again.card.nodes.map(({ outcome }) => outcome)).toEqual(
        run.card.nodes.map(({ outcome }) => outcome),
      );
      expect([again.writes.columns, again.writes.cells]).toEqual([[], []]);
    },
  );
});

describe('a second run', () => {
  const books: [what: string, book: Workbook][] = [
    ['four tables', tables(four)],
    ['four ranges', ranges(four)],
    ['a mixed tree', tables({ Piano: tree })],
    ['a wide table', tables({ Albero: albero, Indicatori: indicatori })],
    [
      'ranges stacked without a blank row',
      workbook([
        sheet('Piano', [
          cells(albero, 'A1'),
          cells(pesi, 'A5'),
          cells(target, 'A12'),
          cells(consuntivi, 'A18'),
        ]),
      ]),
    ],
    ['with errors in it', tables(edited(four, { 'Consuntivi!B2': 'boh' }))],
  ];
  test.each(books)('on %s plans nothing', (_what, book) => {
    const first = ran(book, options);
    expect(first.writes.cells.length).toBeGreaterThan(0);
    const again = ran(applied(book, first.writes), options);
    expect([again.writes.columns, again.writes.cells]).toEqual([[], []]);
    expect(again.problems).toEqual(first.problems);
  });

  test('after one changed actual writes what depends on it and nothing else', () => {
    const book = changed(scoredBook(), 'Consuntivi', 1, 1, 400);
    expect(written(ran(book))).toEqual([
      // 0,6 x (0,25 x 100 + 0,25 x 86 + 0,5 x 100) + 0,4 x 99,25
      'Albero!F2 = 0.976 (0.00%)',
      'Albero!F3 = 0.965 (0.00%)',
      'Albero!G3 = Raggiunto (General)',
      'Consuntivi!D2 = 0 (+#,##0;-#,##0;#,##0)',
      'Consuntivi!E2 = 1 (0.00%)',
      'Consuntivi!F2 = Raggiunto (General)',
    ]);
  });

  test('puts right a result that someone typed over', () => {
    const book = changed(scoredBook(), 'Albero', 1, 5, percent(0.99));
    expect(written(ran(book))).toEqual(['Albero!F2 = 0.91675 (0.00%)']);
  });

  test('puts right a colour that someone painted over', () => {
    const book = changed(scoredBook(), 'Albero', 1, 6, { value: 'Raggiunto', fill: '#FF0000' });
    expect(written(ran(book))).toEqual(['Albero!G2 = Raggiunto (General)']);
  });

  test('clears the score of what became not assessable, and says so', () => {
    const book = changed(scoredBook(), 'Consuntivi', 1, 2, 'Alluvione');
    const run = ran(book);
    expect(writeAt(run, 'Consuntivi', 'E2')?.value).toBeNull();
    expect(writeAt(run, 'Consuntivi', 'D2')?.value).toBeNull();
    expect(writeAt(run, 'Consuntivi', 'F2')?.value).toBe('Non valutabile');
    const after = applied(book, run.writes);
    expect(at(after, 'Consuntivi', 'E2')?.value).toBeNull();
    expect(written(ran(after))).toEqual([]);
  });

  test('clears the score of what can no longer be scored', () => {
    const book = changed(scoredBook(), 'Consuntivi', 1, 1, 'molti');
    const run = ran(book);
    expect(writeAt(run, 'Consuntivi', 'E2')?.value).toBeNull();
    expect(writeAt(run, 'Albero', 'F2')?.value).toBeNull();
    expect(writeAt(run, 'Albero', 'G2')?.value).toBe('Non calcolabile');
    expect(writeAt(run, 'Albero', 'F4')).toBeUndefined();
  });
});

describe('formulas in a result column', () => {
  const own = renamed(
    consuntivi.map((row, index) => {
      const formula = { value: 0.5, formula: true, format: '0%' };
      return [...row, index === 0 ? 'Raggiungimento' : index < 3 ? formula : null];
    }),
    {},
  );
  const run = ran(tables({ ...four, Consuntivi: own }));

  test('are left, and told once', () => {
    expect(run.problems.map(({ code, place }) => `${code} ${place?.cell}`)).toEqual([
      'result.formula D2',
    ]);
    const rows = run.writes.cells.filter(({ column, sheet: name }) => {
      return name === 'Consuntivi' && column === 3;
    });
    expect(rows.map(({ row }) => row)).toEqual([3, 4, 5]);
  });

  test('and the other result columns are written', () => {
    expect(created(run)).toContain('Consuntivi!F1 Valutazione Consuntivi');
    expect(writeAt(run, 'Consuntivi', 'F2')?.value).toBe('Parzialmente raggiunto');
  });

  test('are replaced by values where the user decides so', () => {
    const { writes, problems } = runModel(run.model, { overwriteFormulas: true });
    expect(problems).toEqual([]);
    const rows = writes.cells.filter(({ column, sheet: name }) => {
      return name === 'Consuntivi' && column === 3;
    });
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5]);
  });

  test('a column of formulas that show nothing is no room to write in', () => {
    const book = tables(edited(four, { 'Consuntivi!D3': { value: '', formula: true } }));
    const beside = ran(book);
    expect(beside.problems.map(({ code }) => code)).toEqual(['result.noRoom']);
  });
});

describe('number formats', () => {
  const scoreIn = (format: string, value: Drawn = null) => {
    const drawn = typeof value === 'object' ? { ...value, format } : { value, format };
    const book = tables(
      edited(four, { 'Consuntivi!D1': 'Raggiungimento', 'Consuntivi!D2': drawn }),
    );
    return writeAt(ran(book), 'Consuntivi', 'D2')?.format;
  };
  const cases: [own: string, written: string][] = [
    ['General', '0.00%'],
    ['0%', '0%'],
    ['0.0%', '0.0%'],
    ['[Blue]0.00%', '[Blue]0.00%'],
    ['0.00', '0.00%'],
    ['#,##0', '0.00%'],
    ['dd/mm/yyyy', '0.00%'],
  ];
  test.each(cases)('a score in a cell formatted %s is written as %s', (own, format) => {
    expect(scoreIn(own)).toBe(format);
  });

  const gaps: [target: Drawn, actual: Drawn, gap: number, format: string][] = [
    ['>= 400', 242, -158, '+#,##0;-#,##0;#,##0'],
    ['>= 400', 400, 0, '+#,##0;-#,##0;#,##0'],
    ['<= 1,50', 1.53, 0.03, '+#,##0.00;-#,##0.00;#,##0.00'],
    ['>= 90,00%', percent(0.9832), 0.0832, '+0.00%;-0.00%;0.00%'],
    ['>= 90,00%', '85%', -0.05, '+0.00%;-0.00%;0.00%'],
    ['Entro 31/05/2023', dated(45091), 14, '+#,##0" gg";-#,##0" gg";#,##0" gg"'],
    ['Entro 31/05/2023', dated(45067), -10, '+#,##0" gg";-#,##0" gg";#,##0" gg"'],
    [as('0.00%', 0.9), percent(0.8), -0.1, '+0.00%;-0.00%;0.00%'],
  ];
  test.each(gaps)('the gap of %j, %j is %d', (promised, measured, value, format) => {
    const book = tables(edited(four, { 'Target!C2': promised, 'Consuntivi!B2': measured }));
    expect(writeAt(ran(book), 'Consuntivi', 'D2')).toMatchObject({ value, format, look: 'keep' });
  });

  test('a gap of 0,5 does not keep the whole numbers of the run before, nor the days', () => {
    for (const before of ['+#,##0;-#,##0;#,##0', '+#,##0" gg";-#,##0" gg";#,##0" gg"']) {
      const edits = {
        'Consuntivi!B2': 400.5,
        'Consuntivi!D1': 'Scostamento',
        'Consuntivi!D2': as(before, -158),
      };
      const book = tables(edited(four, edits));
      const written = writeAt(ran(book), 'Consuntivi', 'D2');
      expect(written).toMatchObject({ value: 0.5, format: '+#,##0.00;-#,##0.00;#,##0.00' });
    }
  });

  test.each([
    ['si', 'no'],
    ['Entro 31/05/2023', 'no'],
  ])('%s, %s has no gap', (promised, measured) => {
    const book = tables(edited(four, { 'Target!C2': promised, 'Consuntivi!B2': measured }));
    const run = ran(book);
    expect(writeAt(run, 'Consuntivi', 'D2')).toBeUndefined();
    expect(writeAt(run, 'Consuntivi', 'E2')?.value).toBe(0);
  });
});

describe('lights', () => {
  const light = (edits: Edits) => {
    const run = ran(tables(edited(four, edits)));
    const [score, status] = ['E2', 'F2'].map((cell) => writeAt(run, 'Consuntivi', cell));
    expect(score?.look).toEqual(status?.look);
    return [status?.value, status?.look];
  };
  const cases: [what: string, edits: Edits, word: string, look: unknown][] = [
    ['Raggiunto', { 'Consuntivi!B2': 360 }, 'Raggiunto', green],
    ['Parzialmente', { 'Consuntivi!B2': 359 }, 'Parzialmente raggiunto', amber],
    ['at the lower limit', { 'Consuntivi!B2': 200 }, 'Parzialmente raggiunto', amber],
    ['Non raggiunto', { 'Consuntivi!B2': 199 }, 'Non raggiunto', red],
    ['excluded', { 'Consuntivi!C2': 'Alluvione' }, 'Non valutabile', smvp?.excluded],
    ['failed', { 'Consuntivi!B2': 'molti' }, 'Non calcolabile', smvp?.failed],
  ];
  test.each(cases)('%s', (_what, edits, word, look) => {
    const { fill, text } = look as { fill: string; text: string };
    expect(light(edits)).toEqual([word, { fill, text }]);
  });

  test('the excluded one is grey', () => {
    const { fill = '', text = '' } = smvp?.excluded ?? {};
    for (const colour of [fill, text]) expect(colour).toMatch(/^#(..)\1\1$/);
  });

  /** WCAG 2.2, relative luminance and contrast ratio. */
  function contrast(one: string, other: string): number {
    const luminance = (colour: string) => {
      const [r = 0, g = 0, b = 0] = [1, 3, 5]
        .map((from) => parseInt(colour.slice(from, from + 2), 16) / 255)
        .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  }

  test('black on white has a contrast of 21', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 9);
    expect(contrast('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2);
  });

  const lights = presets.flatMap(({ name, bands, excluded, failed }) =>
    [...bands, excluded, failed].map(({ label, fill, text }) => ({ name, label, fill, text })),
  );
  test.each(lights)('$name, $label: contrast of 4.5:1 or better', ({ fill, text }) => {
    expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
  });

  test('every preset gives its own word to each light', () => {
    for (const { bands, excluded, failed } of presets) {
      const words = [...bands, excluded, failed].map(({ label }) => label);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});

describe('nothing but result columns is ever touched', () => {
  const results = ['Scostamento', 'Raggiungimento', 'Valutazione'];
  const books: [what: string, book: Workbook][] = [
    ['four tables', tables(four)],
    ['four ranges', ranges(four)],
    ['a mixed tree', tables({ Piano: tree })],
    ['a scored workbook', scoredBook()],
    ['a scored workbook with a new actual', changed(scoredBook(), 'Consuntivi', 1, 1, 1)],
    [
      'columns of the body’s own between',
      tables({
        Albero: albero,
        Indicatori: indicatori.map((row, index) =>
          index === 0 ? [...row, 'Valutazione', 'Note', 'Scostamento'] : [...row, 'x', 'y', 'z'],
        ),
      }),
    ],
  ];
  test.each(books)('%s', (_what, book) => {
    const { writes } = ran(book, options);
    const after = applied(book, writes);
    for (const { sheet: name, row, column } of writes.cells) {
      const found = after.sheets.find((one) => one.name === name);
      const above = (found?.rows ?? []).slice(0, row).map((line) => line?.[column]?.text ?? '');
      expect(above.some((header) => results.includes(header))).toBe(true);
    }
    for (const { name, rows } of book.sheets) {
      const touched = new Set(
        [...writes.cells, ...writes.columns]
          .filter((one) => one.sheet === name)
          .map(({ row, column }) => toA1(row, column)),
      );
      rows.forEach((line, row) =>
        line?.forEach((cell, column) => {
          if (touched.has(toA1(row, column))) return;
          expect(at(after, name, toA1(row, column))).toEqual(cell);
        }),
      );
    }
  });

  test('no cell is written twice', () => {
    const { writes } = ran(tables({ Albero: albero, Indicatori: indicatori }), options);
    const places = writes.cells.map(({ sheet: name, row, column }) => `${name}!${row},${column}`);
    expect(new Set(places).size).toBe(places.length);
  });
});

import { percent, type Rows } from '../support/workbook';
import { DECISION_HEADERS, correcting, takingOut, withRows } from '../workbook/decision-rows';
import { command, jsonIn, newFolder, xlsxOf, type Folder } from './fake';

let folder: Folder;
const put = async (name: string, drawing: Readonly<Record<string, Rows>>) =>
  folder.put(name, await xlsxOf(drawing));

beforeAll(() => (folder = newFolder()));
afterAll(() => folder.remove());

test('the tree tells what is computed, what is decided, whose it is and why', async () => {
  const file = await put(
    'deciso.xlsx',
    withRows(correcting(), takingOut({ Codice: 'A2', Tipo: 'nodo' })),
  );
  const { stdout, status } = await command([file]);
  expect(status).toBe(0);
  expect(stdout).toContain(
    '242 su >= 400: 1 - 158/400 = 60,50%; calcolato 60,50%, corretto a 80,00% con decisione di A. Bianchi del 12/02/2024: Guasto del portale nazionale; peso 25% -> 20 punti, persi 5',
  );
  expect(stdout).toContain(
    'calcolato 99,25%, non valutabile con decisione di A. Bianchi del 12/02/2024: Guasto del portale nazionale',
  );
  expect(stdout).toMatch(/^ENTE .* 91,50%/m);
});

test('in English, too', async () => {
  const file = await put('decided.xlsx', withRows(correcting({ Autore: null, Data: null })));
  const { stdout } = await command([file], { locale: 'en_GB.UTF-8' });
  expect(stdout).toContain('computed 60.50%, corrected to 80.00% by decision: Guasto del portale');
});

test('--json has the decision and the computed score, where there is one and nowhere else', async () => {
  const file = await put(
    'json.xlsx',
    withRows(correcting(), takingOut({ Codice: 'A2', Tipo: 'nodo' })),
  );
  const { nodes, indicators } = jsonIn(await command([file, '--json']));
  const told = { reason: 'Guasto del portale nazionale', author: 'A. Bianchi', date: '2024-02-12' };
  expect(indicators.find(({ code }) => code === 'I1')).toEqual({
    node: 'A1',
    code: 'I1',
    score: '0.8',
    status: 'Parzialmente raggiunto',
    gap: '-158',
    decision: { kind: 'corrected', score: '0.8', ...told },
    computed: '0.605',
  });
  expect(nodes.find(({ code }) => code === 'A2')).toMatchObject({
    score: null,
    status: 'Non valutabile',
    decision: { kind: 'notAssessable', ...told },
    computed: '0.9925',
  });
  const others = [...nodes, ...indicators].filter(({ code }) => code !== 'I1' && code !== 'A2');
  expect(others.filter((one) => 'decision' in one || 'computed' in one)).toEqual([]);
});

test('--out writes the decided scores, what is computed beside, and is read back alike', async () => {
  const file = await put('in.xlsx', withRows(correcting()));
  const out = folder.file('out.xlsx');
  expect((await command([file, '--out', out])).status).toBe(0);
  const again = jsonIn(await command([out, '--json']));
  expect(again).toEqual(jsonIn(await command([file, '--json'])));
});

test('a decision that cannot be applied is an error of the data, at its cell', async () => {
  const file = await put('errori.xlsx', withRows(correcting(), takingOut()));
  const { stdout, status } = await command([file]);
  expect(status).toBe(1);
  expect(stdout).toMatch(/errore Decisioni!A2: Su I1 ci sono più decisioni in vigore/);
});

describe('verify', () => {
  const checked = async (printed: number, row = correcting()) => {
    const drawing = withRows(row);
    const consuntivi = (drawing.Consuntivi ?? []).map((line, at) => [
      ...line,
      at === 0 ? 'Pubblicato' : line[0] === 'I1' ? percent(printed) : null,
    ]);
    const file = await put(`verify ${printed}.xlsx`, { ...drawing, Consuntivi: consuntivi });
    return command(['verify', file]);
  };

  test('a published score that a decision makes is reproduced, and told so', async () => {
    const { stdout, status } = await checked(0.8);
    expect(status).toBe(0);
    expect(stdout).toContain('Corretto con decisione dei valutatori; calcolato: 60,50%.');
  });

  test('the computed one, without the decision, is incompatible, and told why', async () => {
    const { stdout, status } = await checked(0.605);
    expect(status).toBe(1);
    expect(stdout).toContain(
      'È pubblicato il punteggio calcolato (60,50%), senza la decisione dei valutatori.',
    );
  });

  test('another one is not explained by the actual, which makes no score here', async () => {
    const { stdout, status } = await checked(0.61);
    expect(status).toBe(1);
    expect(stdout).not.toContain('consuntivo');
  });

  test('of what is taken out a published score is told with what is computed', async () => {
    const { stdout } = await checked(0.7, takingOut());
    expect(stdout).toContain('Non valutabile per decisione dei valutatori; calcolato: 60,50%.');
  });
});

test('a table without decisions changes nothing', async () => {
  const empty = {
    ...withRows(),
    Decisioni: [[...DECISION_HEADERS], DECISION_HEADERS.map(() => null)],
  };
  const { nodes } = jsonIn(await command([await put('vuota.xlsx', empty), '--json']));
  expect(nodes.find(({ code }) => code === 'ENTE')?.score).toBe('0.91675');
});

import { ITALIAN } from '../../src/messages/numbers';
import { verifyWordsIn } from '../../src/messages/verify';
import { ALL_CHECKS, isNarrowed } from '../../src/taskpane/view-model/check-query';
import {
  checkDetails,
  checkFigures,
  checkId,
  OUTCOMES,
  outcomeCounts,
  shownChecks,
} from '../../src/taskpane/view-model/checks';
import { verifyRun } from '../../src/workbook/verification';
import { runOf, sampleRun } from './support';

const words = verifyWordsIn('it');

/** The verification of the sample, and what the page tells of one of its checks. */
async function toscana() {
  const run = await sampleRun('toscana-nord-ovest-2023');
  const { checks } = verifyRun(run).verification;
  const { profile } = run.card;
  const find = (code: string) => {
    const check = checks.find((one) => one.code === code);
    if (!check) throw new Error(`No ${code}`);
    return check;
  };
  return {
    checks,
    figures: (code: string) => checkFigures(find(code), profile, ITALIAN),
    details: (code: string) => checkDetails(find(code), profile, words, ITALIAN),
  };
}

const codes = (shown: readonly { readonly code: string }[]) => shown.map(({ code }) => code);

test('the outcomes are counted, and the worst come first in the order of the plan', async () => {
  const { checks } = await toscana();
  expect(outcomeCounts(checks)).toEqual({
    incompatible: 1,
    notComputable: 0,
    compatible: 5,
    exact: 48,
  });
  const shown = shownChecks(checks, ALL_CHECKS);
  expect(shown).toHaveLength(checks.length);
  expect(codes(shown).slice(0, 7)).toEqual([
    'OO_01.05.02',
    'OS_01.02',
    'IO_01.03.01',
    'OO_01.04.04',
    'OO_02.03.01',
    'OO_02.04.01',
    'ENTE',
  ]);
  const ranks = shown.map(({ outcome }) => OUTCOMES.indexOf(outcome));
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
});

test('the list is narrowed by outcome, and by words of codes and names', async () => {
  const { checks } = await toscana();
  const ask = (change: Partial<typeof ALL_CHECKS>) =>
    shownChecks(checks, { ...ALL_CHECKS, ...change });
  expect(ask({ outcome: 'exact' })).toHaveLength(48);
  expect(codes(ask({ text: 'oo_01.04' })).every((code) => code.startsWith('OO_01.04'))).toBe(true);
  expect(codes(ask({ text: 'ATTIVITÀ digitale' }))).toEqual(
    codes(ask({ text: 'digitale attivita' })),
  );
  expect(codes(ask({ text: '01.05.02', outcome: 'exact' }))).toEqual([]);
  expect(codes(ask({ text: '01.05.02', outcome: 'incompatible' }))).toEqual(['OO_01.05.02']);
});

test.each([
  [ALL_CHECKS, false],
  [{ text: '  ', outcome: null }, false],
  [{ text: 'a', outcome: null }, true],
  [{ text: '', outcome: 'exact' as const }, true],
])('%j narrows the list: %s', (query, expected) => {
  expect(isNarrowed(query)).toBe(expected);
});

test('a row has the printed score and ours, with the decimals that are printed', async () => {
  const { figures } = await toscana();
  expect(figures('OO_02.03.01')).toEqual({ printed: '93,28%', computed: '93,29%' });
});

test('opened, a tie has all its digits and its cause, and needs no remedy', async () => {
  const { details } = await toscana();
  const { cause, ...rest } = details('OO_02.03.01');
  expect(rest).toEqual({
    printed: '93,28%, Raggiunto',
    computed: '93,285%, Raggiunto',
    possible: ['93,2848%', '93,2852%'],
    remedies: [],
  });
  expect(cause).toContain('a metà tra due cifre');
});

test('opened, hidden decimals have the interval and what would make it true', async () => {
  const { details } = await toscana();
  expect(details('OO_01.04.04')).toMatchObject({
    possible: ['95,2278%', '95,2389%'],
    remedies: ['il consuntivo vero di IO_01.04.04.01 tra 85,7115% e 85,715%'],
  });
});

test('what has no more digits than are printed is shown as it is, and one point is no interval', async () => {
  const { details } = await toscana();
  expect(details('AS_03')).toMatchObject({
    printed: '100,00%',
    computed: '100,00%',
    possible: null,
    cause: '',
  });
});

test('what has no score, and what has only a status printed, are told by their words', () => {
  const run = runOf({
    Indicatori: [
      [
        'Codice',
        'Obiettivo',
        'Target',
        'Consuntivo',
        'Non valutabile',
        'Pubblicato',
        'Valutazione pubblicata',
      ],
      ['I1', 'OO', '>= 10', 10, null, null, 'Raggiunto'],
      ['I2', 'OO', '>= 10', 10, 'cause esterne', '50,00%', null],
      ['I3', 'OO', '>= 10', 10, null, 'N.V.', null],
      ['I4', 'OO', 'boh', 10, null, '80,00%', null],
    ],
  });
  const { checks } = verifyRun(run).verification;
  const { profile } = run.card;
  const rows = checks.map((check) => {
    const { printed, computed } = checkFigures(check, profile, ITALIAN);
    return [checkId(check), check.outcome, printed, computed];
  });
  expect(rows).toEqual([
    ['indicator I1', 'exact', 'Raggiunto', 'Raggiunto'],
    ['indicator I2', 'incompatible', '50,00%', 'Non valutabile'],
    ['indicator I3', 'incompatible', 'N.V.', '100,00%'],
    ['indicator I4', 'notComputable', '80,00%', 'Non calcolabile'],
  ]);
  const [first, second] = checks.map((check) => checkDetails(check, profile, words, ITALIAN));
  expect(first).toMatchObject({ printed: 'Raggiunto', computed: '100,00%, Raggiunto' });
  expect(second).toMatchObject({ printed: '50,00%', computed: 'Non valutabile' });
});

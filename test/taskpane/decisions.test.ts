import { Dec, defaultProfile, effectOf, type Decision, type Ruling } from '../../src/engine';
import { catalogues, pageWords } from '../../src/messages';
import { Controller } from '../../src/taskpane/state/controller';
import { readDecision, type DecisionDraft } from '../../src/taskpane/view-model/decision-draft';
import { effectLines, isWithoutEffect } from '../../src/taskpane/view-model/decision-effect';
import { shownDecisions, standingOn } from '../../src/taskpane/view-model/decisions';
import { decisionsInForce } from '../../src/taskpane/view-model/decisions-in-force';
import { treeRows } from '../../src/taskpane/view-model/tree-rows';
import { dated } from '../support/workbook';
import { DECIDED_ON, correcting, takingOut, withRows } from '../workbook/decision-rows';
import { fine, lookAt, openWorkbook, refused, runOf, told, upToDate } from './support';

const it = catalogues.it;
const words = pageWords.it.decisions;
const TYPED: DecisionDraft = {
  kind: 'corrected',
  value: '80',
  reason: 'Guasto del portale nazionale',
  author: 'A. Bianchi',
};

describe('what is typed', () => {
  const readable: [value: string, ratio: string][] = [
    ['80', '0.8'],
    ['80,5', '0.805'],
    ['80.5', '0.805'],
    [' 80,00 % ', '0.8'],
    ['0', '0'],
    ['100', '1'],
  ];
  test.each(readable)('%s is a percentage', (value, ratio) => {
    const { ruling, faults } = readDecision({ ...TYPED, value }, defaultProfile);
    expect(ruling).toEqual({ kind: 'corrected', score: new Dec(ratio) });
    expect([...faults]).toEqual([]);
  });

  const wrong: [value: string, fault: string][] = [
    ['', 'missing'],
    ['boh', 'unreadable'],
    ['1.000,5', 'unreadable'],
    ['100,01', 'outside'],
    ['-5', 'outside'],
  ];
  test.each(wrong)('"%s" is told: %s', (value, fault) => {
    const { ruling, faults } = readDecision({ ...TYPED, value }, defaultProfile);
    expect(ruling).toBeNull();
    expect([...faults]).toEqual([['value', fault]]);
  });

  test('reason and author are compulsory; what is not assessable has no value', () => {
    const draft: DecisionDraft = { kind: 'notAssessable', value: 'boh', reason: ' ', author: '' };
    const { ruling, faults } = readDecision(draft, defaultProfile);
    expect(ruling).toEqual({ kind: 'notAssessable' });
    expect([...faults.keys()]).toEqual(['reason', 'author']);
  });

  test('over-achievement is allowed where the rules allow it', () => {
    const uncapped = { ...defaultProfile, cap: null };
    expect(readDecision({ ...TYPED, value: '120' }, uncapped).ruling).not.toBeNull();
  });
});

describe('the effect, line by line', () => {
  const run = runOf();
  const because = (ruling: Ruling): Decision => ({ ruling, reason: '', author: null, date: null });
  const linesOf = (kind: 'node' | 'indicator', code: string, ruling: Ruling) => {
    const effect = effectOf(run.card, { kind, code }, because(ruling));
    if (!effect) throw new Error(`No ${code}`);
    return effectLines(effect, run, it);
  };

  test('before, after and the points, up to the ente', () => {
    const lines = linesOf('indicator', 'I1', { kind: 'corrected', score: new Dec('0.8') });
    expect(lines.map(({ code, before, after, points }) => [code, before, after, points])).toEqual([
      ['I1', '60,50%', '80,00%', '+19,5'],
      ['A1', '86,63%', '91,50%', '+4,875'],
      ['ENTE', '91,68%', '94,60%', '+2,925'],
    ]);
    expect(lines.map(({ rescaled }) => rescaled)).toEqual([[], [], []]);
  });

  test('the weights that are re-scaled, each before and after', () => {
    const [, objective] = linesOf('indicator', 'I1', { kind: 'notAssessable' });
    expect(objective?.rescaled).toEqual([
      { code: 'I1', before: '25,00%', after: '–' },
      { code: 'I2', before: '25,00%', after: '33,33%' },
      { code: 'I3', before: '50,00%', after: '66,67%' },
    ]);
  });

  test('what has no score is told in words', () => {
    const [subject] = linesOf('node', 'A2', { kind: 'notAssessable' });
    expect([subject?.before, subject?.after, subject?.points]).toEqual([
      '99,25%',
      'non valutabile',
      null,
    ]);
  });

  test('a decision that changes nothing above says so', () => {
    const effect = effectOf(
      run.card,
      { kind: 'indicator', code: 'I1' },
      because({ kind: 'corrected', score: new Dec('0.605') }),
    );
    expect(effect && isWithoutEffect(effect)).toBe(true);
  });
});

describe('the decisions on record', () => {
  const revoked = takingOut({ Codice: 'I2', 'Revocata il': dated(45340) });
  const unclear = correcting({ Codice: 'I3', Valore: 'boh' });
  const run = runOf(withRows(revoked, correcting(), unclear));

  test('the last one first, with what became of each', () => {
    const told = shownDecisions(run, it, words).map(({ code, ruling, stateText, computed, by }) => [
      code,
      ruling,
      stateText,
      computed,
      by,
    ]);
    const by = 'A. Bianchi, 12/02/2024';
    expect(told).toEqual([
      ['I3', 'Decisione che non si riesce a leggere', 'Non applicata', null, by],
      ['I1', 'Raggiungimento corretto a 80,00%', 'In vigore', 'Calcolato: 60,50%', by],
      ['I2', 'Non valutabile', 'Revocata il 18/02/2024', null, by],
    ]);
  });

  test('those that stand on one, and how many scores are decided', () => {
    const standing = (code: string) => standingOn(run, { kind: 'indicator', code }).length;
    expect([standing('I1'), standing('I2'), standing('I3')]).toEqual([1, 0, 1]);
    expect(decisionsInForce(run)).toBe(1);
  });

  test('a row of the tree says that its score is decided', () => {
    const decided = treeRows(run.card).flatMap((row) => (row.decided ? [row.code] : []));
    expect(decided).toEqual(['I1']);
  });
});

describe('deciding', () => {
  const run = runOf(withRows(correcting()));
  const [record] = run.model.decisions?.records ?? [];
  const decision = {
    subject: { kind: 'indicator', code: 'I1' },
    ruling: { kind: 'notAssessable' },
    reason: 'Guasto',
    author: 'A. Bianchi',
  } as const;

  test('is dated today, told and looked at again; the author is remembered', async () => {
    const look = jest.fn(() => Promise.resolve(fine(lookAt(run))));
    const saveDecision = jest.fn(() => Promise.resolve(fine(null)));
    const workbook = openWorkbook(run, { look, saveDecision });
    const controller = new Controller(workbook, upToDate, () => DECIDED_ON);
    await controller.start();
    expect(await controller.decisions.save(decision)).toBe(true);
    expect(saveDecision.mock.calls).toEqual([[{ ...decision, date: DECIDED_ON }]]);
    expect(look).toHaveBeenCalledTimes(2);
    expect(controller.getSnapshot()).toMatchObject({
      task: null,
      author: 'A. Bianchi',
      notice: { kind: 'decisionSaved', code: 'I1' },
    });
  });

  test('that is refused is told, and nothing is said to be saved', async () => {
    const refusal = refused(told('excel.decisionExists', 'error', { code: 'I1' }));
    const workbook = openWorkbook(run, { saveDecision: () => Promise.resolve(refusal) });
    const controller = new Controller(workbook, upToDate, () => DECIDED_ON);
    await controller.start();
    expect(await controller.decisions.save(decision)).toBe(false);
    expect(controller.getSnapshot()).toMatchObject({
      notice: null,
      failure: { kind: 'problem', problem: { code: 'excel.decisionExists' } },
    });
  });

  test('is taken back as of today', async () => {
    const revokeDecision = jest.fn(() => Promise.resolve(fine(null)));
    const controller = new Controller(
      openWorkbook(run, { revokeDecision }),
      upToDate,
      () => DECIDED_ON,
    );
    await controller.start();
    if (!record) throw new Error('No decision');
    await controller.decisions.revoke(record);
    expect(revokeDecision.mock.calls).toEqual([[record, DECIDED_ON]]);
    expect(controller.getSnapshot().notice).toEqual({ kind: 'decisionRevoked', code: 'I1' });
  });
});

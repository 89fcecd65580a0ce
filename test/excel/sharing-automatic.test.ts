import fc from 'fast-check';
import { Controller } from '../../src/taskpane/state/controller';
import { tables } from '../support/workbook';
import { settle, upToDate } from '../taskpane/support';
import { four } from '../workbook/small-plan';
import { logRows } from './log-rows';
import { closeShared, share, type Colleague } from './sharing';

afterEach(closeShared);

const small = tables(four);

/** Somebody with the pane open and automatic recalculation on. */
interface AtWork {
  readonly person: Colleague;
  readonly pane: Controller;
}

async function atWork(person: Colleague): Promise<AtWork> {
  const pane = new Controller(person.session, upToDate, undefined, settle);
  await pane.start();
  pane.automatic.toggle(true);
  return { person, pane };
}

/** Two people on a workbook that a run has been agreed to in. */
async function two(): Promise<readonly [AtWork, AtWork]> {
  const [anna, bruno] = await share(small);
  await anna.run();
  return [await atWork(anna), await atWork(bruno)];
}

const TURNS = 10;

/** Everything has been heard and answered when nobody is at work for so many turns. */
async function quiet(...people: readonly AtWork[]): Promise<void> {
  for (let still = 0; still < TURNS; still += 1) {
    await settle();
    if (people.some(({ person }) => person.isBusy())) still = 0;
  }
}

const ente = ({ person }: AtWork): unknown => person.cell('Albero', 'F2').value;

describe('two automatic recalculations on one workbook', () => {
  test("one's edit is one write, which the other's add-in does not answer", async () => {
    const [anna, bruno] = await two();
    for (const { person } of [anna, bruno]) person.host.traffic.reset();
    anna.person.measure('I1', 400);
    await quiet(anna, bruno);
    expect(ente(anna)).toBe(0.976);
    expect(anna.person.host.traffic.requests).toBe(2);
    expect(bruno.person.host.traffic.requests).toBe(0);
    expect(logRows(anna.person)).toHaveLength(2);
    expect(bruno.pane.getSnapshot()).toMatchObject({
      stale: true,
      automatic: { on: true, why: null },
    });
  });

  test('both edit at once: both edits are scored, and then there is quiet', async () => {
    const [anna, bruno] = await two();
    anna.person.measure('I1', 400);
    bruno.person.measure('I2', 45077);
    await quiet(anna, bruno);
    // 0,6 x 100 + 0,4 x 99,25
    expect(ente(anna)).toBe(0.997);
    const { requests } = anna.person.host.traffic;
    await quiet(anna, bruno);
    expect(anna.person.host.traffic.requests).toBe(requests);
  });

  test('a result typed over is not written over, until a run by hand', async () => {
    const [anna, bruno] = await two();
    anna.person.type('Consuntivi', 'E2', 0.5);
    anna.person.measure('I4', 1.5);
    await quiet(anna, bruno);
    expect(anna.person.cell('Consuntivi', 'E2').value).toBe(0.5);
    expect(anna.pane.getSnapshot().automatic).toEqual({ on: false, why: { kind: 'typed' } });
    await anna.pane.recalculate();
    expect(anna.person.cell('Consuntivi', 'E2').value).toBe(0.605);
  });

  test('a word that a colleague typed over a status is not written over, either', async () => {
    const [anna, bruno] = await two();
    bruno.person.type('Consuntivi', 'F2', 'Raggiunto');
    await quiet(anna, bruno);
    anna.person.measure('I4', 1.5);
    await quiet(anna, bruno);
    expect(anna.person.cell('Consuntivi', 'F2').value).toBe('Raggiunto');
    expect(anna.pane.getSnapshot().automatic).toEqual({ on: false, why: { kind: 'typed' } });
    await anna.pane.recalculate();
    expect(anna.person.cell('Consuntivi', 'F2').value).toBe('Parzialmente raggiunto');
  });

  test('what is typed into the log or beside the plan is no input', async () => {
    const [anna, bruno] = await two();
    anna.person.host.traffic.reset();
    anna.person.type('Registro', 'B2', 'Anna');
    anna.person.type('Target', 'K20', 'nota');
    await quiet(anna, bruno);
    expect(anna.person.host.traffic.requests).toBe(0);
    expect(anna.person.cell('Registro', 'B2').value).toBe('Anna');
  });
});

test('an Excel that does not tell whose a change is offers none', async () => {
  const [anna] = await share(small, { apiLevel: '1.13' });
  const pane = new Controller(anna.session, upToDate, undefined, settle);
  await pane.start();
  expect(pane.automatic.isOffered()).toBe(false);
});

describe('two people at work, whatever the order', () => {
  type Act = 'measure' | 'run' | 'restore' | 'insert' | 'exchange';
  const act = fc.record({
    who: fc.nat({ max: 1 }),
    what: fc.constantFrom<Act>(
      'measure',
      'measure',
      'measure',
      'run',
      'restore',
      'insert',
      'exchange',
    ),
    code: fc.constantFrom('I1', 'I3', 'I4'),
    value: fc.integer({ min: 1, max: 500 }).map((value) => value / 100),
    /** How many turns go by before the next begins: not all of this one may be over then. */
    turns: fc.nat({ max: 12 }),
  });

  test('no edit is lost, the results are those of the last data, and every row is there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 10 }), async (acts) => {
        const people = await two();
        const last = new Map<string, number>();
        const underWay: Promise<void>[] = [];
        for (const { who, what, code, value, turns } of acts) {
          const { person, pane } = people[who] ?? people[0];
          if (what === 'run') underWay.push(pane.recalculate());
          if (what === 'restore') underWay.push(pane.restore());
          if (what === 'insert') person.insert('Consuntivi', 2);
          if (what === 'exchange') person.exchange('Consuntivi', 1, 2);
          if (what === 'measure') {
            person.measure(code, value);
            last.set(code, value);
          }
          for (let turn = 0; turn < turns; turn += 1) await settle();
        }
        await Promise.all(underWay);
        await quiet(...people);
        const before = logRows(people[0].person)?.length ?? 0;
        const { run, written } = await people[0].person.run();

        for (const [code, value] of last) {
          const found = run.model.plan.indicators.find((one) => one.code === code)?.actual.value;
          expect([code, found]).toEqual([code, value]);
        }
        expect(run.writes.cells.length > 0).toBe(written.cells > 0);
        expect(logRows(people[0].person)).toHaveLength(before + (written.cells > 0 ? 1 : 0));
        // Nothing is left to write, for whoever looks.
        expect((await people[1].person.run()).written).toEqual({ columns: 0, cells: 0 });
        closeShared();
      }),
      { numRuns: 25, seed: 20_241_121 },
    );
  });
});

import { Session } from '../../src/excel';
import { isCleanup, type QueryBody, type RequestMessage } from '../../workbench/host/protocol';
import { NOW, use, type Opened } from '../excel/open';
import { joinExcel } from '../support/excel';
import { begun, differing, endsWell, type Faultless } from './fault-checks';
import type { FaultScenario } from './fault-scenarios';
import { differences, photograph, type Photograph } from './photograph';

/** When a runtime ends: with a request that never leaves, whose answer nobody hears, or that is cut. */
export interface Kill {
  readonly at: number;
  readonly how: 'not sent' | 'not answered' | { readonly afterActions: number };
}

/**
 * A runtime ends in the middle of its work. Whoever opens the workbook next finds it whole; where
 * the request itself was cut, a look says that something is missing, and nothing else is lost.
 */
export async function checkKill(
  scenario: FaultScenario,
  { done }: Faultless,
  kill: Kill,
): Promise<string[]> {
  const excel = await begun(scenario);
  const second = joinExcel(excel);
  try {
    const before = photograph(excel);
    await killed(excel, scenario.work, kill);
    const left = photograph(excel);
    use(second);
    const next = {
      ...second,
      session: new Session(
        () => NOW,
        undefined,
        () => Promise.resolve(),
      ),
    };
    const isCut = typeof kill.how !== 'string';
    // Formulas go back in several requests, and the workbook remembers which are left.
    const found = isCut || scenario.isStepwise ? [] : whole(left, before, done);
    const work = scenario.after ?? scenario.work;
    const expected = scenario.after ? before : done;
    return [
      ...found,
      ...(await pending(scenario, next, left, expected)),
      ...(isCut
        ? await nothingLost(work, next, before, done)
        : await endsWell(work, next, expected)),
    ];
  } finally {
    second.close();
    excel.close();
  }
}

/** The next work ends, or says what is in its way; what was there is there, or is as it should be. */
async function nothingLost(
  work: FaultScenario['work'],
  excel: Opened,
  before: Photograph,
  done: Photograph,
): Promise<string[]> {
  await work(excel.session);
  const after = photograph(excel);
  return [...before.keys()].flatMap((place) => {
    const is = after.get(place);
    return is === before.get(place) || is === done.get(place) || place.startsWith('table ')
      ? []
      : [`${place} was ${before.get(place)} and is ${is}`];
  });
}

/** Does the work up to where its runtime ends; what the host has got by then it carries out. */
async function killed(
  { host, session }: Opened,
  work: FaultScenario['work'],
  { at, how }: Kill,
): Promise<void> {
  const { bridge } = host;
  const send = bridge.sendMessageToHost.bind(bridge);
  const hear = bridge.onMessageFromHost?.bind(bridge);
  if (typeof how !== 'string') host.faults.failRequest({ at, code: 'GeneralException', ...how });
  let sent = 0;
  const ended = new Promise<void>((resolve) => {
    bridge.sendMessageToHost = (text) => {
      const isWork = !isCleanup(bodyOf(text));
      if (isWork) sent += 1;
      if (!isWork || sent < at || (sent === at && how !== 'not sent')) send(text);
      if (sent >= at) resolve();
    };
  });
  bridge.onMessageFromHost = (text) => {
    if (sent < at) hear?.(text);
  };
  await Promise.race([ended, work(session)]);
  await host.idle();
}

function bodyOf(text: string): QueryBody {
  const { body } = (JSON.parse(text) as RequestMessage).message;
  return typeof body === 'string' ? (JSON.parse(body) as QueryBody) : body;
}

const whole = (left: Photograph, before: Photograph, done: Photograph): string[] =>
  differences(before, left).length === 0 ? [] : differing('Half of it is there', done, left);

/** A look at results that are not all there tells how many cells a run would write. */
async function pending(
  { work }: FaultScenario,
  { session }: Opened,
  left: Photograph,
  expected: Photograph,
): Promise<string[]> {
  if (work.name !== 'run' || differences(left, expected).length === 0) return [];
  const look = await session.look();
  if (!look.ok) return [`A look ends with ${look.problem.code}`];
  const { cells, columns } = look.value.pending;
  return cells + columns > 0 ? [] : ['A look does not tell that something is missing'];
}

import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { campaigns, countFaults, runCase, type CampaignName } from './campaigns';

// The campaign against hostile input and a host that fails: `npm run campaign`, as README says.

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    workbooks: { type: 'string', default: '2000' },
    containers: { type: 'string', default: '2000' },
    faults: { type: 'string' },
    /** `workbooks:12`, or `workbooks:200-400`, the last one excluded. */
    only: { type: 'string' },
  },
});

/** Cases of one campaign, from the first to before the last. */
interface Share {
  readonly name: CampaignName;
  readonly from: number;
  readonly to: number;
}

/** What a share came to. */
interface Told {
  readonly counts: readonly (readonly [what: string, count: number])[];
  readonly failed: number;
  readonly megabytes: number;
}

/** A spreadsheet engine keeps much of what it opened: no process opens more than so many. */
const SHARE = 400;

const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const seed = Number(values.seed);
const isCampaign = (name: string): name is CampaignName => name in campaigns;

/** Says which case is under way, once it has been so for too long: a hang has to be found. */
function watched(name: string, number: number): () => void {
  const timer = setTimeout(() => {
    write(`${name}:${number} has been going on for a minute`);
  }, 60_000);
  return () => {
    clearTimeout(timer);
  };
}

/** Does the cases of a share in this process. */
async function doShare({ name, from, to }: Share): Promise<Told> {
  const counts = new Map<string, number>();
  let failed = 0;
  for (let number = from; number < to; number += 1) {
    const done = watched(name, number);
    const { counted, faults } = await runCase(name, seed, number);
    done();
    for (const what of counted) counts.set(what, (counts.get(what) ?? 0) + 1);
    for (const fault of faults.slice(0, 3)) {
      write(`FAILED --seed ${seed} --only ${name}:${number}: ${fault.slice(0, 500)}`);
    }
    if (faults.length > 0) failed += 1;
  }
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  return { counts: [...counts], failed, megabytes };
}

/** Does a share in a process of its own. @throws Error where that ends before it has told */
function inProcess({ name, from, to }: Share): Promise<Told> {
  const cases = ['--seed', String(seed), '--only', `${name}:${from}-${to}`];
  const child = fork(fileURLToPath(import.meta.url), cases);
  return new Promise((resolve, reject) => {
    child.on('message', (told) => resolve(told as Told));
    child.on('exit', (code) => {
      reject(new Error(`${name}:${from}-${to} ended with ${String(code)}`));
    });
  });
}

/** Does a campaign share by share, and prints its counts. @returns how many cases failed */
async function campaign(name: CampaignName, cases: number): Promise<number> {
  const counts = new Map<string, number>();
  let [failed, megabytes] = [0, 0];
  for (let from = 0; from < cases; from += SHARE) {
    const told = await inProcess({ name, from, to: Math.min(from + SHARE, cases) });
    for (const [what, count] of told.counts) counts.set(what, (counts.get(what) ?? 0) + count);
    failed += told.failed;
    megabytes = Math.max(megabytes, told.megabytes);
  }
  write(`${name}: ${cases} cases, ${failed} failed, at most ${megabytes} MB of memory`);
  for (const [what, count] of [...counts].sort()) write(`  ${count} ${what}`);
  return failed;
}

/** The share that `--only` names; null where all are asked for. */
function onlyShare(): Share | null {
  const [, name = '', from = '', to] = /^(\w+):(\d+)(?:-(\d+))?$/.exec(values.only ?? '') ?? [];
  if (!isCampaign(name)) return null;
  return { name, from: Number(from), to: to === undefined ? Number(from) + 1 : Number(to) };
}

async function main(): Promise<number> {
  const only = onlyShare();
  if (only) {
    const told = await doShare(only);
    if (process.send) process.send(told);
    else write(`${only.name}: ${told.failed} failed, at most ${told.megabytes} MB of memory`);
    return told.failed === 0 ? 0 : 1;
  }
  const faults = Math.min(Number(values.faults ?? Infinity), await countFaults());
  let failed = 0;
  failed += await campaign('workbooks', Number(values.workbooks));
  failed += await campaign('containers', Number(values.containers));
  failed += await campaign('faults', faults);
  return failed === 0 ? 0 : 1;
}

main().then(
  (status) => {
    process.exitCode = status;
    // What the spreadsheet still waits for is nobody's.
    if (process.connected) process.disconnect();
    else process.exit();
  },
  (error: unknown) => {
    write(String(error));
    process.exit(1);
  },
);

import { parseArgs } from 'node:util';
import { campaigns, countFaults, runCase, type CampaignName } from './campaigns';

// The campaign against hostile input and a host that fails: `npm run campaign -- --help` in README.

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    workbooks: { type: 'string', default: '2000' },
    containers: { type: 'string', default: '2000' },
    faults: { type: 'string' },
    only: { type: 'string' },
  },
});

const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const seed = Number(values.seed);
const isCampaign = (name: string): name is CampaignName => name in campaigns;

/** The cases that are asked for, campaign by campaign. */
async function asked(): Promise<{ name: CampaignName; from: number; to: number }[]> {
  const [name = '', number = ''] = values.only?.split(':') ?? [];
  if (isCampaign(name)) return [{ name, from: Number(number), to: Number(number) + 1 }];
  const faults = Math.min(Number(values.faults ?? Infinity), await countFaults());
  return [
    { name: 'workbooks', from: 0, to: Number(values.workbooks) },
    { name: 'containers', from: 0, to: Number(values.containers) },
    { name: 'faults', from: 0, to: faults },
  ];
}

/** Says which case is under way, once it has been so for too long: a hang has to be found. */
function watched(name: string, number: number): () => void {
  const timer = setTimeout(() => {
    write(`${name}:${number} has been going on for a minute`);
  }, 60_000);
  return () => {
    clearTimeout(timer);
  };
}

async function main(): Promise<number> {
  let failed = 0;
  for (const { name, from, to } of await asked()) {
    const counts = new Map<string, number>();
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
    write(`${name}: ${to - from} cases`);
    for (const [what, count] of [...counts].sort()) write(`  ${count} ${what}`);
  }
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  write(`${failed} cases failed; at most ${peak} MB of memory`);
  return failed === 0 ? 0 : 1;
}

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    write(String(error));
    process.exit(1);
  },
);

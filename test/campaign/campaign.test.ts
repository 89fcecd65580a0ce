import { campaigns, countFaults, runCase, type CampaignName } from './campaigns';

/** A small share of the campaign, the same each time; `npm run campaign` has all of it. */
const SEED = 20_261_121;

async function failuresOf(name: CampaignName, from: number, to: number): Promise<string[]> {
  const failures: string[] = [];
  for (let number = from; number < to; number += 1) {
    const { faults } = await runCase(name, SEED, number);
    failures.push(...faults.map((fault) => `--seed ${SEED} --only ${name}:${number}: ${fault}`));
  }
  return failures;
}

const shares: readonly (readonly [CampaignName, number])[] = [
  ['workbooks', 40],
  ['containers', 60],
  ['faults', 40],
];

test.each(shares)(
  '%s: %i cases, none of which crashes, hangs, loses or half-writes',
  async (name, count) => {
    expect(await failuresOf(name, 0, count)).toEqual([]);
  },
  600_000,
);

test('every campaign has a share here, and the faults are thousands', async () => {
  expect(shares.map(([name]) => name)).toEqual(Object.keys(campaigns));
  expect(await countFaults()).toBeGreaterThan(2_000);
}, 600_000);

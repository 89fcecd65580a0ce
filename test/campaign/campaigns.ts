import { Random } from '../bench/random';
import { checkContainer } from './container-checks';
import { spoiltContainer } from './containers';
import { checkInExcel } from './excel-checks';
import { checkEdit, checkFault, faultless, type Faultless } from './fault-checks';
import { faultScenarios, type FaultScenario } from './fault-scenarios';
import { checkKill } from './killed-checks';
import { madeUpWorkbook } from './made-up-workbook';
import { checkPlain } from './plain-checks';
import { timed } from './timed';

/** What one case came to: what is counted, and what should never happen. */
export interface CaseResult {
  readonly counted: readonly string[];
  readonly faults: readonly string[];
}

/** A kind of case, of which there are as many as one likes. */
type Campaign = (seed: number, number: number) => Promise<CaseResult>;

/** Every so many workbooks go through the genuine Excel library too. */
const THROUGH_EXCEL = 2;

/** The seed of a case: neighbours have nothing in common. */
const mixed = (seed: number, number: number): number => Math.imul(seed, 1_000_003) + number;

const workbooks: Campaign = async (seed, number) => {
  const made = madeUpWorkbook(mixed(seed, number));
  const plain = await timed(() => Promise.resolve(checkPlain(made.book)));
  const counted = [plain.value.run ? 'scored as plain data' : 'without a plan'];
  const faults = [...plain.value.faults, ...plain.faults];
  if (number % THROUGH_EXCEL !== 0) return { counted, faults };
  const { outcome, faults: inExcel } = await checkInExcel(made);
  return { counted: [...counted, `through Excel: ${outcome}`], faults: [...faults, ...inExcel] };
};

const containers: Campaign = async (seed, number) => {
  const { way, bytes } = await spoiltContainer(mixed(seed, number));
  const { value, faults } = await timed(() => checkContainer(bytes));
  const told = [...value.faults, ...faults].map((fault) => `${way}: ${fault}`);
  return { counted: [value.outcome], faults: told };
};

/** Every code with which Excel ends a request, as its documentation has them. */
const CODES = [
  ...['GeneralException', 'AccessDenied', 'ServiceNotReady', 'InvalidOperation', 'RequestAborted'],
  ...['InvalidArgument', 'InvalidReference', 'ItemNotFound', 'Conflict', 'ActivityLimitReached'],
  ...['ResponsePayloadSizeLimitExceeded', 'InternalServerError', 'Unauthenticated'],
];
/** With these Excel has carried nothing out. */
const WHOLE_CODES = ['InvalidOperationInCellEditMode', 'RequestPayloadSizeLimitExceeded'];

type FaultCase = (scenario: FaultScenario, faultless: Faultless) => Promise<string[]>;

/** Every position of every scenario: each count of actions, each code, an edit, and three deaths. */
function casesOf({ requests }: Faultless): { readonly kind: string; readonly run: FaultCase }[] {
  return requests.flatMap((actions, index) => {
    const at = index + 1;
    const counts = Array.from({ length: actions + 1 }, (_, afterActions) => afterActions);
    const failing = (code: string, afterActions: number) => ({
      kind: 'a request fails',
      run: (scenario: FaultScenario, from: Faultless) =>
        checkFault(scenario, from, { at, code, afterActions }),
    });
    const killed = (how: Parameters<typeof checkKill>[2]['how']) => ({
      kind: 'the runtime ends',
      run: (scenario: FaultScenario, from: Faultless) => checkKill(scenario, from, { at, how }),
    });
    const codeOf = (count: number) => CODES[count % CODES.length] ?? 'GeneralException';
    return [
      ...counts.map((count) => failing(codeOf(count), count)),
      ...CODES.flatMap((code) => [0, actions >> 1, actions].map((count) => failing(code, count))),
      ...WHOLE_CODES.map((code) => failing(code, 0)),
      ...counts.map((afterActions) => killed({ afterActions })),
      killed('not sent'),
      killed('not answered'),
      { kind: 'somebody edits', run: (scenario) => checkEdit(scenario, at) },
    ];
  });
}

let prepared: Promise<readonly FaultCaseNamed[]> | undefined;

interface FaultCaseNamed {
  readonly name: string;
  readonly kind: string;
  readonly run: () => Promise<string[]>;
}

async function allFaults(): Promise<readonly FaultCaseNamed[]> {
  const all: FaultCaseNamed[] = [];
  for (const [name, scenario] of Object.entries(faultScenarios)) {
    const from = await faultless(scenario);
    for (const { kind, run } of casesOf(from)) {
      all.push({ name, kind, run: () => run(scenario, from) });
    }
  }
  // Any share of them, from the first on, has some of each.
  const random = new Random(1);
  const order = new Map(all.map((one) => [one, random.next()]));
  return all.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

const faultsInOrder = () => (prepared ??= allFaults());

/** How many cases the campaign of faults has; those of the others have no end. */
export const countFaults = async (): Promise<number> => (await faultsInOrder()).length;

const hostFaults: Campaign = async (_seed, number) => {
  const found = (await faultsInOrder())[number];
  if (!found) throw new RangeError(`There is no case ${number} among the faults`);
  const { value, faults } = await timed(found.run);
  const told = [...value, ...faults].map((fault) => `${found.name}, ${found.kind}: ${fault}`);
  return { counted: [`${found.name}: ${found.kind}`], faults: told };
};

export const campaigns = { workbooks, containers, faults: hostFaults } as const;
export type CampaignName = keyof typeof campaigns;

/** Does a case; what it throws is a fault like any other. */
export async function runCase(
  name: CampaignName,
  seed: number,
  number: number,
): Promise<CaseResult> {
  try {
    return await campaigns[name](seed, number);
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { counted: ['thrown'], faults: [`It throws: ${what}`] };
  }
}

import { dayText, defaultProfile, type Input, type Plan, type Profile } from '../../../src/engine';
import { verify, type Check, type Interval, type Verification } from '../../../src/engine/verify';
import {
  inputOf,
  planFrom,
  scored,
  type Branches,
  type Leaf,
  type Written,
} from '../../support/plan';

/** An indicator of which something was to be done: it was, or it was not. */
export const yes: Leaf = { target: 'si', actual: 'si' };
export const no: Leaf = { target: 'si', actual: 'no' };

/** What a report prints, by code: a score, or a score and a status. */
export type PrintedBy = Readonly<
  Record<string, Written | readonly [score: Written, status: Written]>
>;

/** The plan with what a report prints about it. */
export function withPrinted(plan: Plan, printed: PrintedBy): Plan {
  const figures = ({ code }: { readonly code: string }) => {
    const found = printed[code];
    if (found === undefined) return {};
    const [score, status] = isPair(found) ? found : [found];
    return {
      ...(score === null ? {} : { published: inputOf(score) }),
      ...(status === undefined ? {} : { publishedStatus: inputOf(status) }),
    };
  };
  return {
    ...plan,
    nodes: plan.nodes.map((node) => ({ ...node, ...figures(node) })),
    indicators: plan.indicators.map((indicator) => ({ ...indicator, ...figures(indicator) })),
  };
}

const isPair = (found: PrintedBy[string]): found is readonly [Written, Written] =>
  Array.isArray(found);

/** A verification with its checks by code. */
export interface Verified extends Verification {
  readonly check: (code: string) => Check;
}

export function verified(plan: Plan, profile: Profile = defaultProfile): Verified {
  const verification = verify(scored(plan, profile).card);
  return {
    ...verification,
    check: (code) => {
      const found = verification.checks.find((check) => check.code === code);
      if (!found) throw new Error(`${code} was not checked`);
      return found;
    },
  };
}

/** Verifies a plan drawn as its branches and leaves. */
export const verifiedFrom = (
  branches: Branches,
  leaves: Readonly<Record<string, Leaf>>,
  printed: PrintedBy,
  profile?: Profile,
): Verified => verified(withPrinted(planFrom(branches, leaves), printed), profile);

/** Verifies one indicator `I` under a node of its own. */
export const verifiedAlone = (leaf: Leaf, printed: Input['value'], profile?: Profile): Check =>
  verifiedFrom({ N: { I: null } }, { I: leaf }, { I: printed }, profile).check('I');

/** An interval as text, to ten decimals: `[0.9854, 0.9858]`. */
export const ends = (interval: Interval | null): string =>
  interval
    ? `[${[interval.low, interval.high].map((end) => end.toDecimalPlaces(10).toFixed()).join(', ')}]`
    : 'none';

/** The outcome of a check with its cause: `compatible tie`. */
export const told = ({ outcome, cause }: Check): string =>
  [outcome, cause?.code].filter(Boolean).join(' ');

/** The remedies of a check in short: `actual I [49, 50]`. */
export const remedies = ({ remedies: found }: Check): string[] =>
  found.map((remedy) => {
    switch (remedy.of) {
      case 'day':
        return `day ${remedy.code} ${dayText(remedy.day)}`;
      case 'monitoring':
        return `monitoring ${dayText(remedy.day)}`;
      case 'answer':
        return `answer ${remedy.code} ${remedy.answer ? 'yes' : 'no'}`;
      case 'hiddenActual':
      case 'actual':
      case 'score':
      case 'weight':
        return `${remedy.of} ${remedy.code} ${ends(remedy.within)}`;
    }
  });

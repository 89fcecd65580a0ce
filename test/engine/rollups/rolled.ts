import {
  defaultProfile,
  exactText,
  walk,
  type Dec,
  type NodeResult,
  type Profile,
} from '../../../src/engine';
import { at, planFrom, placed, score, scored, type Scored, type Written } from '../../support/plan';

/** A child: its weight, and its score as a percentage; `N.V.` is excluded. */
export type Child = readonly [weight: Written, actual: Written];

/** A node N with this roll-up over children C1, C2 ... */
export function rolledUp(
  rollup: Written,
  children: readonly Child[],
  profile: Profile = defaultProfile,
): Scored {
  const code = (index: number) => `C${index + 1}`;
  const plan = planFrom(
    { N: Object.fromEntries(children.map(([weight], index) => [code(index), weight])) },
    Object.fromEntries(children.map(([, actual], index) => [code(index), score(actual)])),
  );
  return scored(
    { ...plan, nodes: [{ code: 'N', rollup: placed('G2', rollup), place: at('A2') }] },
    profile,
  );
}

const text = (value: Dec | null) => (value ? exactText(value.toDecimalPlaces(4)) : '-');

/** What each child brings, in a line: `C1 0.25 15.125 9.875`, with `-` for what is not told. */
export const sharesOf = ({ shares }: NodeResult): string[] =>
  shares.map(({ child, brought }) =>
    brought
      ? [child, text(brought.portion), text(brought.points), text(brought.lost)].join(' ')
      : `${child} -`,
  );

/** The points that the root loses at each place: `N 39.5`. */
export const lossesOf = ({ card }: Scored): string[] =>
  walk(card).map(({ kind, index, lost }) => {
    const { tree } = card;
    const code =
      kind === 'node' ? tree.nodes[index]?.node.code : tree.indicators[index]?.indicator.code;
    return `${code} ${text(lost)}`;
  });

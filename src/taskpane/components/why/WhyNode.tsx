import type { Place, Profile } from '../../../engine';
import { percent } from '../../../messages';
import { cellName } from '../../view-model/problem-groups';
import type { ExplainedNode, Subject } from '../../view-model/explanation';
import { useWholeCatalogue } from '../../words';
import { Heading } from '../ui/Heading';
import { TextButton } from '../ui/TextButton';
import { useTexts } from '../ui/texts';
import { PartsTable } from './PartsTable';
import type { Why } from './use-why';

interface WhyNodeProps {
  readonly node: ExplainedNode;
  readonly profile: Profile;
  /** The money of a part; null where there is none to tell. */
  readonly moneyOf: (part: Subject) => string | null;
  readonly why: Why;
  readonly onGoTo: (place: Place) => Promise<void>;
}

/** A node: its children with what each brings, and the sum that is its score. */
export function WhyNode({ node, profile, moneyOf, why, onGoTo }: WhyNodeProps) {
  const texts = useTexts();
  const catalogue = useWholeCatalogue();
  const words = catalogue.pane.why;
  const { children, rollup, sums, roundedTo, place } = node;
  const outcome = node.decided?.computed ?? node.outcome;
  const unweighted = children.length > 0 && children.every(({ figures }) => !figures.weight);
  const excluded = children.some((child) => child.outcome.kind === 'excluded');
  return (
    <>
      {outcome.kind === 'excluded' && (
        <p className={texts.small}>{catalogue.reason.excluded[outcome.cause]}</p>
      )}
      <Heading>{words.children}</Heading>
      <p className={texts.small}>{rollup ?? words.nodeFormula}</p>
      {unweighted && <p className={texts.small}>{words.equalWeights}</p>}
      <PartsTable
        parts={children}
        head={words.child}
        sums={sums}
        profile={profile}
        moneyOf={moneyOf}
        onWhy={why.open}
      />
      {excluded && sums && rollup === null && <p className={texts.small}>{words.rescaled}</p>}
      {outcome.kind === 'scored' && sums && (rollup === null || roundedTo !== null) && (
        <p className={texts.small}>
          {rollup === null &&
            words.sumIs(sums.points ?? '', percent(outcome.score, catalogue.numbers))}
          {roundedTo !== null && ` ${words.roundedTo(roundedTo)}`}
        </p>
      )}
      {place && (
        <div className={texts.small}>
          <TextButton onClick={() => void onGoTo(place)}>{words.goTo(cellName(place))}</TextButton>
        </div>
      )}
    </>
  );
}

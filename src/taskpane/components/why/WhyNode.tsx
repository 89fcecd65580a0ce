import { makeStyles, tokens } from '@fluentui/react-components';
import type { Place, Profile } from '../../../engine';
import { percent } from '../../../messages';
import { cellName } from '../../view-model/problem-groups';
import type { ExplainedNode, Subject } from '../../view-model/explanation';
import { useWholeCatalogue } from '../../words';
import { Heading } from '../ui/Heading';
import { TextButton } from '../ui/TextButton';
import { PartsTable } from './PartsTable';
import type { Why } from './use-why';

const useStyles = makeStyles({
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

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
  const styles = useStyles();
  const catalogue = useWholeCatalogue();
  const words = catalogue.pane.why;
  const { children, rollup, sums, roundedTo, place } = node;
  const outcome = node.decided?.computed ?? node.outcome;
  const unweighted = children.length > 0 && children.every(({ figures }) => !figures.weight);
  const excluded = children.some((child) => child.outcome.kind === 'excluded');
  return (
    <>
      {outcome.kind === 'excluded' && (
        <p className={styles.text}>{catalogue.reason.excluded[outcome.cause]}</p>
      )}
      <Heading>{words.children}</Heading>
      <p className={styles.text}>{rollup ?? words.nodeFormula}</p>
      {unweighted && <p className={styles.text}>{words.equalWeights}</p>}
      <PartsTable
        parts={children}
        head={words.child}
        sums={sums}
        profile={profile}
        moneyOf={moneyOf}
        onWhy={why.open}
      />
      {excluded && sums && rollup === null && <p className={styles.text}>{words.rescaled}</p>}
      {outcome.kind === 'scored' && sums && (rollup === null || roundedTo !== null) && (
        <p className={styles.text}>
          {rollup === null &&
            words.sumIs(sums.points ?? '', percent(outcome.score, catalogue.numbers))}
          {roundedTo !== null && ` ${words.roundedTo(roundedTo)}`}
        </p>
      )}
      {place && (
        <div className={styles.text}>
          <TextButton onClick={() => void onGoTo(place)}>{words.goTo(cellName(place))}</TextButton>
        </div>
      )}
    </>
  );
}

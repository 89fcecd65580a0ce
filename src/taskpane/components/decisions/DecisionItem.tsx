import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Gavel16Regular } from '@fluentui/react-icons';
import type { PaneActions, PaneState } from '../../state/pane-state';
import type { ShownDecision } from '../../view-model/decisions';
import { cellName } from '../../view-model/problem-groups';
import { useCatalogue, usePageWords } from '../../words';
import { Button } from '../ui/Button';
import { TextButton } from '../ui/TextButton';
import { useTexts } from '../ui/texts';

const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column', rowGap: '4px', overflowWrap: 'anywhere' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '6px' },
  ruling: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px' },
});

interface DecisionItemProps {
  readonly decision: ShownDecision;
  readonly task: PaneState['task'];
  readonly actions: PaneActions;
}

/** A decision on record: what was decided, why, by whom and when, and the ways on from there. */
export function DecisionItem({ decision, task, actions }: DecisionItemProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { problems } = useCatalogue().pane;
  const words = usePageWords().decisions;
  const { record, code, state, stateText, ruling, reason, computed, by } = decision;
  const { place } = record;
  return (
    <div className={mergeClasses(texts.small, styles.item)}>
      <div className={styles.head}>
        <Gavel16Regular />
        <span className={styles.ruling}>{ruling}</span>
        <span className={styles.quiet}>{stateText}</span>
      </div>
      {computed && <div>{computed}</div>}
      {reason !== '' && <div>{reason}</div>}
      <div className={styles.quiet}>{by}</div>
      <div className={styles.buttons}>
        {place && (
          <TextButton
            aria-label={problems.goTo(cellName(place))}
            onClick={() => void actions.goTo(place, 'row')}
          >
            {cellName(place)}
          </TextButton>
        )}
        {state !== 'revoked' && (
          <Button
            size="small"
            aria-label={words.revokeOf(code)}
            disabledFocusable={task !== null}
            onClick={() => void actions.decisions.revoke(record)}
          >
            {words.revoke}
          </Button>
        )}
      </div>
    </div>
  );
}

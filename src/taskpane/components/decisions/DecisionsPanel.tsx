import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Look } from '../../../excel';
import type { PaneActions, PaneState } from '../../state/pane-state';
import { shownDecisions } from '../../view-model/decisions';
import { useWholeCatalogue, usePageWords } from '../../words';
import { Empty } from '../Empty';
import { MoreButton, useFirst } from '../more';
import { Heading } from '../ui/Heading';
import { TextButton } from '../ui/TextButton';
import { useLists } from '../ui/lists';
import type { Why } from '../why/use-why';
import { DecisionItem } from './DecisionItem';

const useStyles = makeStyles({
  code: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});

interface DecisionsPanelProps {
  readonly look: Look;
  readonly state: PaneState;
  readonly why: Why;
  readonly actions: PaneActions;
}

/** Every decision on record, in force or not, the last one first. */
export function DecisionsPanel({ look, state, why, actions }: DecisionsPanelProps) {
  const styles = useStyles();
  const lists = useLists();
  const catalogue = useWholeCatalogue();
  const words = usePageWords().decisions;
  const all = useMemo(() => shownDecisions(look.run, catalogue, words), [look, catalogue, words]);
  const { shown, rest, showMore } = useFirst(all);
  if (all.length === 0) return <Empty title={words.none} text={words.purpose} />;
  return (
    <section>
      <Heading>{words.list}</Heading>
      <ul className={lists.list}>
        {shown.map((decision) => {
          const { code, record } = decision;
          const { subject } = record;
          return (
            <li key={record.row} className={lists.item}>
              {subject ? (
                <TextButton
                  className={styles.code}
                  aria-label={catalogue.pane.tree.whyOf(code)}
                  onClick={() => why.open(subject)}
                >
                  {code}
                </TextButton>
              ) : (
                <span className={styles.code}>{code}</span>
              )}
              <DecisionItem decision={decision} task={state.task} actions={actions} />
            </li>
          );
        })}
      </ul>
      <MoreButton rest={rest} onClick={showMore} />
    </section>
  );
}

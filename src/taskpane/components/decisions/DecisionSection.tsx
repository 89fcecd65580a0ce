import { makeStyles } from '@fluentui/react-components';
import { Gavel16Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { Look } from '../../../excel';
import type { PaneActions, PaneState } from '../../state/pane-state';
import { shown, standingOn } from '../../view-model/decisions';
import type { Subject } from '../../view-model/explanation';
import { usePageWords, useWholeCatalogue } from '../../words';
import { Messages } from '../Messages';
import { Button } from '../ui/Button';
import { Heading } from '../ui/Heading';
import { DecisionForm } from './DecisionForm';
import { DecisionItem } from './DecisionItem';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: '8px', outlineStyle: 'none' },
});

interface DecisionSectionProps {
  readonly subject: Subject;
  readonly look: Look;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** What the evaluators have decided of something, or the way to decide it. */
export function DecisionSection({ subject, look, state, actions }: DecisionSectionProps) {
  const styles = useStyles();
  const catalogue = useWholeCatalogue();
  const words = usePageWords().decisions;
  const [deciding, setDeciding] = useState(false);
  const section = useRef<HTMLElement>(null);
  const standing = standingOn(look.run, subject);
  const isStanding = standing.length > 0;
  const was = useRef(isStanding);
  // The button that was pressed is gone: the focus goes to what came of it.
  useEffect(() => {
    if (was.current !== isStanding) section.current?.focus();
    was.current = isStanding;
  }, [isStanding]);
  const isAboutThis = state.failure !== null || isDecision(state.notice);
  return (
    <section ref={section} tabIndex={-1} className={styles.section} aria-label={words.title}>
      <Heading>{words.title}</Heading>
      {standing.map((record) => (
        <DecisionItem
          key={record.row}
          decision={shown(record, look.run, catalogue, words)}
          task={state.task}
          actions={actions}
        />
      ))}
      {!isStanding && !deciding && (
        <div>
          <Button icon={<Gavel16Regular />} onClick={() => setDeciding(true)}>
            {words.decide}
          </Button>
        </div>
      )}
      {!isStanding && deciding && (
        <DecisionForm
          subject={subject}
          look={look}
          state={state}
          actions={actions.decisions}
          onClose={() => setDeciding(false)}
        />
      )}
      {isAboutThis && <Messages state={state} actions={actions} />}
    </section>
  );
}

const isDecision = (notice: PaneState['notice']): boolean =>
  notice?.kind === 'decisionSaved' || notice?.kind === 'decisionRevoked';

import { makeStyles, tokens } from '@fluentui/react-components';
import type { Look } from '../../../excel';
import { messageOf } from '../../../messages';
import type { PaneActions, PaneState } from '../../state/pane-state';
import { hasFormulas, type ProblemGroup } from '../../view-model/problem-groups';
import { useCatalogue } from '../../words';
import { Note } from '../Note';
import { ProblemList } from './ProblemList';
import { Button } from '../ui/Button';
import { Heading } from '../ui/Heading';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  decision: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: '6px' },
});

interface ProblemsPanelProps {
  readonly groups: readonly ProblemGroup[];
  readonly look: Look;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** Every problem, the gravest first, and the one decision that is the user's. */
export function ProblemsPanel({ groups, look, state, actions }: ProblemsPanelProps) {
  const styles = useStyles();
  const catalogue = useCatalogue();
  const words = catalogue.pane.problems;
  return (
    <div className={styles.panel}>
      {hasFormulas(look) && (
        <Note tone="warning">
          <div className={styles.decision}>
            <strong>{words.formulasTitle}</strong>
            {words.formulas}
            <Button
              size="small"
              disabledFocusable={state.task !== null}
              onClick={() => void actions.recalculate({ overwriteFormulas: true })}
            >
              {words.overwrite}
            </Button>
          </div>
        </Note>
      )}
      {groups.length === 0 && <p className={styles.none}>{words.none}</p>}
      {groups.map(({ severity, problems }) => (
        <section key={severity}>
          <Heading>{words.groups[severity](problems.length)}</Heading>
          <ProblemList
            problems={problems}
            textOf={(problem) => messageOf(problem, catalogue)}
            onGoTo={actions.goTo}
          />
        </section>
      ))}
    </div>
  );
}

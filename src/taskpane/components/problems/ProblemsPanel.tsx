import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Look } from '../../../excel';
import type { PaneActions, PaneState } from '../../state/pane-state';
import { hasFormulas, type PaneProblem } from '../../view-model/problem-groups';
import { ALL_PROBLEMS, cellsOf, isNarrowedTo } from '../../view-model/quality';
import { usePageWords } from '../../words';
import { Found } from '../Found';
import { useTexts } from '../ui/texts';
import { CorrectionPreview } from './CorrectionPreview';
import { FormulasNote } from './FormulasNote';
import { KindSection } from './KindSection';
import { QualityFilters } from './QualityFilters';
import { TogetherNote } from './TogetherNote';
import { useQuality } from './use-quality';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  summary: { outlineStyle: 'none' },
});

interface ProblemsPanelProps {
  readonly problems: readonly PaneProblem[];
  readonly look: Look;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

/** The quality of the data: every problem in its kind, and what can be put right with certainty. */
export function ProblemsPanel({ problems, look, state, actions }: ProblemsPanelProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { quality: words } = usePageWords();
  const quality = useQuality(problems, look.run, actions);
  const { summary, query, ask, kinds, found, corrections, together, chosen, choose } = quality;
  const busy = state.task !== null;
  return (
    <div className={styles.panel}>
      {hasFormulas(look) && <FormulasNote busy={busy} onOverwrite={actions.recalculate} />}
      <p ref={summary} tabIndex={-1} className={mergeClasses(texts.quiet, styles.summary)}>
        {problems.length === 0 ? words.none : words.summary(problems.length, cellsOf(problems))}
      </p>
      {together.length > 0 && (
        <TogetherNote count={together.length} onCorrect={() => choose(together)} />
      )}
      {chosen && (
        <CorrectionPreview
          corrections={chosen}
          run={look.run}
          busy={busy}
          onWrite={quality.write}
          onLeave={() => choose(null)}
        />
      )}
      {problems.length > 0 && <QualityFilters problems={problems} query={query} onAsk={ask} />}
      <Found
        count={found}
        narrowed={isNarrowedTo(query)}
        none={words.noneFound}
        onShowAll={() => ask(ALL_PROBLEMS)}
      />
      {kinds.map(({ kind, problems: own }) => (
        <KindSection
          key={kind}
          kind={kind}
          problems={own}
          corrections={corrections}
          onGoTo={actions.goTo}
          onCorrect={choose}
        />
      ))}
    </div>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
import type { Place } from '../../../engine';
import { messageOf } from '../../../messages';
import type { ProblemKind } from '../../../messages/quality';
import type { Correction, Corrections } from '../../../workbook/quality/corrections';
import { cellName, type PaneProblem } from '../../view-model/problem-groups';
import { cellsOf } from '../../view-model/quality';
import { usePageWords, useWholeCatalogue } from '../../words';
import { Heading } from '../ui/Heading';
import { TextButton } from '../ui/TextButton';
import { ProblemList } from './ProblemList';

const useStyles = makeStyles({
  cells: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  left: { color: tokens.colorNeutralForeground2 },
  correct: { fontSize: tokens.fontSizeBase200 },
});

interface KindSectionProps {
  readonly kind: ProblemKind;
  readonly problems: readonly PaneProblem[];
  readonly corrections: ReadonlyMap<PaneProblem, Corrections>;
  readonly onGoTo: (place: Place) => Promise<void>;
  readonly onCorrect: (corrections: readonly Correction[]) => void;
}

/** The problems of one kind, each with its cell and what can be done about it. */
export function KindSection({ kind, problems, corrections, ...on }: KindSectionProps) {
  const styles = useStyles();
  const catalogue = useWholeCatalogue();
  const { quality: words } = usePageWords();
  const besideOf = (problem: PaneProblem) => {
    const found = corrections.get(problem);
    if (!found) return null;
    if (found.kind === 'formulas') {
      const cells = found.places.map(cellName).join(', ');
      return <span className={styles.left}>{words.hasFormulas(cells)}</span>;
    }
    const isWeight = problem.code.startsWith('weight.');
    const action = isWeight ? words.normalise : words.correct;
    return (
      <TextButton
        className={styles.correct}
        aria-label={words.ofCell(action, problem.place ? cellName(problem.place) : '')}
        onClick={() => on.onCorrect(found.cells)}
      >
        {action}
      </TextButton>
    );
  };
  return (
    <section>
      <Heading>
        {words.kinds[kind]}{' '}
        <span className={styles.cells}>{words.summary(problems.length, cellsOf(problems))}</span>
      </Heading>
      <ProblemList
        problems={problems}
        textOf={(problem) => messageOf(problem, catalogue)}
        onGoTo={on.onGoTo}
        besideOf={besideOf}
      />
    </section>
  );
}

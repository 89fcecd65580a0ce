import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Place, Problem } from '../../../engine';
import { cellName } from '../../view-model/problem-groups';
import { useCatalogue } from '../../words';
import { TextButton } from '../ui/TextButton';
import { useLists } from '../ui/lists';
import { MoreButton, useFirst } from '../more';
import { SeverityIcon } from './SeverityIcon';

const useStyles = makeStyles({
  item: { display: 'flex', columnGap: '8px' },
  body: { minWidth: 0 },
});

interface ProblemListProps<P> {
  readonly problems: readonly P[];
  readonly textOf: (problem: P) => string;
  readonly onGoTo: (place: Place) => Promise<void>;
  /** What can be done about a problem. */
  readonly besideOf?: (problem: P) => ReactNode;
}

/** Problems in words, each with the cell that caused it and the way there. */
export function ProblemList<P extends Problem>(props: ProblemListProps<P>) {
  const { problems, textOf, onGoTo, besideOf } = props;
  const styles = useStyles();
  const lists = useLists();
  const catalogue = useCatalogue();
  const { shown, rest, showMore } = useFirst(problems);
  return (
    <>
      <ul className={lists.list}>
        {shown.map((problem, at) => {
          const { place } = problem;
          return (
            <li key={at} className={mergeClasses(lists.item, styles.item)}>
              <SeverityIcon severity={problem.severity} />
              <div className={styles.body}>
                {textOf(problem)}{' '}
                {place && (
                  <TextButton
                    aria-label={catalogue.pane.problems.goTo(cellName(place))}
                    onClick={() => void onGoTo(place)}
                  >
                    {cellName(place)}
                  </TextButton>
                )}{' '}
                {besideOf?.(problem)}
              </div>
            </li>
          );
        })}
      </ul>
      <MoreButton rest={rest} onClick={showMore} />
    </>
  );
}

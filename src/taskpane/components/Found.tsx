import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useRef } from 'react';
import { useCatalogue } from '../words';
import { Button } from './ui/Button';
import { useTexts } from './ui/texts';

const useStyles = makeStyles({
  status: { outlineStyle: 'none' },
  found: { paddingBottom: '4px' },
  none: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: '8px',
    paddingTop: '4px',
  },
});

interface FoundProps {
  readonly count: number;
  /** Whether the user asked for less than all. */
  readonly narrowed: boolean;
  /** What is told where nothing is found, of what is no tree. */
  readonly none?: string;
  readonly onShowAll: () => void;
}

/** How much of a list is what the user asked for, and the way back to all where nothing is. */
export function Found({ count, narrowed, none, onShowAll }: FoundProps) {
  const styles = useStyles();
  const texts = useTexts();
  const words = useCatalogue().pane.tree;
  const status = useRef<HTMLDivElement>(null);
  const showAll = () => {
    onShowAll();
    // The button goes away; whoever pressed it by keyboard goes on from its place.
    status.current?.focus();
  };
  return (
    <div ref={status} role="status" tabIndex={-1} className={styles.status}>
      {narrowed && count > 0 && (
        <div className={mergeClasses(texts.quiet, styles.found)}>{words.found(count)}</div>
      )}
      {narrowed && count === 0 && (
        <div className={mergeClasses(texts.quiet, styles.found, styles.none)}>
          {none ?? words.noneFound}
          <Button size="small" onClick={showAll}>
            {words.showAll}
          </Button>
        </div>
      )}
    </div>
  );
}

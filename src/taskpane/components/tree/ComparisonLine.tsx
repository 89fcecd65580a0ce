import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { dayText } from '../../../engine';
import { useCatalogue } from '../../words';
import type { Comparison } from '../history/use-comparison';
import { TextButton } from '../ui/TextButton';
import { useTexts } from '../ui/texts';

const useStyles = makeStyles({
  line: { paddingBottom: '6px' },
});

/** With which snapshot the rows are compared, and the way to end it; nothing when they are not. */
export function ComparisonLine({ comparison }: { readonly comparison: Comparison }) {
  const styles = useStyles();
  const texts = useTexts();
  const words = useCatalogue().pane.tree.changes;
  const { changes, end } = comparison;
  if (!changes) return null;
  const since = words.since(dayText(changes.date));
  return (
    <div className={mergeClasses(texts.line, styles.line)}>
      {since}
      <TextButton aria-label={`${words.end}: ${since}`} onClick={end}>
        {words.end}
      </TextButton>
    </div>
  );
}

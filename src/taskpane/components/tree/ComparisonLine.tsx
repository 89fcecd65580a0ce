import { makeStyles, tokens } from '@fluentui/react-components';
import { dayText } from '../../../engine';
import { useCatalogue } from '../../words';
import type { Comparison } from '../history/use-comparison';
import { TextButton } from '../ui/TextButton';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '8px',
    paddingBottom: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** With which snapshot the rows are compared, and the way to end it; nothing when they are not. */
export function ComparisonLine({ comparison }: { readonly comparison: Comparison }) {
  const styles = useStyles();
  const words = useCatalogue().pane.tree.changes;
  const { changes, end } = comparison;
  if (!changes) return null;
  const since = words.since(dayText(changes.date));
  return (
    <div className={styles.line}>
      {since}
      <TextButton aria-label={`${words.end}: ${since}`} onClick={end}>
        {words.end}
      </TextButton>
    </div>
  );
}

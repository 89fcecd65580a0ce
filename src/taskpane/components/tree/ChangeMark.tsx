import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Moved } from '../../../workbook';
import { changeText } from '../../view-model/changes';
import { useCatalogue } from '../../words';

const useStyles = makeStyles({
  mark: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  // Light or dark, these keep their contrast on the row that is selected too.
  up: { color: tokens.colorStatusSuccessForeground2, fontWeight: tokens.fontWeightSemibold },
  down: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
});

/** What became of a score since the snapshot that is compared; nothing where it stayed. */
export function ChangeMark({ change }: { readonly change: Moved }) {
  const styles = useStyles();
  const { numbers, pane } = useCatalogue();
  const told = changeText(change, pane.tree.changes, numbers);
  if (!told) return null;
  const { movement } = change;
  const colour = movement === 'up' || movement === 'down' ? styles[movement] : undefined;
  const { text, said } = told;
  return text === said ? (
    <span className={styles.mark}>{text}</span>
  ) : (
    // The arrow and the sign are read aloud as words.
    <span className={mergeClasses(styles.mark, colour)} role="img" aria-label={said}>
      {text}
    </span>
  );
}

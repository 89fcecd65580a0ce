import { makeStyles, tokens } from '@fluentui/react-components';
import { useCatalogue } from '../../words';

const useStyles = makeStyles({ dot: { color: tokens.colorPaletteDarkOrangeForeground1 } });

/** Beside "Regole" while the rules on the page are not those of the workbook. */
export function UnsavedDot() {
  const styles = useStyles();
  const { rulesUnsaved } = useCatalogue().pane.tabs;
  return (
    <span className={styles.dot} role="img" aria-label={rulesUnsaved}>
      ●
    </span>
  );
}

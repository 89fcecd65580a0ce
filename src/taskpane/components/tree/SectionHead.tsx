import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SectionRow } from '../../view-model/tree-sections';
import { useCatalogue } from '../../words';
import { useTexts } from '../ui/texts';

const useStyles = makeStyles({
  head: { minWidth: 0 },
  name: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What the dashboards below have in common: they stand beside the tree, and score nothing of it. */
export function SectionHead({ section }: { readonly section: SectionRow }) {
  const styles = useStyles();
  const texts = useTexts();
  const words = useCatalogue().pane.tree.dashboards;
  const { name, count } = section;
  const told = [name && words.of(name), words.count(count)].filter(Boolean).join(', ');
  return (
    <div className={styles.head}>
      <div className={mergeClasses(texts.clipped, styles.name)}>{words.name}</div>
      <div className={mergeClasses(texts.clipped, styles.quiet)} title={told}>
        {told}
      </div>
    </div>
  );
}

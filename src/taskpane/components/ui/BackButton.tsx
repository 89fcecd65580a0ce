import { makeStyles } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import { useCatalogue } from '../../words';
import { Button } from './Button';

const useStyles = makeStyles({
  back: { alignSelf: 'flex-start', minWidth: 'auto', margin: '-4px 0 0 -8px', padding: '4px 8px' },
});

/** The way back, at the top of a page that has no tabs. */
export function BackButton({ onBack }: { readonly onBack: () => void }) {
  const styles = useStyles();
  const { back } = useCatalogue().pane.why;
  return (
    <Button
      className={styles.back}
      appearance="subtle"
      icon={<ArrowLeft16Regular />}
      onClick={onBack}
    >
      {back}
    </Button>
  );
}

import { makeStyles } from '@fluentui/react-components';
import { Wand16Regular } from '@fluentui/react-icons';
import { usePageWords } from '../../words';
import { Note } from '../Note';
import { Button } from '../ui/Button';

const useStyles = makeStyles({
  note: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: '6px' },
});

interface TogetherNoteProps {
  /** How many cells can be corrected at once. */
  readonly count: number;
  readonly onCorrect: () => void;
}

/** The way to all the corrections that leave nothing to judge. */
export function TogetherNote({ count, onCorrect }: TogetherNoteProps) {
  const styles = useStyles();
  const { quality: words } = usePageWords();
  return (
    <Note tone="info">
      <div className={styles.note}>
        {words.certain(count)}
        <Button size="small" icon={<Wand16Regular />} onClick={onCorrect}>
          {words.correctAll}
        </Button>
      </div>
    </Note>
  );
}

import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { Progress } from './Progress';
import { useTexts } from './texts';

const useStyles = makeStyles({
  working: { display: 'flex', flexDirection: 'column', rowGap: '4px', paddingTop: '10px' },
});

interface WorkingProps {
  readonly text: string;
  /** From 0 to 1; null when there is no telling. */
  readonly done: number | null;
}

/** What is under way, in words, and how far it has come. */
export function Working({ text, done }: WorkingProps) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={mergeClasses(styles.working, texts.quiet)}>
      <Progress label={text} done={done} />
      <span>{text}</span>
    </div>
  );
}

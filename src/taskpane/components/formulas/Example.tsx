import { makeStyles, tokens } from '@fluentui/react-components';
import type { ExampleCard } from '../../view-model/function-cards';
import { usePageWords } from '../../words';
import { Formula } from './Formula';
import { Button } from '../ui/Button';

const useStyles = makeStyles({
  example: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    columnGap: '8px',
    paddingLeft: '8px',
  },
  result: { display: 'flex', columnGap: '6px', paddingTop: '2px', minWidth: 0 },
  shown: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});

interface ExampleProps {
  readonly example: ExampleCard;
  readonly busy: boolean;
  readonly onInsert: (formula: string) => Promise<void>;
}

/** A formula to begin with, what it gives, and the way into the sheet. */
export function Example({ example, busy, onInsert }: ExampleProps) {
  const styles = useStyles();
  const words = usePageWords().functions;
  const { formula, shown, result, note } = example;
  return (
    <div className={styles.example}>
      {note && <span>{words.notes[note]}</span>}
      <Formula text={shown} />
      <div className={styles.line}>
        <span className={styles.result}>
          <span aria-hidden="true">→</span>
          <span className={styles.shown}>{result}</span>
        </span>
        <Button
          size="small"
          aria-label={`${words.insert} ${shown}`}
          disabledFocusable={busy}
          onClick={() => void onInsert(formula)}
        >
          {words.insert}
        </Button>
      </div>
    </div>
  );
}

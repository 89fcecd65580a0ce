import { makeStyles, tokens } from '@fluentui/react-components';
import { messageOf } from '../../messages';
import type { OpenProblem, PaneActions } from '../state/pane-state';
import { useCatalogue } from '../words';
import { Note } from './Note';
import { Button } from './ui/Button';

const useStyles = makeStyles({
  empty: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  text: { margin: 0 },
  list: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: '12px',
    rowGap: '4px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  term: { fontWeight: tokens.fontWeightSemibold },
  columns: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface EmptyStateProps {
  /** What was looked for and not found. */
  readonly layout: OpenProblem;
  readonly busy: boolean;
  /** Back from the functions: the focus belongs where the way there begins. */
  readonly returned: boolean;
  readonly actions: PaneActions;
  readonly onFunctions: () => void;
}

/** Where no plan is found: what is expected, and an example to start from. */
export function EmptyState(props: EmptyStateProps) {
  const { layout, busy, returned, actions, onFunctions } = props;
  const styles = useStyles();
  const catalogue = useCatalogue();
  const words = catalogue.pane.empty;
  return (
    <section className={styles.empty}>
      <h1 className={styles.title}>{words.title}</h1>
      {layout.code !== 'layout.none' && <Note tone="warning">{messageOf(layout, catalogue)}</Note>}
      <p className={styles.text}>{words.expected}</p>
      <dl className={styles.list}>
        {words.tables.map(([table, columns]) => (
          <div key={table} style={{ display: 'contents' }}>
            <dt className={styles.term}>{table}</dt>
            <dd className={styles.columns}>{columns}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.text}>{words.wide}</p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => void actions.insertSample()}
        >
          {words.insertSample}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void actions.look()}>
          {words.lookAgain}
        </Button>
      </div>
      <p className={styles.hint}>{words.sampleHint}</p>
      <p className={styles.text}>{words.functions}</p>
      <div className={styles.buttons}>
        <Button autoFocus={returned} onClick={onFunctions}>
          {catalogue.pane.tabs.functions}
        </Button>
      </div>
    </section>
  );
}

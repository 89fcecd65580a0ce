import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { messageOf, type EmptyWords } from '../../messages';
import type { OpenProblem, PaneActions } from '../state/pane-state';
import { useCatalogue } from '../words';
import { Note } from './Note';
import { Button } from './ui/Button';
import { useFacts } from './ui/facts';
import { useTexts } from './ui/texts';
import { Title } from './ui/Title';

const useStyles = makeStyles({
  empty: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  text: { margin: 0 },
  list: {
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  term: { fontWeight: tokens.fontWeightSemibold },
});

/** The pages that there are without a plan. */
export type EmptyLink = 'functions' | 'mapping';

interface EmptyStateProps {
  /** What was looked for and not found. */
  readonly layout: OpenProblem;
  readonly busy: boolean;
  /** How many tables and ranges there are all the same; null until that is known. */
  readonly areas: number | null;
  /** Back from a page: the focus belongs where the way there begins. */
  readonly returnedFrom: EmptyLink | null;
  readonly actions: PaneActions;
  readonly onShow: (page: EmptyLink) => void;
}

/** Where no plan is found: what else there is, what is expected, and an example to start from. */
export function EmptyState(props: EmptyStateProps) {
  const { layout, busy, areas, returnedFrom, actions, onShow } = props;
  const styles = useStyles();
  const texts = useTexts();
  const catalogue = useCatalogue();
  const words = catalogue.pane.empty;
  return (
    <section className={styles.empty}>
      <Title>{words.title}</Title>
      {layout.code !== 'layout.none' && <Note tone="warning">{messageOf(layout, catalogue)}</Note>}
      {areas !== null && areas > 0 && (
        <>
          <p className={styles.text}>{words.found(areas)}</p>
          <div className={texts.buttons}>
            <Button
              appearance="primary"
              autoFocus={returnedFrom === 'mapping'}
              onClick={() => onShow('mapping')}
            >
              {words.map}
            </Button>
          </div>
        </>
      )}
      <Expected words={words} />
      <div className={texts.buttons}>
        <Button
          {...(areas === 0 && { appearance: 'primary' })}
          disabledFocusable={busy}
          onClick={() => void actions.insertSample()}
        >
          {words.insertSample}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void actions.look()}>
          {words.lookAgain}
        </Button>
      </div>
      <p className={texts.quiet}>{words.sampleHint}</p>
      <p className={styles.text}>{words.functions}</p>
      <div className={texts.buttons}>
        <Button autoFocus={returnedFrom === 'functions'} onClick={() => onShow('functions')}>
          {catalogue.pane.tabs.functions}
        </Button>
      </div>
    </section>
  );
}

/** The tables and headers that are recognised by themselves. */
function Expected({ words }: { readonly words: EmptyWords }) {
  const styles = useStyles();
  const facts = useFacts();
  return (
    <>
      <p className={styles.text}>{words.expected}</p>
      <dl className={mergeClasses(facts.facts, styles.list)}>
        {words.tables.map(([table, columns]) => (
          <div key={table} style={{ display: 'contents' }}>
            <dt className={styles.term}>{table}</dt>
            <dd className={facts.value}>{columns}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.text}>{words.wide}</p>
    </>
  );
}

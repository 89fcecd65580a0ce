import { makeStyles } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore, type ComponentType } from 'react';
import type { Later, LaterState } from '../state/later';
import { PageTextsContext, useCatalogue, useLaterTexts } from '../words';
import { Note } from './Note';
import { Button } from './ui/Button';
import { useTexts } from './ui/texts';
import { Working } from './ui/Working';

const useStyles = makeStyles({
  loading: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    // What comes at once must not flicker.
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: '0.2s',
    animationDelay: '0.3s',
    animationFillMode: 'backwards',
    '@media (prefers-reduced-motion: reduce)': { animationDuration: '0s' },
  },
  failed: { display: 'flex', flexDirection: 'column', rowGap: '6px' },
});

interface LaterPageProps<Props extends object> {
  readonly page: Later<ComponentType<Props>>;
  /** What the page is given once it is there. */
  readonly given: Props;
  /** Where the page has no tabs beside it: the way out while it is not there. */
  readonly onBack?: () => void;
  /** A part of the first page, which is there without it: nothing is shown in its place. */
  readonly part?: boolean;
}

/** A page that is loaded when it is first shown, with its texts. */
export function LaterPage<Props extends object>(props: LaterPageProps<Props>) {
  const { page, given, onBack, part = false } = props;
  const later = useLaterTexts();
  const code = useLater(page);
  const texts = useLater(later);
  const retry = () => {
    void page.load();
    void later.load();
  };
  if (code.kind === 'failed')
    return <NotLoaded reason={code.reason} onRetry={retry} onBack={onBack} />;
  if (texts.kind === 'failed')
    return <NotLoaded reason={texts.reason} onRetry={retry} onBack={onBack} />;
  if (code.kind === 'loading' || texts.kind === 'loading') {
    return part ? null : <Loading onBack={onBack} />;
  }
  const Page = code.value;
  return (
    <PageTextsContext value={texts.value}>
      <Page {...given} />
    </PageTextsContext>
  );
}

function useLater<T>(later: Later<T>): LaterState<T> {
  const state = useSyncExternalStore(later.subscribe, later.getSnapshot);
  useEffect(() => void later.load(), [later]);
  return state;
}

interface WaitingProps {
  readonly onBack: (() => void) | undefined;
}

function Loading({ onBack }: WaitingProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { page: words, why } = useCatalogue().pane;
  return (
    <div className={styles.loading}>
      <Working text={words.loading} done={null} />
      {onBack && (
        <div className={texts.buttons}>
          <Button onClick={onBack}>{why.back}</Button>
        </div>
      )}
    </div>
  );
}

interface NotLoadedProps extends WaitingProps {
  readonly reason: string;
  readonly onRetry: () => void;
}

function NotLoaded({ reason, onRetry, onBack }: NotLoadedProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { page: words, why, reload } = useCatalogue().pane;
  return (
    <div role="alert">
      <Note tone="error">
        <div className={styles.failed}>
          {words.notLoaded}
          <span className={texts.quiet}>{reason}</span>
          <div className={texts.buttons}>
            <Button size="small" onClick={onRetry}>
              {words.retry}
            </Button>
            <Button size="small" onClick={() => location.reload()}>
              {reload}
            </Button>
            {onBack && (
              <Button size="small" onClick={onBack}>
                {why.back}
              </Button>
            )}
          </div>
        </div>
      </Note>
    </div>
  );
}

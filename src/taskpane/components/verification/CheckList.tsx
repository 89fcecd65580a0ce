import { makeStyles } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { Place, Profile } from '../../../engine';
import type { Check } from '../../../engine/verify';
import { checkFigures, checkId } from '../../view-model/checks';
import { useCatalogue, usePageWords } from '../../words';
import { useOnMount } from '../tree/use-window';
import type { Why } from '../why/use-why';
import { CheckDetails } from './CheckDetails';
import { CheckItem } from './CheckItem';
import { useCheckList } from './use-check-list';
import type { ChecksView } from './use-checks-view';

const useStyles = makeStyles({
  // What comes of a button is told above it, so that the page scrolls by itself.
  scroller: {
    position: 'relative',
    flex: '1 1 0',
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    margin: '0 -12px -12px',
  },
  head: { padding: '2px 12px 0' },
  list: { position: 'relative' },
});

interface CheckListProps {
  readonly checks: readonly Check[];
  readonly view: ChecksView;
  readonly profile: Profile;
  readonly why: Why;
  readonly onGoTo: (place: Place) => Promise<void>;
  /** What stands above the list, and scrolls away with it. */
  readonly children: ReactNode;
}

/** The checks, of which only those in view are on the page: there may be thousands. */
export function CheckList({ checks, view, profile, why, onGoTo, children }: CheckListProps) {
  const styles = useStyles();
  const { numbers } = useCatalogue();
  const { verification: words } = usePageWords();
  const id = useId();
  const { scroller, list, opened, rows, places, activeAt, openAt, focus, press } = useCheckList(
    checks,
    view,
  );
  useOnMount(() => {
    if (why.takeReturn() && activeAt >= 0) focus(activeAt);
  });
  return (
    <div ref={scroller} className={styles.scroller}>
      <div className={styles.head}>{children}</div>
      <div
        ref={list}
        className={styles.list}
        role="list"
        aria-label={words.list}
        style={{ height: places.topOf(checks.length) }}
        onKeyDown={press}
      >
        {rows.flatMap((place) => {
          const check = checks[place];
          if (!check) return [];
          return (
            <CheckItem
              key={checkId(check)}
              id={`${id}-${place}`}
              check={check}
              figures={checkFigures(check, profile, numbers)}
              top={places.topOf(place)}
              place={place}
              count={checks.length}
              active={place === Math.max(0, activeAt)}
              opened={opened}
              onToggle={() => view.toggle(checkId(check))}
            >
              {place === openAt && (
                <CheckDetails check={check} profile={profile} onGoTo={onGoTo} onWhy={why.open} />
              )}
            </CheckItem>
          );
        })}
      </div>
    </div>
  );
}

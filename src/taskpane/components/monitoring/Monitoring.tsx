import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { dayText, type Day } from '../../../engine';
import type { Look } from '../../../excel';
import { pages } from '../../pages';
import type { PaneActions, PaneState } from '../../state/pane-state';
import { refusedDay } from '../../view-model/refused-day';
import { useCatalogue } from '../../words';
import { LaterPage } from '../LaterPage';
import { TextButton } from '../ui/TextButton';
import { useTexts } from '../ui/texts';

const useStyles = makeStyles({
  on: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface MonitoringProps {
  readonly look: Look;
  readonly state: PaneState;
  readonly onMonitor: PaneActions['monitor'];
}

/** As of which day the scores are, and the way to choose another. */
export function Monitoring({ look, state, onMonitor }: MonitoringProps) {
  const styles = useStyles();
  const texts = useTexts();
  const id = useId();
  const [opened, setOpened] = useState(false);
  const line = useRef<HTMLDivElement>(null);
  const words = useCatalogue().pane.headline;
  const { on } = look.run.model.plan;
  const chosen = state.on;
  // A day that cannot be used must not seem to be.
  const open = opened || (chosen !== null && refusedDay(look) !== undefined);
  const choose = async (day: Day | null) => {
    await onMonitor(day);
    setOpened(false);
    // What had the focus is gone.
    line.current?.querySelector('button')?.focus();
  };
  return (
    <div>
      <div className={texts.line} ref={line}>
        {on === undefined ? (
          words.allKnown
        ) : (
          <span className={styles.on}>{words.asOf(dayText(on))}</span>
        )}
        <TextButton
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpened(!open)}
        >
          {words.changeDate}
        </TextButton>
      </div>
      {open && (
        <div id={id}>
          <LaterPage
            page={pages.monitoring}
            given={{ look, chosen, busy: state.task !== null, onChoose: choose }}
          />
        </div>
      )}
    </div>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { PaneActions, PaneState } from '../../state/pane-state';
import { useCatalogue } from '../../words';
import { pages } from '../../pages';
import { LaterPage } from '../LaterPage';
import { Messages } from '../Messages';
import { Button } from '../ui/Button';

const useStyles = makeStyles({
  back: { alignSelf: 'flex-start', minWidth: 'auto', margin: '-4px 0 0 -8px', padding: '4px 8px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    outlineStyle: 'none',
  },
});

interface FunctionsPageProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly onBack: () => void;
}

/** The functions where there is no plan, and so no tabs. */
export function FunctionsPage({ state, actions, onBack }: FunctionsPageProps) {
  const styles = useStyles();
  const words = useCatalogue().pane;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <>
      <Button
        className={styles.back}
        appearance="subtle"
        icon={<ArrowLeft16Regular />}
        onClick={onBack}
      >
        {words.why.back}
      </Button>
      <div>
        <h1 className={styles.title} ref={title} tabIndex={-1}>
          {words.tabs.functions}
        </h1>
        <Messages state={state} actions={actions} />
      </div>
      <LaterPage page={pages.functions} given={{ state, actions }} />
    </>
  );
}

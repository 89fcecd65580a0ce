import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactNode } from 'react';
import type { PaneActions, PaneState } from '../state/pane-state';
import { useCatalogue } from '../words';
import { Messages } from './Messages';
import { Button } from './ui/Button';

const useStyles = makeStyles({
  back: { alignSelf: 'flex-start', minWidth: 'auto', margin: '-4px 0 0 -8px', padding: '4px 8px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    outlineStyle: 'none',
  },
});

interface BackPageProps {
  readonly title: string;
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly children: ReactNode;
  readonly onBack: () => void;
}

/** A page where there is no plan, and so no tabs. */
export function BackPage({ title, state, actions, children, onBack }: BackPageProps) {
  const styles = useStyles();
  const words = useCatalogue().pane;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
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
        <h1 className={styles.title} ref={head} tabIndex={-1}>
          {title}
        </h1>
        <Messages state={state} actions={actions} />
      </div>
      {children}
    </>
  );
}

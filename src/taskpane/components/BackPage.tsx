import { useEffect, useRef, type ReactNode } from 'react';
import type { PaneActions, PaneState } from '../state/pane-state';
import { Messages } from './Messages';
import { BackButton } from './ui/BackButton';
import { Title } from './ui/Title';

interface BackPageProps {
  readonly title: string;
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly children: ReactNode;
  readonly onBack: () => void;
}

/** A page where there is no plan, and so no tabs. */
export function BackPage({ title, state, actions, children, onBack }: BackPageProps) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <>
      <BackButton onBack={onBack} />
      <div>
        <Title head={head}>{title}</Title>
        <Messages state={state} actions={actions} />
      </div>
      {children}
    </>
  );
}

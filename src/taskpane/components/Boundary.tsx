import { Component, type ReactNode } from 'react';
import type { PaneWords } from '../../messages';
import { reasonOf } from '../state/reason';
import { Button } from './ui/Button';
import { Title } from './ui/Title';

interface BoundaryProps {
  readonly words: PaneWords;
  readonly children: ReactNode;
}

interface BoundaryState {
  /** null while all is well. */
  readonly reason: string | null;
}

/** Says what broke the pane, which React would leave blank. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override readonly state: BoundaryState = { reason: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { reason: reasonOf(error) };
  }

  override render(): ReactNode {
    const { reason } = this.state;
    const { words, children } = this.props;
    if (reason === null) return children;
    return (
      <div role="alert" style={{ padding: '12px' }}>
        <Title>{words.title}</Title>
        <p>{words.run.unexpected(reason)}</p>
        <Button onClick={() => location.reload()}>{words.reload}</Button>
      </div>
    );
  }
}

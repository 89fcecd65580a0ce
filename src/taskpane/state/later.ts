import { reasonOf } from './reason';

export type LaterState<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T }
  /** In its own words. */
  | { readonly kind: 'failed'; readonly reason: string };

const LOADING = { kind: 'loading' } as const;

/**
 * What the pane can do without at first: loaded once, when it is asked for. What could not be
 * loaded can be asked for again.
 */
export class Later<T> {
  private state: LaterState<T> = LOADING;
  private readonly listeners = new Set<() => void>();
  private underWay: Promise<void> | null = null;

  constructor(private readonly fetch: () => Promise<T>) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly getSnapshot = (): LaterState<T> => this.state;

  /** Never rejects: what went wrong is in the state. */
  readonly load = async (): Promise<void> => {
    if (this.state.kind === 'ready') return;
    this.underWay ??= this.attempt().finally(() => {
      this.underWay = null;
    });
    await this.underWay;
  };

  private async attempt(): Promise<void> {
    if (this.state !== LOADING) this.put(LOADING);
    try {
      this.put({ kind: 'ready', value: await this.fetch() });
    } catch (error) {
      this.put({ kind: 'failed', reason: reasonOf(error) });
    }
  }

  private put(state: LaterState<T>): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

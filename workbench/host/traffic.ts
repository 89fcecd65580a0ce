/** One request and its answer. */
export interface Exchange {
  /** Characters of JSON. */
  readonly sent: number;
  readonly received: number;
  readonly actions: number;
  /** The code with which it failed; null when it did not. */
  readonly failure: string | null;
}

export type ExchangeKind = 'exchanges' | 'cleanups' | 'results';

/** Counts what the add-in sends and is sent. */
export class Traffic {
  #kinds: Record<ExchangeKind, Exchange[]> = { exchanges: [], cleanups: [], results: [] };

  /** In the order in which they were answered. */
  get exchanges(): readonly Exchange[] {
    return this.#kinds.exchanges;
  }

  get requests(): number {
    return this.exchanges.length;
  }

  get sent(): number {
    return this.exchanges.reduce((sum, { sent }) => sum + sent, 0);
  }

  get received(): number {
    return this.exchanges.reduce((sum, { received }) => sum + received, 0);
  }

  /**
   * The requests in which the library gives up what it had kept for a batch, sent after the batch
   * is over: nobody waits for them, and they are not among the others.
   */
  get cleanups(): readonly Exchange[] {
    return this.#kinds.cleanups;
  }

  /** The requests in which the library hands over what custom functions gave. */
  get results(): readonly Exchange[] {
    return this.#kinds.results;
  }

  add(exchange: Exchange, kind: ExchangeKind): void {
    this.#kinds[kind].push(exchange);
  }

  reset(): void {
    this.#kinds = { exchanges: [], cleanups: [], results: [] };
  }
}

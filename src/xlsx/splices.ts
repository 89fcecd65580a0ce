interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Stable, and an insertion comes before a replacement that starts at the same place. */
const byPlace = (a: Splice, b: Splice): number => a.start - b.start || a.end - b.end;

/** Replacements in a text, by position in the original, made all at once. */
export class Splices {
  readonly #splices: Splice[] = [];

  constructor(readonly original: string) {}

  replace(start: number, end: number, text: string): void {
    this.#splices.push({ start, end, text });
  }

  /** Of insertions at one place, the first asked for comes first. */
  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  /** @throws Error when two replacements overlap: the text would be garbled. */
  apply(): string {
    const pieces: string[] = [];
    let done = 0;
    for (const { start, end, text } of this.#splices.toSorted(byPlace)) {
      if (start < done) throw new Error(`Overlapping splices at ${start}`);
      pieces.push(this.original.slice(done, start), text);
      done = end;
    }
    pieces.push(this.original.slice(done));
    return pieces.join('');
  }
}

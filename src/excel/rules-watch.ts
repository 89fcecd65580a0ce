import { readSavedRules, type SavedRules, type Workbook } from '../workbook';

/** Keeps the rules of the workbook as it was last read, and tells when they are others. */
export class RulesWatch {
  #rules: SavedRules | null = null;
  #text = '';
  readonly #listeners = new Set<() => void>();

  get rules(): SavedRules | null {
    return this.#rules;
  }

  update(workbook: Workbook): void {
    const rules = readSavedRules(workbook);
    const text = JSON.stringify(rules);
    if (text === this.#text) return;
    this.#rules = rules;
    this.#text = text;
    for (const listener of [...this.#listeners]) listener();
  }

  /** @returns a function that stops it */
  listen(listener: () => void): () => void {
    // The same function may listen twice, and stop once.
    const own = () => listener();
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }
}

/** One thing measured. To add one: a file like `scoring`, and its entry in `main`. */
export interface Bench {
  readonly title: string;
  /** Measures, and tells what was found in lines. */
  run(): string[] | Promise<string[]>;
}

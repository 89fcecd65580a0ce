/** What office.js gives to custom functions, as far as it is used here; its types have no package. */
declare namespace CustomFunctions {
  /** Thrown or put among results; the text is kept for `#VALUE!` and `#N/A` only. */
  interface Error extends globalThis.Error {
    readonly code: string;
  }
  const Error: new (code: string, message?: string) => Error;
  function associate(id: string, implementation: (...args: unknown[][][]) => unknown[][]): void;
}

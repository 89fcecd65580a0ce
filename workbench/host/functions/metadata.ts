/** How the add-in's functions are called in formulas: `PERF.INDICATOR`. The manifest says the same. */
export const NAMESPACE = 'PERF';

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface FunctionMetadata {
  /** What the add-in associates its code with. */
  readonly id: string;
  /** What people write, after the namespace. */
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result?: { readonly type?: string; readonly dimensionality?: string };
  readonly options?: Readonly<Record<string, boolean | undefined>>;
}

/** The file `functions.json` of an add-in, as far as Excel makes use of it. */
export interface FunctionsMetadata {
  /** Whether errors among the arguments are passed on, rather than being the result. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly allowCustomDataForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

/** The options that change nothing in when and how a function is called. */
const PLAYED: ReadonlySet<string> = new Set(['requiresAddress', 'excludeFromAutoComplete']);

export const isMatrix = ({ dimensionality }: { readonly dimensionality?: string }): boolean =>
  dimensionality === 'matrix';

export const fullName = ({ name }: FunctionMetadata): string =>
  `${NAMESPACE}.${name}`.toUpperCase();

/** @throws Error for what this stand-in does not play */
export function check({ functions }: FunctionsMetadata): void {
  for (const { name, parameters, options = {} } of functions) {
    const asked = Object.keys(options).find((key) => options[key] && !PLAYED.has(key));
    if (asked !== undefined) throw notPlayed(name, `the option ${asked}`);
    for (const { type = 'any', repeating } of parameters) {
      if (type !== 'any') throw notPlayed(name, `parameters of type ${type}`);
      if (repeating) throw notPlayed(name, 'repeating parameters');
    }
  }
}

const notPlayed = (name: string, what: string): Error =>
  new Error(`This stand-in for Excel does not have ${what}, which ${name} asks for`);

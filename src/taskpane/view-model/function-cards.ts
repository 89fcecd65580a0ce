import {
  FUNCTION_NAMES,
  functionExamples,
  listSeparator,
  localFormula,
  type Catalogue,
  type FormulaStyle,
  type FunctionExample,
  type FunctionName,
  type FunctionsWords,
  type ParameterWords,
} from '../../messages';

export interface ExampleCard extends FunctionExample {
  /** The formula as the user would type it. */
  readonly shown: string;
  /** What the cell shows; of several cells, one after the other. */
  readonly result: string;
}

/** One function as the pane tells of it. */
export interface FunctionCard {
  readonly name: FunctionName;
  readonly description: string;
  readonly syntax: string;
  /** Optional ones in brackets, as in the syntax. */
  readonly parameters: readonly ParameterWords[];
  readonly examples: readonly ExampleCard[];
}

/**
 * Every function, in the user's language and separators.
 * @param results what the examples give, in their order
 */
export function functionCards(
  catalogue: Catalogue,
  results: FunctionsWords['results'],
  decimalSeparator: string,
): FunctionCard[] {
  const style = { decimalSeparator, names: catalogue.formulaNames };
  return FUNCTION_NAMES.map((name) => {
    const { description, parameters } = catalogue.functions[name];
    const bracketed = parameters.map((parameter) =>
      parameter.optional ? { ...parameter, name: `[${parameter.name}]` } : parameter,
    );
    return {
      name,
      description,
      syntax: syntaxOf(name, bracketed, style),
      parameters: bracketed,
      examples: functionExamples
        .filter((example) => example.name === name)
        .map((example, at) => ({
          ...example,
          shown: localFormula(example.formula, style),
          result: results[name][at] ?? '',
        })),
    };
  });
}

function syntaxOf(
  name: FunctionName,
  parameters: readonly ParameterWords[],
  style: FormulaStyle,
): string {
  const names = parameters.map((parameter) => parameter.name);
  return `=PERF.${name}(${names.join(`${listSeparator(style)} `)})`;
}

/** The form that tells blank cells from zeros in every Excel. */
export function blankSafeForm(
  { formulaNames: names }: Catalogue,
  decimalSeparator: string,
): string {
  return localFormula('IF(ISBLANK(…),"N.D.",…)', { decimalSeparator, names });
}

/** A formula in pieces between which a line may end: where an argument begins. */
export function lineParts(formula: string): string[] {
  return formula.split(/(?<=[(;])|(?<=,)(?!\d)/);
}

import type { CellPlace, FormulaEngine } from '../formula-engine';
import { NO, YES, type UniverParts, type UniverValue } from '../univer';
import { fullName, type FunctionMetadata, type FunctionsMetadata } from './metadata';

/** Computes a function for the formula of a cell. It must not throw: Univer would never recover. */
export type Evaluate = (
  called: FunctionMetadata,
  place: CellPlace,
  values: readonly UniverValue[],
) => UniverValue;

/**
 * Makes functions known to formulas, and to whoever types one.
 * @returns a function that takes them back
 */
export function register(
  engine: FormulaEngine,
  { functions }: FunctionsMetadata,
  evaluate: Evaluate,
): () => void {
  const { executors, descriptions, spreadsheet } = engine;
  const names = functions.map(fullName);
  executors.registerExecutors(
    ...functions.map((called) => executorOf(spreadsheet.parts, called, evaluate)),
  );
  const described = descriptions.registerDescriptions(
    functions.map((called) => descriptionOf(spreadsheet.parts, called)),
  );
  // Univer keeps formulas with the functions that they were found to call; long ones it keeps under
  // a hash, where no name is found. Every key has an empty text in it.
  const forgetParsed = () => {
    executors.deleteFormulaAstCacheKey('');
  };
  forgetParsed();
  return () => {
    executors.unregisterExecutors(...names);
    described.dispose();
    forgetParsed();
  };
}

function executorOf(parts: UniverParts, called: FunctionMetadata, evaluate: Evaluate) {
  class AddinFunction extends parts.BaseFunction {
    override calculate(...values: UniverValue[]): UniverValue {
      const { subUnitId, row, column } = this;
      return evaluate(called, { sheetId: subUnitId ?? '', row, column }, values);
    }
  }
  return new AddinFunction(fullName(called));
}

function descriptionOf(parts: UniverParts, called: FunctionMetadata) {
  const { description = '', parameters } = called;
  return {
    functionName: fullName(called),
    functionType: parts.FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map(({ name, description: detail = '', optional }) => ({
      name,
      detail,
      example: '',
      require: optional ? NO : YES,
      repeat: NO,
    })),
  };
}

import { valuesOf, type Answers } from '../excel';
import { currentContext, type FunctionContext } from './context';
import { fault } from './faults';

/**
 * The edge between Excel and a function: whatever goes wrong in it is an error in the cell, and
 * never stops the calculation of the workbook.
 * @throws CustomFunctions.Error for a single cell that is an error
 */
export function answered(work: (context: FunctionContext) => Answers): unknown[][] {
  const context = currentContext();
  // Excel did not wait: the cell is computed again as soon as the add-in is up.
  return valuesOf(context ? attempt(work, context) : [[{ error: '#VALUE!', message: null }]]);
}

function attempt(work: (context: FunctionContext) => Answers, context: FunctionContext): Answers {
  try {
    return work(context);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [[fault('function.unexpected', { reason }, context)]];
  }
}

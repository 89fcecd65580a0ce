import { valuesOf, type Answers } from '../excel';
import { currentAnswering, type Answering, type FunctionContext, type Work } from './context';

/** What a function asks of the work, once it is loaded. */
type Ask = (work: Work, context: FunctionContext) => Answers;

/**
 * The edge between Excel and a function: whatever goes wrong in it is an error in the cell, and
 * never stops the calculation of the workbook.
 * @throws CustomFunctions.Error for a single cell that is an error
 */
export function answered(ask: Ask): unknown[][] {
  const answering = currentAnswering();
  // Excel did not wait: the cell is computed again as soon as the add-in is up.
  return valuesOf(answering ? attempt(ask, answering) : [[{ error: '#VALUE!', message: null }]]);
}

function attempt(ask: Ask, { work, context }: Answering): Answers {
  try {
    return ask(work, context);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [[work.fault('function.unexpected', { reason }, context)]];
  }
}

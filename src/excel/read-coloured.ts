import type { Known } from './parts';
import type { Reader, Reading } from './reading';
import { modelOf, plainResultsOf, withPlainLooks } from './scoring';

/**
 * Reads all that may have to be put back, the colours of plain ranges too.
 * @param before where those were, for a workbook in which there is no plan any more
 */
export async function readColoured(
  reader: Reader,
  before: Known['plainResults'],
  beforeEach?: Parameters<Reader['read']>[0],
): Promise<Reading> {
  const reading = await reader.read(beforeEach);
  const model = modelOf(reading);
  const plainResults = model ? plainResultsOf(reading, model) : before;
  return withPlainLooks(reader, reading, plainResults, beforeEach);
}

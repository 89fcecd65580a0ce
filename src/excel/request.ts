/** What is queued reads its answers once the request has come back. */
export type Answer<T> = () => T;

/**
 * One request to Excel: `queue` loads and sets on the proxies, then all of it goes at once.
 * A cell being edited delays it where Excel can wait, and fails it where it cannot.
 */
export async function request<T>(queue: (context: Excel.RequestContext) => Answer<T>): Promise<T> {
  const context = new Excel.RequestContext();
  const answer = queue(context);
  // Queued inside the run, every range would be kept for later, and let go by a second request;
  // nothing here outlives its own. The run waits where a cell is being edited, and sends.
  await Excel.run({ delayForCellEdit: true, previousObjects: context }, () => Promise.resolve());
  return answer();
}

/** Whether this Excel has a requirement set of its JavaScript API. */
export function hasApi(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

const sheets = new WeakMap<Excel.RequestContext, Map<string, Excel.Worksheet>>();

/** A sheet by its id: the same proxy all through a request, which tells Excel of it once. */
export function sheetIn(context: Excel.RequestContext, sheetId: string): Excel.Worksheet {
  const known = sheets.get(context) ?? new Map<string, Excel.Worksheet>();
  sheets.set(context, known);
  const sheet = known.get(sheetId) ?? context.workbook.worksheets.getItem(sheetId);
  known.set(sheetId, sheet);
  return sheet;
}

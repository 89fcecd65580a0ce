import { hasApi } from './request';

/**
 * Calls back for each change of cells by a person: one's own writes are told apart by their source,
 * or two colleagues' add-ins would answer each other for ever.
 * An Excel that does not tell that source raises nothing here.
 * @returns a function that stops it
 */
export async function watchChanges(
  listener: (source: 'local' | 'remote') => void,
): Promise<() => void> {
  if (!hasApi('1.14')) return () => undefined;
  const registered = await Excel.run({ delayForCellEdit: true }, async (context) => {
    const handler = context.workbook.worksheets.onChanged.add((event) => {
      const isOurs = event.triggerSource === 'ThisLocalAddin';
      if (!isOurs) listener(event.source === 'Remote' ? 'remote' : 'local');
      return Promise.resolve();
    });
    await context.sync();
    return handler;
  });
  return () => {
    void Excel.run(registered.context, async (context) => {
      registered.remove();
      await context.sync();
    });
  };
}

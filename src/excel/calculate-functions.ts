import { request } from './request';

/** Has all formulas computed again. @throws Excel's error */
export async function calculateFunctions(): Promise<null> {
  await request(({ workbook }) => {
    workbook.application.calculate('Full');
    return () => undefined;
  });
  return null;
}

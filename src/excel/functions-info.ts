import { queueFrozen, readFrozen, type FrozenMemory } from './frozen';
import type { FunctionsInfo } from './open-workbook';
import { hasApi, request } from './request';

/** Tells how this Excel writes numbers, and how many formulas are frozen. @throws Excel's error */
export function functionsInfo(memory: FrozenMemory): Promise<FunctionsInfo> {
  return request((context) => {
    const { application } = context.workbook;
    const tells = hasApi('1.11');
    if (tells) application.load('decimalSeparator');
    const setting = queueFrozen(context);
    return () => ({
      decimalSeparator: tells ? application.decimalSeparator : guessed(),
      frozen: memory.all(readFrozen(setting()) ?? []).length,
    });
  });
}

const guessed = (): string => (/^en/i.test(Office.context.displayLanguage) ? '.' : ',');

/** Has all formulas computed again. @throws Excel's error */
export async function calculateFunctions(): Promise<null> {
  await request(({ workbook }) => {
    workbook.application.calculate('Full');
    return () => undefined;
  });
  return null;
}

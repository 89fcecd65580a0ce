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
    return () => {
      const frozen = readFrozen(setting());
      return {
        decimalSeparator: tells ? application.decimalSeparator : guessed(),
        frozen: memory.all(frozen ?? []).length,
        frozenByLater: frozen === null,
      };
    };
  });
}

const guessed = (): string => (/^en/i.test(Office.context.displayLanguage) ? '.' : ',');

import { HUNDREDTH } from '../engine/decimal';
import type { Dec } from '../engine';
import type { Check, Verification } from '../engine/verify';
import { textCell } from './new-cells';
import type { NewCell, NewSheet } from './write-plan';

/** The sheet of a verification, and its table. */
export const VERIFICATION = 'Verifica';

/** The words of the sheet: the workbook knows no language. */
export interface VerificationTexts {
  /** Of the ten columns. */
  readonly headers: readonly string[];
  readonly of: (check: Check) => {
    readonly kind: string;
    /** What stands for a score where there is none. */
    readonly computed: string;
    readonly printed: string;
    readonly outcome: string;
    readonly cause: string;
    readonly remedy: string;
  };
}

const WIDTHS = [16, 12, 48, 14, 14, 16, 19, 19, 60, 60];
const ENDS = '0.0000%';

const ratio = (value: Dec, format: string): NewCell => ({ value: value.toNumber(), format });

/** The sheet that shows a verification: one table, a row for each printed score. */
export function verificationSheet(
  { checks }: Verification,
  { headers, of }: VerificationTexts,
): NewSheet {
  const rows = checks.map((check) => {
    const { computed, printed, possible } = check;
    const texts = of(check);
    return [
      textCell(check.code),
      textCell(texts.kind),
      textCell(check.name ?? ''),
      computed.kind === 'scored'
        ? ratio(computed.score, percentFormat(check))
        : textCell(texts.computed),
      printed?.kind === 'score'
        ? ratio(printed.points.times(HUNDREDTH), percentFormat(check))
        : textCell(texts.printed),
      textCell(texts.outcome),
      possible ? ratio(possible.low, ENDS) : textCell(''),
      possible ? ratio(possible.high, ENDS) : textCell(''),
      textCell(texts.cause),
      textCell(texts.remedy),
    ];
  });
  return { name: VERIFICATION, headers, rows, widths: WIDTHS };
}

/** With the decimals that are printed. */
function percentFormat({ printed }: Check): string {
  const decimals = printed?.kind === 'score' ? printed.decimals : 2;
  return decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`;
}

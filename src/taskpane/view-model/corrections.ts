import type { Outcome, Profile } from '../../engine';
import { dressed, percent, type NumberStyle } from '../../messages';
import type { QualityWords } from '../../messages/quality';
import { lightOf } from '../../workbook';
import type { Effect } from '../../workbook/quality/corrected';
import type { Correction } from '../../workbook/quality/corrections';

/** What a cell will show: a number as the language writes it. */
export const afterText = ({ after, shown }: Correction, numbers: NumberStyle): string =>
  shown ? `${dressed(shown.digits, numbers)}${shown.unit}` : String(after);

/** Each score that a correction changes: `OO_01: 97,33% Raggiunto -> 97,34% Raggiunto`. */
export function effectTexts(
  effects: readonly Effect[],
  profile: Profile,
  { absent }: Pick<QualityWords, 'absent'>,
  numbers: NumberStyle,
): string[] {
  const face = (outcome: Outcome | null): string => {
    if (!outcome) return absent;
    const { label } = lightOf(outcome, profile);
    return outcome.kind === 'scored' ? `${percent(outcome.score, numbers)} ${label}` : label;
  };
  return effects.map(({ code, before, after }) => `${code}: ${face(before)} → ${face(after)}`);
}

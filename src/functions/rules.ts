import { defaultProfile, findPreset, isBlank, presets, textOf, type Input } from '../engine';
import type { ErrorAnswer, Inputs, SavedRules } from '../excel';
import { messageOf } from '../messages';
import { readHeader, readRules, type RuleRow } from '../workbook';
import { asWord } from './blank-cells';
import type { FunctionContext } from './context';
import { fault, notValue, unreadable } from './faults';

/**
 * The rules that a function follows: a preset as it is, those written in a range, or the ones saved
 * in the workbook.
 * @param profile the argument; null where it was left out
 */
export function rulesOf(
  profile: Inputs | null,
  context: FunctionContext,
): SavedRules | ErrorAnswer {
  const [[first] = []] = profile ?? [];
  const isOne = profile?.length === 1 && profile[0]?.length === 1;
  if (!profile || !first || (isOne && isBlank(asWord(first)))) {
    return context.rules ?? fault('function.rulesUnread', {}, context);
  }
  return isOne ? presetOf(first, context) : writtenRules(profile, context);
}

function presetOf(name: Input, context: FunctionContext): SavedRules | ErrorAnswer {
  const wrong = unreadable(name, context);
  if (wrong) return wrong;
  const profile = findPreset(textOf(name));
  const { year, yearRule } = context.rules ?? {};
  if (profile) return { profile, year, yearRule };
  const known = presets.map((preset) => preset.name).join(', ');
  return fault('function.unknownProfile', { name: textOf(name), known }, context);
}

/** Two columns, rule and value, with or without their headers. */
function writtenRules(range: Inputs, context: FunctionContext): SavedRules | ErrorAnswer {
  for (const input of range.flat()) {
    const wrong = unreadable(input, context);
    if (wrong) return wrong;
  }
  const fields = (range[0] ?? []).map((input) => readHeader(textOf(input))?.field);
  const [rule, value] = [fields.indexOf('rule'), fields.indexOf('value')];
  const hasHeaders = rule >= 0 && value >= 0;
  const rows = (hasHeaders ? range.slice(1) : range).flatMap((row): RuleRow | [] => {
    const [name, setting] = hasHeaders ? [row[rule], row[value]] : row;
    return name && setting ? { rule: asWord(name), value: asShare(setting) } : [];
  });
  const { profile, year, problems } = readRules(rows, undefined, defaultProfile);
  const found = problems.find(({ severity }) => severity === 'error');
  if (found) return notValue(messageOf(found, context.catalogue));
  return { profile, year, yearRule: year };
}

/** The ratios of rules are percentages, as far as a number may be one: 1.2 is 120%. */
const asShare = (setting: Input): Input =>
  typeof setting.value === 'number' && setting.value <= 2
    ? { ...setting, shownAs: 'percent' }
    : setting;

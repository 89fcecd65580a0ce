import { BLANK, defaultProfile, findPreset, isBlank, presets, textOf, type Input } from '../engine';
import type { ErrorAnswer, Inputs, SavedRules } from '../excel';
import { messageOf } from '../messages';
import {
  monitoringDay,
  readHeader,
  readRules,
  usualRule,
  type ModelProblem,
  type RuleRow,
} from '../workbook';
import { asWord } from './blank-cells';
import type { FunctionContext } from './context';
import { fault, notValue, unreadable } from './faults';

/**
 * The rules that a function follows: those saved in the workbook, with the thresholds of a preset
 * where one is named, or those written in a range.
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

/** As the command takes a preset: its thresholds, and all else as the workbook's rules have it. */
function presetOf(name: Input, context: FunctionContext): SavedRules | ErrorAnswer {
  const wrong = unreadable(name, context);
  if (wrong) return wrong;
  const preset = findPreset(textOf(name));
  const { rules } = context;
  if (preset && rules) {
    return { ...rules, profile: { ...rules.profile, name: preset.name, bands: preset.bands } };
  }
  if (preset) return fault('function.rulesUnread', {}, context);
  const known = presets.map((one) => one.name).join(', ');
  return fault('function.unknownProfile', { name: textOf(name), known }, context);
}

/** Two columns, rule and value, with or without their headers. What is amiss is not passed over. */
function writtenRules(range: Inputs, context: FunctionContext): SavedRules | ErrorAnswer {
  for (const input of range.flat()) {
    const wrong = unreadable(input, context);
    if (wrong) return wrong;
  }
  const fields = (range[0] ?? []).map((input) => readHeader(textOf(input))?.field);
  const [rule, value] = [fields.indexOf('rule'), fields.indexOf('value')];
  const hasHeaders = rule >= 0 && value >= 0;
  const rows = (hasHeaders ? range.slice(1) : range).flatMap((row): RuleRow | [] => {
    const [name = BLANK, setting = BLANK] = hasHeaders ? [row[rule], row[value]] : row;
    if (isBlank(asWord(name))) return [];
    return { rule: name, value: usualRule(name, setting) ? setting : asShare(setting) };
  });
  if (rows.length === 0) return fault('function.noRules', {}, context);
  const rules = readRules(rows, undefined, defaultProfile);
  const saved = context.rules;
  const year = rules.year ?? saved?.year;
  const ofDate: ModelProblem[] = [];
  const on = monitoringDay(undefined, rules.monitoring, year, ofDate);
  const [found] = [...rules.problems, ...ofDate];
  if (found) return notValue(messageOf(found, context.catalogue));
  return {
    profile: rules.profile,
    usual: rules.usual,
    year,
    yearRule: rules.year ?? saved?.yearRule,
    on: on ?? saved?.on,
    decisions: saved?.decisions,
    date1904: saved?.date1904 ?? false,
  };
}

/** The ratios of rules are percentages, as far as a number may be one: 1.2 is 120%. */
const asShare = (setting: Input): Input =>
  typeof setting.value === 'number' && setting.value <= 2
    ? { ...setting, shownAs: 'percent' }
    : setting;

import type ExcelJS from 'exceljs';
import { parseRange, toA1 } from '../../src/workbook';
import type { Palette } from '../../src/xlsx/colours';
import { argbOf, rgbOf } from './colours';
import { formulaFromFile, formulaToFile } from './formulas';
import { a1Of, univerRange } from './ranges';
import type { SnapshotRange, Style } from './snapshot';
import { differenceOf } from './styles-in';
import { fileDifferenceOf } from './styles-out';

type FileRule = ExcelJS.ConditionalFormattingRule;
/** What a rule does, as Univer says it in JSON. */
type Effect = NumberEffect | FormulaEffect | ScaleEffect | OtherEffect | OtherHighlight;

/** What the user may add in the grid and a file of ours does not hold. */
interface OtherEffect {
  readonly type: 'dataBar' | 'iconSet';
}

interface Highlight {
  readonly type: 'highlightCell';
  readonly style: Style;
}
interface NumberEffect extends Highlight {
  readonly subType: 'number';
  readonly operator: string;
  readonly value: number | [number, number];
}
interface OtherHighlight extends Highlight {
  readonly subType: 'uniqueValues' | 'duplicateValues' | 'rank' | 'text' | 'timePeriod' | 'average';
}
interface FormulaEffect extends Highlight {
  readonly subType: 'formula';
  readonly value: string;
}
interface ScaleEffect {
  readonly type: 'colorScale';
  readonly config: readonly ScaleStop[];
}
interface ScaleStop {
  readonly index: number;
  readonly color: string;
  readonly value: { readonly type: string; readonly value?: number | string };
}

/** A rule of Univer as its snapshot holds it. */
export interface SnapshotRule {
  readonly cfId: string;
  readonly ranges: readonly SnapshotRange[];
  readonly stopIfTrue: boolean;
  readonly rule: Effect;
}

const comparisons: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

/**
 * The conditional formats of a sheet, the first in force first. Comparisons, formulas and colour
 * scales are taken; bars, icons, ranks and averages are left out.
 */
export function rulesOf(sheet: ExcelJS.Worksheet, palette: Palette): SnapshotRule[] {
  const { conditionalFormattings } = sheet as unknown as {
    readonly conditionalFormattings: readonly ExcelJS.ConditionalFormattingOptions[];
  };
  return conditionalFormattings
    .flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, rule })))
    .sort((a, b) => a.rule.priority - b.rule.priority)
    .flatMap(({ ref, rule }, index) => {
      const areas = ref.split(' ').flatMap((part) => parseRange(part) ?? []);
      const [first] = areas;
      const effect = first && effectOf(rule, toA1(first.top, first.left), palette);
      if (!effect) return [];
      return {
        cfId: `cf${index + 1}`,
        ranges: areas.map(univerRange),
        stopIfTrue: false,
        rule: effect,
      };
    });
}

function effectOf(rule: FileRule, firstCell: string, palette: Palette): Effect | null {
  if (rule.type === 'colorScale') return scaleOf(rule, palette);
  if (!('formulae' in rule)) return null;
  const [one, two] = (rule.formulae ?? []).map(String);
  if (one === undefined) return null;
  const style = differenceOf(rule.style, palette);
  const formula = (text: string): FormulaEffect => ({
    type: 'highlightCell',
    subType: 'formula',
    value: formulaFromFile(text),
    style,
  });
  if (rule.type !== 'cellIs') return formula(one);
  const operator = String(rule.operator);
  const numbers = [one, two].flatMap((text) => (text === undefined ? [] : Number(text)));
  if (numbers.every(Number.isFinite)) {
    const value = numbers.length === 2 ? (numbers as [number, number]) : (numbers[0] ?? 0);
    return { type: 'highlightCell', subType: 'number', operator, value, style };
  }
  const text = comparisonOf(operator, firstCell, one, two);
  return text === null ? null : formula(text);
}

/** A comparison with something that is no number, as a formula for the first cell of the range. */
function comparisonOf(
  operator: string,
  cell: string,
  one: string,
  two: string | undefined,
): string | null {
  const sign = comparisons[operator];
  if (sign !== undefined) return `${cell}${sign}${one}`;
  if (two === undefined) return null;
  const between = `AND(${cell}>=${one},${cell}<=${two})`;
  if (operator === 'between') return between;
  return operator === 'notBetween' ? `NOT(${between})` : null;
}

function scaleOf(
  { cfvo = [], color = [] }: ExcelJS.ColorScaleRuleType,
  palette: Palette,
): ScaleEffect {
  const config = cfvo.map(({ type, value }, index) => ({
    index,
    color: rgbOf(color[index], palette) ?? '#FFFFFF',
    value: { type, ...(value === undefined ? {} : { value }) },
  }));
  return { type: 'colorScale', config };
}

/** The same for a file; rules that a file of ours does not hold are left out. */
export function fileRulesOf(
  rules: readonly SnapshotRule[],
): ExcelJS.ConditionalFormattingOptions[] {
  return rules.flatMap(({ ranges, rule }, index) => {
    const fileRule = fileRuleOf(rule, index + 1);
    return fileRule ? { ref: ranges.map(a1Of).join(' '), rules: [fileRule] } : [];
  });
}

function fileRuleOf(effect: Effect, priority: number): FileRule | null {
  if (effect.type === 'colorScale') {
    return {
      type: 'colorScale',
      priority,
      cfvo: effect.config.map(({ value }) => value as ExcelJS.Cvfo),
      color: effect.config.flatMap(({ color }) => argbOf(color) ?? []),
    };
  }
  if (effect.type !== 'highlightCell') return null;
  const style = fileDifferenceOf(effect.style);
  if (effect.subType === 'formula') {
    return { type: 'expression', priority, style, formulae: [formulaToFile(effect.value)] };
  }
  if (effect.subType !== 'number') return null;
  const operator = effect.operator as ExcelJS.CellIsOperators;
  return { type: 'cellIs', priority, style, operator, formulae: [effect.value].flat() };
}

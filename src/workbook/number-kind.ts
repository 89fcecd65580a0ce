import type { NumberKind } from '../engine';

/** Texts in quotes, escaped characters, and the widths of characters that a format leaves blank. */
const LITERALS = /"[^"]*"?|\\.|[_*]./g;
/** Colours, locales and conditions in brackets; `[h]`, hours beyond a day, is a code. */
const BRACKETS = /\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;
const GENERAL = /general/gi;
const FRACTIONS_OF_SECONDS = /s\]?\.0+/gi;
const HALVES_OF_DAYS = /AM\/PM|A\/P/gi;

/** The codes of each section of a number format, without what it only shows. */
const sectionsOf = (format: string): string[] =>
  format.replaceAll(LITERALS, '').replaceAll(BRACKETS, '').replaceAll(GENERAL, '').split(';');

/**
 * How a number format shows a number (ECMA-376-1, 18.8.31). The parser of formats in the library
 * that shows them would be a tenth of what the task pane may weigh; the tests hold this one to it.
 */
export function kindOf(format: string): NumberKind {
  const sections = sectionsOf(format);
  if (sections[0]?.includes('%')) return 'percent';
  return sections.some(isDateSection) ? 'date' : 'plain';
}

function isDateSection(codes: string): boolean {
  const whole = codes.replaceAll(FRACTIONS_OF_SECONDS, 's').replaceAll(HALVES_OF_DAYS, 'h');
  return /[dmyhsbegai]/i.test(whole) && !/[0#?]/.test(whole);
}

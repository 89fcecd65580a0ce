import { createColors } from 'picocolors';
import { treeText } from '../../src/cli/tree-view';
import { catalogues, type Language } from '../../src/messages';
import type { Workbook } from '../../src/workbook';
import { italianValue } from '../../workbench/page/italian/values';
import { ran, tables, type Drawn, type Rows } from '../support/workbook';

/** The year of days that a plan writes without one. */
const YEAR = 2024;

/**
 * A plan as a document draws it: tables, each under its name, their cells between bars, as they are
 * typed into an Italian Excel; then, after a line `=`, what the command prints of the scored plan.
 */
export interface PlanBlock {
  readonly book: Workbook;
  readonly expected: readonly string[];
}

/** What Excel makes of a typed text; an apostrophe before it keeps it a text. */
function typed(cell: string): Drawn {
  if (cell === '') return null;
  if (cell.startsWith("'")) return cell.slice(1);
  const read = italianValue(cell, YEAR);
  if (!read) return cell;
  return { value: read.value, text: cell, format: read.pattern ?? 'General' };
}

const cellsOf = (line: string): Drawn[] => line.split('|').map((cell) => typed(cell.trim()));

/** Reads a block `plan`. */
export function readPlanBlock(text: string): PlanBlock {
  const lines = text.split('\n');
  const end = lines.indexOf('=');
  if (end < 0) throw new Error('A plan without what comes of it');
  const drawn: Record<string, Rows> = {};
  let name = '';
  for (const line of lines.slice(0, end).filter((one) => one.trim() !== '')) {
    if (line.includes('|')) drawn[name] = [...(drawn[name] ?? []), cellsOf(line)];
    else name = line.trim();
  }
  return { book: tables(drawn), expected: tidy(lines.slice(end + 1)) };
}

/** The lines that say something, whatever the room between their words. */
export const tidy = (lines: readonly string[]): string[] =>
  lines.map((line) => line.trim().replaceAll(/\s+/g, ' ')).filter((line) => line !== '');

/** Of a terminal: what does not fit is cut short there, and so it is in a document. */
const WIDTH = 96;

/** The profile and the fingerprint are told before the tree. */
const ABOVE_THE_TREE = 2;

/** What the command prints of a workbook, from the tree on. */
export function printed(book: Workbook, language: Language): readonly string[] {
  const view = { catalogue: catalogues[language], colours: createColors(false), width: WIDTH };
  return tidy(treeText(ran(book), '', view).split('\n')).slice(ABOVE_THE_TREE);
}

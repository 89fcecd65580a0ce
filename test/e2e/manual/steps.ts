import { cellsOf } from '../../docs/markdown';

/**
 * A manual as what a reader does: its numbered steps, in order. What is bold is pressed, what is
 * between quotation marks is said by PERF, a cell's address is gone to, and what follows "scrivi" or
 * "mostra" ("type", "shows") is typed there or read there, also where it is a table. A picture is taken
 * where it stands.
 */
export type Act =
  | { readonly kind: 'press'; readonly name: string }
  | { readonly kind: 'hear'; readonly text: string }
  | { readonly kind: 'go'; readonly sheet: string; readonly cell: string }
  | { readonly kind: 'type' | 'see'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'look'; readonly picture: string; readonly of: string };

/** One numbered step, as it is written and as it is done. */
export interface Step {
  readonly text: string;
  readonly acts: readonly Act[];
}

const VERBS: Readonly<Record<string, 'type' | 'see'>> = {
  scrivi: 'type',
  type: 'type',
  mostra: 'see',
  shows: 'see',
};

const STEP = /^\d+\. /;
const CELL = /^([^!]+)!([A-Z]+\d+)$/;
const TOKEN = new RegExp(
  [
    /!\[(?<alt>[^\]]*)\]\((?<picture>[^)]+)\)/,
    /\*\*(?<bold>[^*]+)\*\*/,
    /[«“](?<said>[^»”]+)[»”]/,
    /`(?<code>[^`]+)`/,
    new RegExp(`\\b(?<verb>${Object.keys(VERBS).join('|')})\\b`, 'i'),
    /(?<table>(?:^ *\|.*\|$\n?)+)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gim',
);

/** The numbered steps of a manual. */
export function stepsOf(manual: string): readonly Step[] {
  const steps: string[][] = [];
  let isInside = false;
  for (const line of manual.split('\n')) {
    if (STEP.test(line)) {
      steps.push([line]);
      isInside = true;
    } else if (line !== '' && !line.startsWith('   ')) isInside = false;
    else if (isInside) steps.at(-1)?.push(line);
  }
  return steps.map((lines) => {
    const text = lines.join('\n').trim();
    return { text, acts: actsOf(text) };
  });
}

/** @throws Error at what a reader could not do: a word to type with nothing said of what to do with it */
function actsOf(step: string): readonly Act[] {
  const acts: Act[] = [];
  let verb: 'type' | 'see' | null = null;
  for (const { groups = {} } of step.matchAll(TOKEN)) {
    const { picture, alt = '', bold, said, code, table } = groups;
    if (groups.verb !== undefined) verb = VERBS[groups.verb.toLowerCase()] ?? null;
    else if (picture !== undefined) acts.push({ kind: 'look', picture, of: alt });
    else if (bold !== undefined) acts.push({ kind: 'press', name: oneLine(bold) });
    else if (said !== undefined) acts.push({ kind: 'hear', text: oneLine(said) });
    else {
      const [, sheet, cell] = CELL.exec(code ?? '') ?? [];
      if (sheet !== undefined && cell !== undefined) acts.push({ kind: 'go', sheet, cell });
      else if (verb)
        acts.push({ kind: verb, rows: table ? rowsOf(table) : [[oneLine(code ?? '')]] });
      else throw new Error(`What is to be done with ${code ?? table}? ${step}`);
    }
  }
  return acts;
}

/** The rows of a table, without the line that parts its head from its body. */
function rowsOf(table: string): readonly (readonly string[])[] {
  const lines = table.trimEnd().split('\n');
  return lines
    .filter((_, index) => index !== 1)
    .map((line) => cellsOf(line).map((cell) => cell.replaceAll(/^`|`$/g, '')));
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

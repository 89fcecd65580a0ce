import type { createColors } from 'picocolors';
import type { Check, CheckOutcome } from '../engine/verify';
import { messageOf } from '../messages';
import {
  checkTexts,
  computedText,
  findingText,
  printedText,
  verifyProblemText,
} from '../messages/verify';
import { cellText } from './json';
import { plainText } from './plain-text';
import type { Shown } from './verify-json';

type Colors = ReturnType<typeof createColors>;

/** The worst first: what has to be looked at. */
const ORDER: readonly CheckOutcome[] = ['incompatible', 'notComputable', 'compatible', 'exact'];

/** A verification for a terminal: what holds for the report, then its figures by outcome. */
export function verifyText(shown: Shown, colours: Colors): string {
  const { verified, words } = shown;
  const { checks, findings } = verified.verification;
  const groups = ORDER.map((outcome) => ({
    outcome,
    checks: checks.filter((check) => check.outcome === outcome),
  })).filter((group) => group.checks.length > 0);
  const counts = groups.map((group) => words.groups[group.outcome](group.checks.length));
  const lines = [
    `${words.summary(checks.length)}: ${counts.join(', ')}.`,
    ...(findings.length === 0 ? [] : ['', colours.bold(words.findings)]),
    ...findings.map((finding) => `  ${plainText(findingText(finding, words))}`),
    ...groups.flatMap((group) => groupLines(group.outcome, group.checks, shown, colours)),
    ...problemLines(shown, colours),
  ];
  return `${lines.join('\n')}\n`;
}

function groupLines(
  outcome: CheckOutcome,
  checks: readonly Check[],
  shown: Shown,
  colours: Colors,
): string[] {
  const { words } = shown;
  const paint = { exact: colours.green, compatible: colours.green, incompatible: colours.red };
  const heading = { ...paint, notComputable: colours.magenta }[outcome];
  const width = Math.max(...checks.map(({ code }) => plainText(code).length));
  return [
    '',
    heading(words.groups[outcome](checks.length)),
    ...checks.flatMap((check) => checkLines(check, width, shown, colours)),
  ];
}

function checkLines(check: Check, width: number, shown: Shown, colours: Colors): string[] {
  const { run, words, catalogue } = shown;
  const { numbers } = catalogue;
  const computed = computedText(check, run.card.profile, numbers);
  const { cause, remedy } = checkTexts(check, words, numbers);
  const printed = printedText(check, numbers);
  const code = plainText(check.code).padEnd(width);
  const same = check.outcome === 'exact';
  const figures = same ? printed : `${words.printed} ${printed}, ${words.computed} ${computed}`;
  return [
    `  ${colours.bold(code)}  ${figures}`,
    ...(cause === '' ? [] : [colours.dim(`    ${plainText(cause)}`)]),
    ...(remedy === '' ? [] : [colours.dim(`    ${words.remedies}: ${plainText(remedy)}.`)]),
  ];
}

/** What is wrong with the published figures, and the errors in the data that they depend on. */
function problemLines({ run, verified, words, catalogue }: Shown, colours: Colors): string[] {
  const errors = run.problems.filter(({ severity }) => severity === 'error');
  const told = [
    ...verified.problems.map((problem) => {
      return { problem, text: verifyProblemText(problem, words, catalogue) };
    }),
    ...errors.map((problem) => ({ problem, text: messageOf(problem, catalogue) })),
  ].map(({ problem, text }) => {
    const cell = cellText(problem);
    const [word] = catalogue.severities[problem.severity];
    const where = cell === null ? '' : ` ${cell}:`;
    return `  ${colours.red(word)}${plainText(`${where} ${text}`)}`;
  });
  return told.length === 0 ? [] : ['', colours.bold(catalogue.command.problems), ...told];
}

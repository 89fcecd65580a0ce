import { exactText } from '../engine';
import type { Cause, CheckOutcome, Finding } from '../engine/verify';
import { messageOf, type CommandCatalogue } from '../messages';
import { checkTexts, findingText, verifyProblemText, type VerifyWords } from '../messages/verify';
import { scoreText, type Run } from '../workbook';
import type { VerifiedRun } from '../workbook/verification';
import { cellText } from './json';

/** A verified run with the words it is told in. */
export interface Shown {
  readonly run: Run;
  readonly verified: VerifiedRun;
  readonly words: VerifyWords;
  readonly catalogue: CommandCatalogue;
}

/** The JSON of a verification: scores and ends of intervals are exact decimal strings of ratios. */
export interface VerifyJson {
  readonly counts: Readonly<Record<CheckOutcome, number>>;
  readonly checks: readonly {
    readonly kind: string;
    readonly code: string;
    readonly computed: string | null;
    /** null where a status only, or that it is not assessable, is printed. */
    readonly published: string | null;
    readonly outcome: CheckOutcome;
    readonly low: string | null;
    readonly high: string | null;
    readonly cause: Cause['code'] | null;
    readonly message: string;
    readonly remedy: string;
  }[];
  readonly findings: readonly { readonly code: Finding['code']; readonly message: string }[];
  readonly issues: readonly {
    readonly severity: string;
    readonly code: string;
    readonly message: string;
    readonly cell: string | null;
  }[];
}

/** A verification in the form that other programs read. */
export function verifyJson({ run, verified, words, catalogue }: Shown): VerifyJson {
  const { checks, findings } = verified.verification;
  const counts = { exact: 0, compatible: 0, incompatible: 0, notComputable: 0 };
  for (const { outcome } of checks) counts[outcome] += 1;
  return {
    counts,
    checks: checks.map((check) => {
      const { kind, code, computed, printed, outcome, possible, cause } = check;
      const texts = checkTexts(check, words, catalogue.numbers);
      return {
        kind,
        code,
        computed: scoreText(computed),
        published: printed?.kind === 'score' ? exactText(printed.points.dividedBy(100)) : null,
        outcome,
        low: possible && exactText(possible.low),
        high: possible && exactText(possible.high),
        cause: cause?.code ?? null,
        message: texts.cause,
        remedy: texts.remedy,
      };
    }),
    findings: findings.map((found) => ({ code: found.code, message: findingText(found, words) })),
    issues: [
      ...verified.problems.map((problem) => {
        return { problem, message: verifyProblemText(problem, words, catalogue) };
      }),
      ...run.problems.map((problem) => ({ problem, message: messageOf(problem, catalogue) })),
    ].map(({ problem, message }) => {
      const { severity, code } = problem;
      return { severity, code, message, cell: cellText(problem) };
    }),
  };
}

/** What `npm audit --json` tells, as far as it is asked here. */
interface AuditReport {
  readonly error?: { readonly summary?: string };
  readonly message?: string;
  readonly vulnerabilities?: Readonly<
    Record<string, { readonly severity: string; readonly range: string }>
  >;
}

/** What became of asking the registry. */
export interface Answer {
  /** 0: no high finding; 1: some; 2: the registry could not be asked. */
  readonly status: 0 | 1 | 2;
  readonly text: string;
}

const HIGH: ReadonlySet<string> = new Set(['high', 'critical']);

/** Reads what `npm audit --json` printed. An audit that did not take place is never a clean one. */
export function answerIn(printed: string): Answer {
  const report = reportIn(printed);
  if (!report?.vulnerabilities) {
    const told = [report?.error?.summary, report?.message].find((text) => Boolean(text));
    const why = told ?? 'it gave no report';
    return { status: 2, text: `The registry could not be asked: ${why}. Nothing was audited.` };
  }
  const high = Object.entries(report.vulnerabilities).filter(([, { severity }]) =>
    HIGH.has(severity),
  );
  if (high.length === 0) return { status: 0, text: 'No known high finding in what ships.' };
  const lines = high.map(([name, { severity, range }]) => `${name} ${range}: ${severity}`);
  return { status: 1, text: ['Known findings in what ships:', ...lines].join('\n') };
}

function reportIn(printed: string): AuditReport | null {
  try {
    return JSON.parse(printed) as AuditReport;
  } catch {
    return null;
  }
}

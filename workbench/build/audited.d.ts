export interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string | null;
}

export interface AuditedPackage extends Package {
  /** The day on which somebody looked for advisories, as `2026-11-21`. */
  readonly lookedAt: string;
  /** Identifiers of known advisories of a high or critical severity that touch this version. */
  readonly highFindings: readonly string[];
  /** What was found, and what of it is of something else. */
  readonly seen: string;
}

export interface Audit {
  readonly note: string;
  readonly licences: readonly string[];
  readonly packages: readonly AuditedPackage[];
}

export function faultsOf(shipped: readonly Package[], audit: Audit): string[];
export function surplusOf(shipped: readonly Package[], audit: Audit): string[];

import { parseArgs } from 'node:util';
import { findPreset, presets, readDay, type Day, type Profile } from '../engine';
import type { CommandProblem } from './problem';
import { refuse } from './problem';

/** What the command was asked for. */
export interface Options {
  readonly input: string;
  /** To check what is published instead of showing the tree; null for the latter. */
  readonly verify: {
    /** The workbook of the published report; null where the plan's own has it. */
    readonly against: string | null;
  } | null;
  readonly out: string | null;
  readonly json: boolean;
  readonly profile: Profile | undefined;
  readonly year: number | undefined;
  /** The day of the monitoring. */
  readonly on: Day | undefined;
}

export type Asked =
  | { readonly kind: 'run'; readonly options: Options }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'refused'; readonly problem: CommandProblem };

const SHAPE = {
  out: { type: 'string' },
  against: { type: 'string' },
  json: { type: 'boolean', default: false },
  profile: { type: 'string' },
  year: { type: 'string' },
  at: { type: 'string' },
  help: { type: 'boolean', default: false },
  version: { type: 'boolean', default: false },
} as const;

/** The word before the file that asks for a verification. */
const VERIFY = 'verify';

/**
 * Reads the command line: `[verify] IN.xlsx [--against REPORT.xlsx] [--out OUT.xlsx] [--json]
 * [--profile NAME] [--year N] [--at DATE]`.
 */
export function readOptions(argv: readonly string[]): Asked {
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options: SHAPE, allowPositionals: true });
  } catch (error) {
    // Node names the option between quotes, in a sentence in English.
    const [, option = ''] = /'(-[^'\s]*)/.exec(String(error)) ?? [];
    return refused('command.badOption', { text: option });
  }
  const { values, positionals } = parsed;
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const verify = positionals[0] === VERIFY;
  const [input, ...others] = verify ? positionals.slice(1) : positionals;
  if (input === undefined) return refused('command.noInput');
  if (others.length > 0) return refused('command.badOption', { text: others.join(' ') });
  if (values.against !== undefined && !verify) {
    return refused('command.badOption', { text: '--against' });
  }
  const profile = values.profile === undefined ? undefined : findPreset(values.profile);
  if (values.profile !== undefined && !profile) {
    const known = presets.map(({ name }) => name).join(', ');
    return refused('command.unknownProfile', { name: values.profile, known });
  }
  if (values.year !== undefined && !/^(?:19|20)\d\d$/.test(values.year)) {
    return refused('command.badYear', { text: values.year });
  }
  const year = values.year === undefined ? undefined : Number(values.year);
  const on = values.at === undefined ? undefined : readDay({ value: values.at }, year);
  if (on === null) return refused('command.badDate', { text: values.at ?? '' });
  const { out = null, json, against = null } = values;
  const asked = verify ? { against } : null;
  return { kind: 'run', options: { input, verify: asked, out, json, profile, year, on } };
}

function refused(...args: Parameters<typeof refuse>): Asked {
  return { kind: 'refused', problem: refuse(...args) };
}

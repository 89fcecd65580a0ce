import type { Details, Problem } from '../engine';
import type { CommandCode } from '../messages';

export type CommandProblem = Problem<CommandCode>;

/** A problem that stops the command. */
export function refuse(code: CommandCode, details: Details = {}): CommandProblem {
  return { code, severity: 'error', details };
}

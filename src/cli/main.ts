import { isatty } from 'node:tty';
import pc from 'picocolors';
import { catalogues, languageOf, messageOf } from '../messages';
import { runCommand, type Terminal } from './command';
import { refuse } from './problem';

const { env, stdout, stderr } = process;

// npm runs scripts in the project's folder: paths are meant from where the user stands.
if (env.npm_lifecycle_event === 'score' && env.INIT_CWD) process.chdir(env.INIT_CWD);

const terminal: Terminal = {
  print: (text) => stdout.write(text),
  warn: (text) => stderr.write(text),
  // A variable set to nothing is not set.
  locale: [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(Boolean),
  // On a pipe `stdout.isTTY` is not false but missing, and some environments ask for colour there.
  colour: pc.isColorSupported && isatty(stdout.fd),
  width: Math.min(stdout.columns || 120, 160),
  now: () => performance.now(),
};

runCommand(process.argv.slice(2), terminal).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    const catalogue = catalogues[languageOf(terminal.locale)];
    stderr.write(`${messageOf(refuse('command.unexpected', { reason }), catalogue)}\n`);
    process.exitCode = 2;
  },
);

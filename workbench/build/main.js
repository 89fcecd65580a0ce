import { askedFor } from './asked.js';
import { build } from './build.js';

const asked = askedFor(process.argv.slice(2));
if (asked.fault) process.stderr.write(`${asked.fault}\n`);
process.exitCode = !asked.fault && (await build(asked)) ? 0 : 1;

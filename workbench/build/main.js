import { askedFor } from './asked.js';

const asked = askedFor(process.argv.slice(2));
process.exitCode = await main();

async function main() {
  if (asked.fault) {
    process.stderr.write(`${asked.fault}\n`);
    return 1;
  }
  // What is refused is refused at once: the compiler takes a while to load.
  const { build } = await import('./build.js');
  return (await build(asked)) ? 0 : 1;
}

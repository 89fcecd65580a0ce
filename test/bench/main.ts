import { cpus } from 'node:os';
import type { Bench } from './bench';
import { browser } from './browser';
import { excel } from './excel';
import { functionsInCells } from './functions';
import { scoring } from './scoring';

const benches: readonly Bench[] = [scoring, functionsInCells, excel, browser];

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}

write(`Node ${process.version}, ${cpus().length} cores. Figures are of this machine and this run.`);
for (const bench of benches) {
  write('');
  write(bench.title);
  write('');
  for (const line of await bench.run()) write(line);
}

import { readFileSync } from 'node:fs';
import { licenceFaults, type Allowed, type Lock } from './licences';

// What ships is looked at by the build itself, more closely: assets/audit.
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const lock = read('package-lock.json') as Lock;
const faults = licenceFaults(lock, read('test/quality/licences.json') as Allowed);
for (const fault of faults) process.stderr.write(`${fault}\n`);
const packages = Object.keys(lock.packages).length - 1;
process.stdout.write(`Licences of ${packages} packages: ${faults.length} not allowed.\n`);
process.exitCode = faults.length > 0 ? 1 : 0;

import { fileURLToPath } from 'node:url';
import { samples } from './index';
import { layOut } from './plan';

for (const [name, plan] of Object.entries(samples)) {
  const file = fileURLToPath(new URL(`../${name}.xlsx`, import.meta.url));
  await layOut(plan()).xlsx.writeFile(file);
  process.stdout.write(`${file}\n`);
}

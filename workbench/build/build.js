import { rmSync } from 'node:fs';
import webpack from 'webpack';
import { addin } from './addin.js';
import { command } from './command.js';
import { path } from './common.js';
import { workbench } from './workbench.js';

/**
 * Builds for production into dist, and prints what speaks against it.
 *
 * @param {{ baseUrl?: string, addinOnly?: boolean }} options where the add-in will be served from, the
 *   development server if it is not told; and whether to leave the command and the workbench out
 * @returns {Promise<boolean>} whether all was built without an error
 */
export async function build({ baseUrl, addinOnly = false } = {}) {
  // Nothing else tells the maps of this build from those of an earlier one.
  rmSync(path('dist/maps'), { recursive: true, force: true });
  const configs = addinOnly ? [addin(baseUrl)] : [command, addin(baseUrl), workbench];
  const compiler = webpack(configs.map((config) => ({ ...config, mode: 'production' })));
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, found) => (error ? reject(error) : resolve(found)));
  });
  await new Promise((resolve) => compiler.close(resolve));
  process.stdout.write(`${stats.toString({ preset: 'errors-warnings', timings: true })}\n`);
  return !stats.hasErrors();
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { path } from './common.js';

/** How packages call the file. */
const LICENCE_FILE = /^licen[cs]e(?:\.(?:md|txt))?$/i;

/**
 * The text of a package's licence, as the package has it or, where it comes without, as
 * `assets/audit/licences` does.
 *
 * @param {{ name: string }} one
 * @returns {string | null} null where there is none
 */
export function licenceTextIn({ name }) {
  const folder = path(`node_modules/${name}`);
  const own = readdirSync(folder).find((file) => LICENCE_FILE.test(file));
  const kept = path(`assets/audit/licences/${name.replace('/', '__')}.txt`);
  if (own) return readFileSync(`${folder}/${own}`, 'utf8');
  return existsSync(kept) ? readFileSync(kept, 'utf8') : null;
}

/**
 * What goes with the code of others: whose it is and under which terms. In their order, and dated by
 * nothing, so that the same packages always give the same text.
 *
 * @param {readonly { name: string, version: string, licence: string | null, text: string | null }[]} packages
 */
export const licencesText = (packages) =>
  [
    'PERF is under the Apache License 2.0. It carries code of these packages.',
    ...packages.map(({ name, version, licence, text }) =>
      [`${'='.repeat(80)}\n${name} ${version}: ${licence}`, (text ?? '').trim()].join('\n\n'),
    ),
  ]
    .join('\n\n')
    .replace(/\r\n?/g, '\n')
    .concat('\n');

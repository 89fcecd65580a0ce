import { parseArgs } from 'node:util';
import { baseUrlFault } from '../../assets/manifest.js';

/**
 * Reads the command line of what builds.
 *
 * @param {readonly string[]} args
 * @returns {{ baseUrl?: string } | { fault: string }} the address after --base-url, where there is one
 */
export function askedFor(args) {
  let values;
  try {
    ({ values } = parseArgs({ args: [...args], options: { 'base-url': { type: 'string' } } }));
  } catch {
    return { fault: 'The only option is --base-url https://HOST/path/' };
  }
  const baseUrl = values['base-url'];
  if (baseUrl === undefined) return {};
  const fault = baseUrlFault(baseUrl);
  return fault === null ? { baseUrl } : { fault };
}

import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { sep } from 'node:path';
import { transformSync } from '@swc/core';
import jest from '../../jest.config.js';

const require = createRequire(import.meta.url);
const [, compilation] = Object.values(jest.transform)[0];
const compiled = new Map();

/** A file as the tests compile it. The text stays, however often its module is made anew. */
function codeOf(filename) {
  if (!compiled.has(filename)) {
    const source = readFileSync(filename, 'utf8');
    compiled.set(filename, transformSync(source, { ...compilation, filename, swcrc: false }).code);
  }
  return compiled.get(filename);
}

/** Lets this process require TypeScript. */
export function acceptTypeScript() {
  Module._extensions['.ts'] = (module, filename) => {
    module._compile(codeOf(filename), filename);
  };
}

/** Makes every module of a folder be evaluated again when it is next required. */
export function forget(folder) {
  const ours = `${folder}${sep}`;
  const others = `${ours}node_modules${sep}`;
  for (const filename of Object.keys(require.cache)) {
    if (filename.startsWith(ours) && !filename.startsWith(others)) delete require.cache[filename];
  }
}

/** Evaluates a file and what it imports. No module is its parent, which would keep it for ever. */
export const load = (filename) => Module._load(filename, null, false);

/**
 * Makes properties try the same few examples each time: whether a mutant is found may not be chance,
 * and thousands of examples for each of thousands of mutants would take days.
 */
export function temperProperties(examples, seed) {
  const original = require('fast-check');
  const assert = (property, parameters) => {
    // A property with a seed of its own counts on what that seed brings.
    if (parameters?.seed !== undefined) return original.assert(property, parameters);
    const numRuns = Math.min(parameters?.numRuns ?? examples, examples);
    return original.assert(property, { ...parameters, seed, numRuns });
  };
  const tempered = { __esModule: true, ...original, assert };
  require.cache[require.resolve('fast-check')].exports = tempered;
}

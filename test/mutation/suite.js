import { format } from 'node:util';

/**
 * @typedef {{ id: string, name: string, file: string, run: () => unknown }} Test
 * @typedef {{ tests: Test[], before: (() => unknown)[] }} Suite the tests of one file, in their order
 */

/**
 * What a test file of the engine takes from its surroundings: `describe` and `test`, both with `each`,
 * and `beforeAll`. They gather the tests of the file, and run none.
 *
 * @param {string} file
 * @param {number} number of the file: what passes through each mutant is told by test, so ids are short
 * @returns {{ suite: Suite, globals: object }}
 */
export function suiteOf(file, number) {
  /** @type {Suite} */
  const suite = { tests: [], before: [] };
  const path = [];

  const describe = (name, body) => {
    path.push(name);
    body();
    path.pop();
  };
  const test = (name, run) => {
    const full = [...path, name].join(' ');
    // Two tests of a table may have one name: their places tell them apart.
    const id = `${number}#${suite.tests.length + 1}`;
    suite.tests.push({ id, name: full, file, run });
  };
  const each = (add) => (table) => (name, body) => {
    for (const row of table) {
      const values = Array.isArray(row) ? row : [row];
      add(titled(name, values), () => body(...values));
    }
  };
  describe.each = each(describe);
  test.each = each(test);
  return { suite, globals: { describe, test, beforeAll: (run) => suite.before.push(run) } };
}

/** A title with as many of the values as it has places for. */
function titled(name, values) {
  const places = name.match(/%[a-z]/g)?.length ?? 0;
  return format(name, ...values.slice(0, places));
}

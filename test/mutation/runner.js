import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { expect } from 'expect';
import { acceptTypeScript, forget, load, temperProperties } from './modules.js';
import { suiteOf } from './suite.js';

/** How many examples a property tries, and the chance that makes them. */
const EXAMPLES = 5;
const SEED = 7;
/** The tests that are run: the engine's own, and those that see it through its texts and through tables. */
const FOLDERS = ['test/engine', 'test/messages', 'test/golden', 'test/workbook'];
/** Files that take long, and look at the layout of workbooks or again at what others look at. */
const OTHER_FILES = /planted-errors|published-plans|sample-problems|fingerprint|layout|mapping/;
/** Tests that take seconds: of masses that overflow nothing, and of all that chance brings of remedies. */
const OTHER_TESTS =
  /100[,.]?000|ten thousand|what is told to make it right|what hidden decimals make/;

/**
 * Runs the engine's tests on one mutant after another in one process. Modules are evaluated anew for
 * each file of tests, so that nothing of a mutant stays behind; they are compiled once. That takes
 * a hundredth of a second where a new run of Jest takes seconds, of which the engine would need hours.
 */
class EngineTests {
  constructor() {
    this.folder = process.cwd();
    this.files = FOLDERS.flatMap((folder) =>
      readdirSync(join(this.folder, folder), { recursive: true })
        .filter((name) => name.endsWith('.test.ts') && !OTHER_FILES.test(join(folder, name)))
        .map((name) => join(folder, name))
        .sort(),
    );
    this.context = globalThis.__stryker__ ??= {};
    /** The file of tests that found the last mutant of a source file: most likely the next one, too. */
    this.lastKiller = new Map();
    /** How long each file of tests took last. */
    this.spent = new Map();
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    acceptTypeScript();
    temperProperties(EXAMPLES, SEED);
    globalThis.expect = expect;
  }

  /** Every test once, with the mutants that each passes through. */
  async dryRun() {
    this.context.activeMutant = undefined;
    this.context.mutantCoverage = { static: {}, perTest: {} };
    const results = [];
    for (const file of this.files) results.push(...(await this.surveyed(file)));
    const { perTest } = this.context.mutantCoverage;
    const mutantCoverage = { static: {}, perTest };
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage };
  }

  /** The tests of one file. What was passed through in loading the file counts for each of them. */
  async surveyed(file) {
    const { perTest } = this.context.mutantCoverage;
    this.context.currentTestId = file;
    const tests = await this.loaded(file);
    const results = [];
    for (const test of tests) {
      this.context.currentTestId = test.id;
      results.push(await resultOf(test));
      perTest[test.id] = { ...perTest[file], ...perTest[test.id] };
    }
    delete perTest[file];
    return results;
  }

  /** The tests that pass through a mutant, until one finds it. */
  async mutantRun({ activeMutant, testFilter, hitLimit, sandboxFileName }) {
    this.context.activeMutant = activeMutant.id;
    this.context.mutantCoverage = undefined;
    this.context.hitCount = hitLimit === undefined ? undefined : 0;
    this.context.hitLimit = hitLimit;
    const wanted = testFilter && new Set(testFilter);
    const results = [];
    for (const file of this.ordered(wanted, sandboxFileName)) {
      const start = performance.now();
      const failed = await this.firstFailure(file, wanted, results);
      if (!failed) this.spent.set(file, performance.now() - start);
      if (!failed) continue;
      this.lastKiller.set(sandboxFileName, file);
      break;
    }
    const exceeded = determineHitLimitReached(this.context.hitCount, hitLimit);
    return toMutantRunResult(exceeded ?? { status: DryRunStatus.Complete, tests: results });
  }

  /** Whether some wanted test of a file fails; adds the results of those that were run. */
  async firstFailure(file, wanted, results) {
    let tests;
    try {
      tests = await this.loaded(file);
    } catch (error) {
      results.push(failure({ id: file, name: file }, 0, error));
      return true;
    }
    for (const test of tests) {
      if (wanted && !wanted.has(test.id)) continue;
      const result = await resultOf(test);
      results.push(result);
      if (result.status === TestStatus.Failed) return true;
    }
    return false;
  }

  /** The files of wanted tests: first the one that is likeliest to find something, then the quick. */
  ordered(wanted, source) {
    const files = wanted
      ? [...new Set([...wanted].map((id) => this.files[Number.parseInt(id, 10)]))]
      : [...this.files];
    const first = this.lastKiller.get(source);
    const cost = (file) => (file === first ? -1 : (this.spent.get(file) ?? 0));
    return files.sort((one, other) => cost(one) - cost(other));
  }

  async loaded(file) {
    forget(this.folder);
    const { suite, globals } = suiteOf(file, this.files.indexOf(file));
    Object.assign(globalThis, globals);
    load(join(this.folder, file));
    for (const before of suite.before) await before();
    return suite.tests.filter(({ name }) => !OTHER_TESTS.test(name));
  }
}

async function resultOf(test) {
  const start = performance.now();
  const spent = () => Math.round(performance.now() - start);
  try {
    await test.run();
    const { id, name, file } = test;
    return { id, name, fileName: file, timeSpentMs: spent(), status: TestStatus.Success };
  } catch (error) {
    return failure(test, spent(), error);
  }
}

const failure = ({ id, name, file }, timeSpentMs, error) => ({
  id,
  name,
  fileName: file,
  timeSpentMs,
  status: TestStatus.Failed,
  failureMessage: String(error?.stack ?? error),
});

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'engine', EngineTests)];

/** How mutants of the engine are made and tried: `npm run mutation`. */
export default {
  mutate: ['src/engine/**/*.ts'],
  testRunner: 'engine',
  checkers: ['types'],
  plugins: ['./test/mutation/runner.js', './test/mutation/types.js'],
  coverageAnalysis: 'perTest',
  // What a sandbox does not need: the tests of the engine read neither pages nor builds.
  ignorePatterns: ['**', '!src/**', '!test/**', '!assets/**', '!*.js', '!package.json'],
  tempDirName: 'mutation/sandbox',
  reporters: ['progress', 'json', 'html'],
  jsonReporter: { fileName: 'mutation/report.json' },
  htmlReporter: { fileName: 'mutation/report.html' },
  // Endless loops are counted; a mutant that takes long on a busy machine is not found by that.
  timeoutMS: 120_000,
  disableTypeChecks: true,
};

/** What counts as used: `npm run check:dead` names every file, export and package beyond that. */
export default {
  entry: [
    // The functions in cells are given this module as a whole.
    'src/functions/work.ts',
    // Tests run these in processes of their own.
    'test/*/tools/*.js',
    'test/mutation/{runner,types,stryker.config}.js',
  ],
  project: ['**/*.{js,ts,tsx}'],
  // A test that needs it is skipped where the machine lacks it.
  ignoreBinaries: ['openssl'],
  ignoreDependencies: [
    // The build copies its files, which are no modules.
    '@microsoft/office-js',
    // Started by its name, where the machine has no browser.
    '@sparticuz/chromium',
  ],
};

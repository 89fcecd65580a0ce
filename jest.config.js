export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  // A hang must end; how fast a machine is, no test asserts.
  testTimeout: 120_000,
  // Much of a test in the browser is waiting: as many at once as there are cores, not one fewer.
  maxWorkers: '100%',
  reporters: ['default', '<rootDir>/test/support/closing-line.js'],
  transform: {
    '^.+\\.[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
};

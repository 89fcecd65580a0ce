export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  reporters: ['default', '<rootDir>/test/support/closing-line.js'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs' },
      },
    ],
  },
};

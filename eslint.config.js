import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * The layers, lowest first. A layer imports itself and those it names here, and nothing else of
 * src: the engine stays a calculator that any host can carry, and only `excel` knows Office.js.
 */
const layers = {
  engine: { uses: [], packages: ['decimal\\.js'] },
  workbook: { uses: ['engine'], packages: ['decimal\\.js'] },
  messages: { uses: ['engine', 'workbook', 'excel', 'xlsx'], packages: ['decimal\\.js'] },
  excel: { uses: ['engine', 'workbook'], packages: [] },
  xlsx: { uses: ['engine', 'workbook'], packages: ['@zip\\.js/zip\\.js', 'saxes', 'numfmt'] },
  functions: { uses: ['engine', 'workbook', 'messages', 'excel'], packages: [] },
  taskpane: {
    uses: ['engine', 'workbook', 'messages', 'excel'],
    packages: ['react', 'react-dom/client', '@fluentui/.*'],
  },
  cli: { uses: ['engine', 'workbook', 'messages', 'xlsx'], packages: ['picocolors', 'node:.*'] },
};

const all = Object.keys(layers);

const layerRules = all.map((layer) => {
  const { uses, packages } = layers[layer];
  const forbidden = all.filter((other) => other !== layer && !uses.includes(other));
  const allowedPackages = ['\\.{1,2}/', ...packages.map((name) => `${name}$`)].join('|');
  return {
    files: [`src/${layer}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-syntax': [
        'error',
        // A slash in a selector is \x2F.
        {
          selector: 'ImportExpression:not([source.value=/^\\.\\x2F(?!.*\\.\\.)/])',
          message: 'An import() that leaves its own folder would escape the rules of layers.',
        },
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^\\.{1,2}/(.*/)?(${forbidden.join('|')})(/|$)`,
              message: `src/${layer} may import only: ${[layer, ...uses].join(', ')}.`,
            },
            {
              regex: `^(?!${allowedPackages})`,
              message: `src/${layer} may use no package but: ${packages.join(', ') || 'none'}.`,
            },
          ],
        },
      ],
    },
  };
});

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'mutation', 'node_modules'] },
  js.configs.recommended,
  { files: ['**/*.js'], languageOptions: { globals: { process: 'readonly', URL: 'readonly' } } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-console': 'error',
    },
  },
  { files: ['src/taskpane/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  ...layerRules,
);

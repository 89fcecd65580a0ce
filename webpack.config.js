import { fileURLToPath } from 'node:url';

/** The headless command as one file: `node dist/score.cjs IN.xlsx`, with nothing to install. */
export default {
  target: 'node20',
  entry: { score: './src/cli/main.ts' },
  output: {
    path: fileURLToPath(new URL('dist', import.meta.url)),
    filename: '[name].cjs',
    clean: true,
  },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'swc-loader',
        options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
      },
    ],
  },
  // The command's errors must name the function where they arose.
  optimization: { minimize: false },
  devtool: false,
};

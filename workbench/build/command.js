import { path, resolve, typescript } from './common.js';
import { ShippedPackages } from './shipped-packages.js';

/** The headless command as one file: `node dist/score.cjs IN.xlsx`, with nothing to install. */
export const command = {
  name: 'command',
  target: 'node20',
  entry: { score: './src/cli/main.ts' },
  output: { path: path('dist'), filename: '[name].cjs' },
  resolve,
  module: { rules: [typescript('es2022')] },
  plugins: [new ShippedPackages('packages-command.json')],
  // The command's errors must name the function where they arose.
  optimization: { minimize: false },
  devtool: false,
};

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A path of the repository as one of the file system. */
export const path = (relative) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

/** The version of PERF: package.json says it, and nothing else does. */
export const VERSION = JSON.parse(readFileSync(path('package.json'), 'utf8')).version;

/** Compiles TypeScript, and the pane's JSX with it. */
export const typescript = (target) => ({
  test: /\.tsx?$/,
  loader: 'swc-loader',
  options: {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target,
    },
  },
});

export const resolve = { extensions: ['.ts', '.tsx', '.js'] };

import { gzipSync } from 'node:zlib';
import webpack from 'webpack';

/**
 * Prints how much JavaScript a page loads before it shows anything, as sent over the network, and
 * fails the build above a limit. Of what the entry loads later it needs one at once, the texts of
 * the user's language: the largest counts.
 */
export class FirstLoad {
  /** @param {{ entry: string, limit: number }} options the limit in bytes, gzipped */
  constructor({ entry, limit }) {
    this.entry = entry;
    this.limit = limit;
  }

  apply(compiler) {
    const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compiler.hooks.thisCompilation.tap('FirstLoad', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'FirstLoad', stage }, () => {
        const size = this.sizeIn(compilation);
        const text = `${this.entry} first loads ${inKilobytes(size)} of JavaScript gzipped, of ${inKilobytes(this.limit)} allowed.`;
        if (size <= this.limit) compiler.getInfrastructureLogger('FirstLoad').info(text);
        else compilation.errors.push(new webpack.WebpackError(text));
      });
    });
  }

  sizeIn(compilation) {
    const entry = compilation.entrypoints.get(this.entry);
    if (!entry) return 0;
    const later = [...entry.childrenIterable].map((group) => sizeOf(group, compilation));
    return sizeOf(entry, compilation) + Math.max(0, ...later);
  }
}

const sizeOf = (group, compilation) =>
  group
    .getFiles()
    .filter((name) => name.endsWith('.js'))
    .reduce((sum, name) => sum + gzipSync(compilation.getAsset(name).source.buffer()).length, 0);

const inKilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

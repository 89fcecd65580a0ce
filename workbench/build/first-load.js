import { gzipSync } from 'node:zlib';
import webpack from 'webpack';

/**
 * Prints how much JavaScript a page loads before it shows anything, as sent over the network, and
 * fails the build above a limit. Of some chunks that the entry loads it needs one at once, the texts
 * of the user's language: the largest of them counts.
 */
export class FirstLoad {
  /**
   * @param {{ entry: string, limit: number, oneOf?: readonly string[] }} options the limit in bytes,
   * gzipped, and the names of the chunks of which one is needed at once
   */
  constructor({ entry, limit, oneOf = [] }) {
    this.entry = entry;
    this.limit = limit;
    this.oneOf = oneOf;
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
    const sizes = this.oneOf.map((name) => {
      const group = compilation.namedChunkGroups.get(name);
      if (group) return sizeOf(group, compilation);
      compilation.errors.push(new webpack.WebpackError(`${this.entry} has no chunk ${name}`));
      return 0;
    });
    return sizeOf(entry, compilation) + Math.max(0, ...sizes);
  }
}

const sizeOf = (group, compilation) =>
  group
    .getFiles()
    .filter((name) => name.endsWith('.js'))
    .reduce((sum, name) => sum + gzipSync(compilation.getAsset(name).source.buffer()).length, 0);

const inKilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import webpack from 'webpack';
import { path } from './common.js';

/** Copies files as they are, or through a function of their text, beside what is compiled. */
export class Copy {
  /**
   * @param {readonly { from: string, to: string, render?: (text: string) => string }[]} files
   *   `from` counts from the repository, `to` from the folder of the build
   */
  constructor(files) {
    this.files = files;
  }

  apply(compiler) {
    const { Compilation, sources } = webpack;
    const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    compiler.hooks.thisCompilation.tap('Copy', (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: 'Copy', stage }, () =>
        Promise.all(
          this.files.map(async ({ from, to, render }) => {
            const file = path(from);
            compilation.fileDependencies.add(file);
            const content = await readFile(file);
            const result = render ? render(content.toString('utf8')) : content;
            compilation.emitAsset(to, new sources.RawSource(result));
          }),
        ),
      );
    });
  }
}

/** The files of a folder whose names end so, to be copied into another. */
export const filesOf = (from, ending, to = '') =>
  readdirSync(path(from))
    .filter((name) => name.endsWith(ending))
    .map((name) => ({ from: `${from}/${name}`, to: `${to}${name}` }));

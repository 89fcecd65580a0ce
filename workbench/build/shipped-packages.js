import { readFileSync } from 'node:fs';
import webpack from 'webpack';
import { path } from './common.js';
import { faultsOf } from './audited.js';

/**
 * Lists the packages of others whose code a build carries, with version and licence, and fails the
 * build where one was not audited: what is in `assets/audit/audited.json` has been looked at.
 */
export class ShippedPackages {
  /** @param {string} filename of the list, counted from the folder of the build */
  constructor(filename) {
    this.filename = filename;
  }

  apply(compiler) {
    const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    compiler.hooks.thisCompilation.tap('ShippedPackages', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'ShippedPackages', stage }, () => {
        const packages = packagesIn(compilation);
        const list = `${JSON.stringify(packages, null, 2)}\n`;
        compilation.emitAsset(this.filename, new webpack.sources.RawSource(list));
        const audit = JSON.parse(readFileSync(path('assets/audit/audited.json'), 'utf8'));
        for (const fault of faultsOf(packages, audit)) {
          compilation.errors.push(new webpack.WebpackError(fault));
        }
      });
      compilation.fileDependencies.add(path('assets/audit/audited.json'));
    });
  }
}

/** The packages of which some module is in some chunk, by name and version. */
function packagesIn(compilation) {
  const found = new Map();
  for (const module of compilation.modules) {
    if (compilation.chunkGraph.getNumberOfModuleChunks(module) === 0) continue;
    for (const folder of foldersOf(module)) {
      const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      found.set(`${name}@${version}`, { name, version, licence: license ?? null });
    }
  }
  const ids = [...found.keys()].sort();
  return ids.map((id) => found.get(id));
}

/** The folders of the packages of a module; several where modules were made one. */
function foldersOf(module) {
  const parts = module.modules ?? [module];
  // A style sheet's module is named for the file it was made of, after the loaders.
  const files = [...parts].map((part) => part.nameForCondition?.() ?? part.identifier());
  return new Set(files.flatMap((file) => packageFolder(file) ?? []));
}

const packageFolder = (file) =>
  /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0];

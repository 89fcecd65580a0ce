import { readFileSync } from 'node:fs';
import webpack from 'webpack';
import { path } from './common.js';
import { faultsOf } from './audited.js';
import { licencesText, licenceTextIn } from './licences.js';

/**
 * Lists the packages of others whose code a build carries, with version and licence, and fails the
 * build where one was not audited: what is in `assets/audit/audited.json` has been looked at.
 */
export class ShippedPackages {
  /**
   * @param {string} filename of the list, counted from the folder of the build
   * @param {string} [licences] a file with the texts of their licences, to go with their code
   */
  constructor(filename, licences) {
    this.filename = filename;
    this.licences = licences;
  }

  apply(compiler) {
    const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    compiler.hooks.thisCompilation.tap('ShippedPackages', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'ShippedPackages', stage }, () => {
        const packages = packagesIn(compilation);
        const list = `${JSON.stringify(packages, null, 2)}\n`;
        compilation.emitAsset(this.filename, new webpack.sources.RawSource(list));
        if (this.licences) emitLicences(compilation, this.licences, packages);
        const audit = JSON.parse(readFileSync(path('assets/audit/audited.json'), 'utf8'));
        for (const fault of faultsOf(packages, audit)) {
          compilation.errors.push(new webpack.WebpackError(fault));
        }
      });
      compilation.fileDependencies.add(path('assets/audit/audited.json'));
    });
  }
}

/** Of no script: Griffel makes rules of the style sheet of their colours and sizes. */
const IN_STYLES = ['@fluentui/tokens'];

function emitLicences(compilation, filename, packages) {
  const inStyles = IN_STYLES.map((name) => packageIn(path(`node_modules/${name}`)));
  const texts = [...packages, ...inStyles].map((one) => ({ ...one, text: licenceTextIn(one) }));
  for (const { name } of texts.filter(({ text }) => text === null)) {
    const fault = `${name} comes without its licence: put the text into assets/audit/licences.`;
    compilation.errors.push(new webpack.WebpackError(fault));
  }
  compilation.emitAsset(filename, new webpack.sources.RawSource(licencesText(texts)));
}

/** The packages of which some module is in some chunk, by name and version. */
function packagesIn(compilation) {
  const found = new Map();
  for (const module of compilation.modules) {
    if (compilation.chunkGraph.getNumberOfModuleChunks(module) === 0) continue;
    for (const folder of foldersOf(module)) {
      const one = packageIn(folder);
      found.set(`${one.name}@${one.version}`, one);
    }
  }
  const ids = [...found.keys()].sort();
  return ids.map((id) => found.get(id));
}

function packageIn(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  return { name, version, licence: license ?? null };
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

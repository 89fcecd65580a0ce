import { compileFunction } from 'node:vm';
import { transformFile } from '@swc/core';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import webpack from 'webpack';
import { path } from './common.js';
import { functionsFiles, functionsJson } from './functions-json.js';

/** Writes what Excel reads of the functions, or fails the build with all that is wrong with it. */
export class FunctionsMetadata {
  /**
   * @param {{ docstrings: string, italian: string }} files counted from the repository: the module of
   *   the functions, and that of their Italian texts, which exports `italianFunctions`
   */
  constructor({ docstrings, italian }) {
    this.name = docstrings;
    this.docstrings = path(docstrings);
    this.italian = path(italian);
  }

  apply(compiler) {
    const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    compiler.hooks.thisCompilation.tap('FunctionsMetadata', (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: 'FunctionsMetadata', stage }, () =>
        this.emitInto(compilation),
      );
    });
  }

  async emitInto(compilation) {
    compilation.fileDependencies.addAll([this.docstrings, this.italian]);
    try {
      const { italianFunctions } = await exportsOf(this.italian);
      const generated = await generateCustomFunctionsMetadata(this.docstrings);
      const json = functionsJson(generated, italianFunctions);
      for (const [language, name] of Object.entries(functionsFiles)) {
        const text = `${JSON.stringify(json[language], null, 2)}\n`;
        compilation.emitAsset(name, new webpack.sources.RawSource(text));
      }
    } catch (error) {
      // Thrown further it would end a build that watches, which could not be mended then.
      compilation.errors.push(new webpack.WebpackError(`${this.name}: ${error.message}`));
    }
  }
}

/**
 * What a TypeScript module exports that imports nothing but types. It is not imported: then a build
 * that watches would always see its first version.
 */
async function exportsOf(file) {
  const { code } = await transformFile(file, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const exported = {};
  compileFunction(code, ['exports'], { filename: file })(exported);
  return exported;
}

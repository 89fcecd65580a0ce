import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CheckStatus } from '@stryker-mutator/api/check';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import ts from 'typescript';

/**
 * Finds the mutants that the types of their own file forbid. Nobody can write them: they do not count,
 * and no test is run on them.
 */
class Types {
  constructor() {
    /** A mutant in the place of its file; the version makes the compiler look at it again. */
    this.mutant = { path: '', text: '' };
    this.version = 0;
    this.sources = new Map();
  }

  init() {
    const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
    const engine = { ...config, include: ['src/engine'] };
    const { fileNames, options } = ts.parseJsonConfigFileContent(engine, ts.sys, '.');
    this.service = ts.createLanguageService({
      getCompilationSettings: () => options,
      getScriptFileNames: () => fileNames.map((name) => resolve(name)),
      getScriptVersion: (name) => (name === this.mutant.path ? `${this.version}` : ''),
      getScriptSnapshot: (name) => ts.ScriptSnapshot.fromString(this.textOf(name)),
      getCurrentDirectory: () => process.cwd(),
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: ts.sys.fileExists,
      readFile: ts.sys.readFile,
    });
  }

  check(mutants) {
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, this.resultOf(mutant)]));
  }

  resultOf({ fileName, location, replacement }) {
    const path = resolve(fileName);
    const source = this.sourceOf(path);
    const [start, end] = [location.start, location.end].map(({ line, column }) =>
      source.getPositionOfLineAndCharacter(line, column),
    );
    const { text } = source;
    this.mutant = { path, text: text.slice(0, start) + replacement + text.slice(end) };
    this.version += 1;
    const [error] = [
      ...this.service.getSyntacticDiagnostics(path),
      ...this.service.getSemanticDiagnostics(path),
    ];
    return error
      ? {
          status: CheckStatus.CompileError,
          reason: ts.flattenDiagnosticMessageText(error.messageText, ' '),
        }
      : { status: CheckStatus.Passed };
  }

  textOf(name) {
    return name === this.mutant.path ? this.mutant.text : this.sourceOf(name).text;
  }

  /** A file as it stands, parsed once for all of its mutants. */
  sourceOf(name) {
    if (!this.sources.has(name)) {
      const text = readFileSync(name, 'utf8');
      this.sources.set(name, ts.createSourceFile(name, text, ts.ScriptTarget.Latest));
    }
    return this.sources.get(name);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'types', Types)];

import { resolve } from 'node:path';
import ts from 'typescript';
import { mutated, type Survivor } from './report';

/**
 * Tells the mutants that the types of their own file forbid: nobody can write them, and no test need
 * find them.
 */
export class Types {
  readonly #options: ts.CompilerOptions;
  /** A mutant in the place of its file; the version makes the compiler look at it again. */
  #mutant: { readonly path: string; readonly text: string } | null = null;
  #version = 0;
  readonly #service: ts.LanguageService;

  constructor() {
    const read = ts.readConfigFile('tsconfig.json', (name) => ts.sys.readFile(name))
      .config as object;
    const config = ts.parseJsonConfigFileContent({ ...read, include: ['src'] }, ts.sys, '.');
    this.#options = config.options;
    this.#service = ts.createLanguageService(
      this.#host(config.fileNames.map((name) => resolve(name))),
    );
  }

  forbid(survivor: Survivor): boolean {
    const path = resolve(survivor.file);
    this.#mutant = { path, text: mutated(survivor) };
    this.#version += 1;
    const found = [
      ...this.#service.getSyntacticDiagnostics(path),
      ...this.#service.getSemanticDiagnostics(path),
    ];
    return found.some(({ category }) => category === ts.DiagnosticCategory.Error);
  }

  #host(names: readonly string[]): ts.LanguageServiceHost {
    const textOf = (name: string): string | undefined =>
      this.#mutant?.path === name ? this.#mutant.text : ts.sys.readFile(name);
    return {
      getCompilationSettings: () => this.#options,
      getScriptFileNames: () => [...names],
      getScriptVersion: (name) => (this.#mutant?.path === name ? `${this.#version}` : ''),
      getScriptSnapshot: (name) => {
        const text = textOf(name);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => process.cwd(),
      getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
      fileExists: (name) => ts.sys.fileExists(name),
      readFile: (name) => ts.sys.readFile(name),
    };
  }
}

import type { Compiler } from 'webpack';

export declare class FunctionsMetadata {
  constructor(files: { docstrings: string; italian: string });
  apply(compiler: Compiler): void;
}

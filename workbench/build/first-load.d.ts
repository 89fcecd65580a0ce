import type { Compiler } from 'webpack';

export declare class FirstLoad {
  constructor(options: {
    readonly entry: string;
    readonly limit: number;
    readonly oneOf?: readonly string[];
  });
  apply(compiler: Compiler): void;
}

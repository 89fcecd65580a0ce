import type { IFunction, IGenerateResult } from 'custom-functions-metadata';
import type { FunctionWords } from '../../src/messages/function-words';

export interface FunctionsJson {
  readonly allowCustomDataForDataTypeAny: boolean;
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: IFunction[];
}

export declare const functionsFiles: { readonly it: string; readonly en: string };

export declare function functionsJson(
  generated: Pick<IGenerateResult, 'metadataJson' | 'errors'>,
  italian: Readonly<Record<string, FunctionWords>>,
): Record<keyof typeof functionsFiles, FunctionsJson>;

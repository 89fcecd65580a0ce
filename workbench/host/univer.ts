import type { BooleanNumber, CellValueType, LocaleType } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type * as Sheets from '@univerjs/preset-sheets-core';
import type {} from '@univerjs/preset-sheets-table';

/** Univer's facade, with what the presets of sheets and of tables add to it. */
export type UniverApi = FUniver;
export type UniverWorkbook = NonNullable<ReturnType<FUniver['getActiveWorkbook']>>;
export type UniverSheet = ReturnType<UniverWorkbook['getSheets']>[number];
export type UniverTable = ReturnType<UniverWorkbook['getTableList']>[number];

/**
 * What custom functions are made of in Univer. It is handed in: the page and Node each load Univer in
 * a way of their own.
 */
export type UniverParts = Pick<
  typeof Sheets,
  | 'ArrayValueObject'
  | 'BaseFunction'
  | 'BooleanValueObject'
  | 'ErrorValueObject'
  | 'FunctionType'
  | 'IDescriptionService'
  | 'IFunctionService'
  | 'NumberValueObject'
  | 'StringValueObject'
>;

/** A value while a formula is computed. */
export type UniverValue = Sheets.BaseValueObject;

/** A Univer with sheets in it. */
export interface Spreadsheet {
  readonly api: UniverApi;
  readonly parts: UniverParts;
}

/** What Univer tells of a command that was carried out; a formula's results come as one too. */
export interface Executed {
  readonly id: string;
  readonly params: object;
  readonly fromFormula: boolean;
}

// Univer's enums by their values: to import them would load all of Univer into whatever only wants
// to know what its data mean, a test among others.

/** The types of cells. */
export const CellType = { text: 1, number: 2, boolean: 3, forcedText: 4 } as unknown as {
  readonly text: CellValueType.STRING;
  readonly number: CellValueType.NUMBER;
  readonly boolean: CellValueType.BOOLEAN;
  readonly forcedText: CellValueType.FORCE_STRING;
};
export type CellType = CellValueType;

export const YES = 1 as unknown as BooleanNumber.TRUE;
export const NO = 0 as unknown as BooleanNumber.FALSE;
export const ITALIAN = 'itIT' as unknown as LocaleType;

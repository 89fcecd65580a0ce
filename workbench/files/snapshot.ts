import type {
  IBorderStyleData,
  ICellData,
  IRange,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
} from '@univerjs/core';

/**
 * The form that Univer's data has as JSON: its enums are numbers and texts there. So this folder
 * needs no code of Univer, and runs in Node.
 */
type Json<T> = T extends null | undefined | boolean
  ? T
  : T extends number
    ? number
    : T extends string
      ? string
      : T extends object
        ? { [Key in keyof T]: Json<T[Key]> }
        : never;

/** What other code than Univer's keeps in a snapshot. */
type Custom = Readonly<Record<string, unknown>> | null | undefined;

export type Style = Json<IStyleData>;
export type BorderLine = Json<IBorderStyleData>;
export type SnapshotRange = Json<IRange>;
export type SnapshotCell = Json<Pick<ICellData, 'v' | 't' | 'f' | 'ref' | 'si' | 's'>> & {
  /** A text with formats inside. */
  readonly p?: { readonly body?: { readonly dataStream: string } } | null | undefined;
};
export type CellMatrix = Readonly<
  Record<number, Readonly<Record<number, SnapshotCell | null>> | null | undefined>
>;

export type SheetData = Partial<
  Json<Omit<IWorksheetData, 'cellData' | 'columnData' | 'rowData' | 'custom' | 'defaultStyle'>>
> & {
  readonly cellData?: CellMatrix;
  readonly columnData?: Readonly<Record<number, ColumnData | undefined>>;
  readonly rowData?: Readonly<Record<number, RowData | undefined>>;
};
/** `w` in pixels; `hd` 1 for a hidden one. */
export interface ColumnData {
  readonly w?: number;
  readonly hd?: number;
}
/** `h` in pixels, `ah` that of its content; `ia` 0 for a row that does not fit itself to that. */
export interface RowData {
  readonly h?: number;
  readonly ah?: number;
  readonly ia?: number;
  readonly hd?: number;
}

/** A workbook of Univer as plain data; its language is whoever opens it to say. */
export interface Snapshot extends Pick<IWorkbookData, 'id' | 'name' | 'sheetOrder' | 'resources'> {
  readonly styles: Readonly<Record<string, Style | null | undefined>>;
  readonly defaultStyle?: Style | string | null | undefined;
  readonly sheets: Readonly<Record<string, SheetData | undefined>>;
  readonly custom?: Custom;
}

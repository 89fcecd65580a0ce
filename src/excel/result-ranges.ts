import {
  cellAt,
  readHeader,
  RESULT_FIELDS,
  type NewColumn,
  type Range,
  type ResultRegion,
} from '../workbook';

type Region = ResultRegion['region'];

/** Where the results of a region are that no header of a table tells. */
export function resultRangesOf(region: Region, created: readonly NewColumn[]): Range[] {
  const { headerRow, top, bottom, cells } = region;
  if (cells) {
    return RESULT_FIELDS.flatMap((field) => {
      const cell = cells.get(field);
      return cell ? rangeOf(cell.row, cell.row, cell.column) : [];
    });
  }
  const isTold = (column: number) =>
    region.table !== null && isResult(readHeader(textAt(region, column))?.field);
  const columns = [
    ...region.columns.flatMap(({ field, column }) =>
      isResult(field) && !isTold(column) ? [column] : [],
    ),
    ...created.flatMap(({ sheet, table, row, column }) =>
      region.table === null && table === null && sheet === region.sheet.name && row === headerRow
        ? [column]
        : [],
    ),
  ];
  return columns.map((column) => rangeOf(top, Math.max(top, bottom), column));
}

const rangeOf = (top: number, bottom: number, column: number): Range => ({
  top,
  bottom,
  left: column,
  right: column,
});

const isResult = (field: string | undefined): boolean =>
  RESULT_FIELDS.some((result) => result === field);

const textAt = ({ sheet, headerRow }: Region, column: number) =>
  cellAt(sheet, headerRow, column)?.text ?? '';

import type { ProposedArea, ProposedColumn } from '../../../src/workbook/mapping/proposal';
import { toA1 } from '../../../src/workbook';

/** Where the headers of an area stand: `Piano!A1:K2`. */
export function whereOf({ sheet, headers }: ProposedArea): string {
  const { top, left, bottom, right } = headers;
  const name = /^\w+$/.test(sheet) ? sheet : `'${sheet}'`;
  return `${name}!${toA1(top, left)}:${toA1(bottom, right)}`;
}

/** A column as the layouts write what is expected of it: `target 2024`, `node ^`, `-`. */
export function drawnColumn({ field, year, blanks }: ProposedColumn): string {
  if (field === null) return '-';
  return [field, year ?? '', blanks === 'asAbove' ? '^' : '']
    .filter((part) => part !== '')
    .join(' ');
}

export const drawnColumns = ({ columns }: ProposedArea): string =>
  columns.map(drawnColumn).join(' | ');

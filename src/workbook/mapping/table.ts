import type { OwnTable } from '../own-table-search';

/** The columns of the table `Mappatura`: a row for each column of each area. */
export type MappingColumn =
  'sheet' | 'table' | 'headers' | 'column' | 'header' | 'field' | 'blanks';

/** The table in which a mapping is saved. */
export const MAPPING_TABLE: OwnTable<MappingColumn> = {
  name: 'Mappatura',
  columns: [
    { name: 'sheet', headers: ['Foglio', 'Sheet'], width: 22, required: true },
    { name: 'table', headers: ['Tabella', 'Table'], width: 22 },
    {
      name: 'headers',
      headers: ['Intestazioni', 'Intervallo intestazioni', 'Headers', 'Header range'],
      width: 15,
      required: true,
    },
    { name: 'column', headers: ['Colonna', 'Column'], width: 10, required: true },
    { name: 'header', headers: ['Intestazione', 'Header'], width: 36, required: true },
    { name: 'field', headers: ['Campo', 'Field'], width: 24, required: true },
    { name: 'blanks', headers: ['Celle vuote', 'Blank cells'], width: 14 },
  ],
};

import type { SnapshotRule } from './conditional-formats';
import type { SheetNotes } from './notes';
import type { Snapshot } from './snapshot';
import type { TableJson } from './tables-in';

/** What Univer's plugins keep in a snapshot, by sheet. */
export interface Resources {
  readonly tables: Record<
    string,
    { readonly tables: TableJson[]; readonly tableFilteredOutRows: number[] }
  >;
  readonly rules: Record<string, readonly SnapshotRule[]>;
  readonly notes: Record<string, SheetNotes>;
}

const names = {
  tables: 'SHEET_TABLE_PLUGIN',
  rules: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
  notes: 'SHEET_NOTE_PLUGIN',
} as const satisfies Record<keyof Resources, string>;

type Written = NonNullable<Snapshot['resources']>;

/** The resources of a snapshot, each a text of JSON under the plugin's name. */
export const plugins = {
  write: ({ tables, rules, notes }: Resources): Written => [
    { name: names.tables, data: JSON.stringify(tables) },
    { name: names.rules, data: JSON.stringify(rules) },
    { name: names.notes, data: JSON.stringify(notes) },
  ],
  read: (written: Written | undefined): Resources => {
    const find = (name: string) => written?.find((resource) => resource.name === name)?.data;
    const parse = (text: string | undefined): unknown =>
      JSON.parse(text === undefined || text === '' ? '{}' : text);
    return {
      tables: parse(find(names.tables)) as Resources['tables'],
      rules: parse(find(names.rules)) as Resources['rules'],
      notes: parse(find(names.notes)) as Resources['notes'],
    };
  },
};

import { BLACK, WHITE, type CellLook } from '../cells';
import type { Plain } from '../define';
import { apiNotFound, invalidArgument } from '../errors';
import type { Excel } from '../excel';
import { NO, YES } from '../univer';
import type { StyleChange } from '../writer';
import type { RangeTarget } from './range';
import { colourArgument } from './range-format';

type Properties = Readonly<Record<string, unknown>>;

const readers: Readonly<Record<string, Readonly<Record<string, (look: CellLook) => Plain>>>> = {
  fill: {
    color: ({ fill }) => fill ?? WHITE,
    pattern: ({ fill }) => (fill ? 'Solid' : 'None'),
  },
  font: {
    bold: ({ bold }) => bold,
    color: ({ fontColour }) => fontColour,
  },
};

/** What Excel's `getCellProperties` gives: for each cell what was asked for, of its format only. */
export function cellProperties({ book }: Excel, target: RangeTarget, wanted: unknown): Plain {
  const parts = partsOf(wanted).map(([part, names]) => {
    const getters = Object.keys(names).map((name) => {
      const reader = readers[part]?.[name];
      if (!reader) throw apiNotFound(`Range.getCellProperties format.${part}.${name}`);
      return [name, reader] as const;
    });
    return [part, getters] as const;
  });
  return book.map(target.sheetId, target.range, (cell): Plain => {
    const look = book.look(cell);
    const format = parts.map(([part, getters]) => [
      part,
      Object.fromEntries(getters.map(([name, reader]) => [name, reader(look)])),
    ]);
    return { format: Object.fromEntries(format) as Plain };
  });
}

const writers: Readonly<Record<string, (value: unknown) => StyleChange>> = {
  'fill.color': (value) => ({ bg: { rgb: colourArgument(value) } }),
  'font.bold': (value) => ({ bl: value === true ? YES : NO }),
  'font.color': (value) => {
    const colour = colourArgument(value);
    return { cl: colour === BLACK ? null : { rgb: colour } };
  },
};

export function setCellProperties(
  { writer }: Excel,
  { sheetId, range }: RangeTarget,
  properties: unknown,
): void {
  writer.guard(sheetId);
  const rows = properties as readonly (readonly unknown[])[];
  const width = range.right - range.left + 1;
  const fits = rows.length === range.bottom - range.top + 1;
  if (!fits || rows.some((row) => row.length !== width)) throw invalidArgument('the dimensions');
  rows.forEach((row, down) => {
    row.forEach((cell, across) => {
      for (const [part, names] of partsOf(cell)) {
        for (const [name, value] of Object.entries(names)) {
          const style = writers[`${part}.${name}`];
          if (!style) throw apiNotFound(`Range.setCellProperties format.${part}.${name}`);
          writer.style(sheetId, range.top + down, range.left + across, style(value));
        }
      }
    });
  });
}

function partsOf(properties: unknown): [string, Properties][] {
  const { format = {}, ...others } = (properties ?? {}) as Record<string, Properties>;
  const [other] = Object.keys(others);
  if (other !== undefined) throw apiNotFound(`cell properties ${other}`);
  return Object.entries(format) as [string, Properties][];
}

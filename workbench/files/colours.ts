import type ExcelJS from 'exceljs';
import { defaultIndexed, readTheme, resolveColour, type Palette } from '../../src/xlsx/colours';

type FileColour = Partial<ExcelJS.Color> & { readonly tint?: number; readonly indexed?: number };

/** The colours that those of a file may refer to. */
export function paletteOf(workbook: ExcelJS.Workbook): Palette {
  const { themes } = workbook.model as { readonly themes?: { readonly theme1?: string } };
  const theme = themes?.theme1;
  return { theme: theme ? readTheme(theme, 'theme1') : [], indexed: defaultIndexed };
}

/** A colour of a file as `#RRGGBB`; undefined when it is left to the program. */
export function rgbOf(colour: FileColour | undefined, palette: Palette): string | undefined {
  if (!colour) return undefined;
  const { argb, theme, tint, indexed } = colour;
  const attributes = { rgb: argb, theme, tint, indexed };
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return resolveColour(
    Object.fromEntries(given.map(([name, value]) => [name, String(value)])),
    palette,
  );
}

/** `#RGB`, `#RRGGBB` or `rgb(r, g, b)`, which is how Univer writes colours, for a file. */
export function argbOf(colour: string | null | undefined): ExcelJS.Color | undefined {
  if (!colour) return undefined;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(colour);
  const hex = parts
    ? parts.slice(1).map((part) => Number(part).toString(16).padStart(2, '0'))
    : /^#([\da-f])([\da-f])([\da-f])$/i
        .exec(colour)
        ?.slice(1)
        .map((digit) => digit + digit);
  return { argb: `FF${(hex?.join('') ?? colour.slice(1, 7)).toUpperCase()}` } as ExcelJS.Color;
}

import type ExcelJS from 'exceljs';
import { argbOf } from './colours';
import type { BorderLine, Style } from './snapshot';
import { borderStyles, horizontals, verticals, WRAP } from './style-names';
import { DEFAULT_FONT } from './styles-in';

/** A style of Univer, for a file. */
export function fileStyleOf(style: Style): Partial<ExcelJS.Style> {
  const fill = argbOf(style.bg?.rgb);
  const alignment = alignmentOf(style);
  const border = bordersOf(style);
  return {
    font: fontOf(style),
    ...(style.n ? { numFmt: style.n.pattern } : {}),
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: fill } } : {}),
    ...(alignment ? { alignment } : {}),
    ...(border ? { border } : {}),
  };
}

/** The style that a conditional format gives, for a file. */
export function fileDifferenceOf(style: Style): Partial<ExcelJS.Style> {
  const fill = argbOf(style.bg?.rgb);
  const font = markedFontOf(style);
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    // A conditional fill is told by its background colour, unlike a cell's (ECMA-376-1, 18.8.20).
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', bgColor: fill } } : {}),
  };
}

function fontOf(style: Style): Partial<ExcelJS.Font> {
  return {
    name: style.ff ?? DEFAULT_FONT.ff,
    size: style.fs ?? DEFAULT_FONT.fs,
    ...markedFontOf(style),
  };
}

function markedFontOf({ bl, it, ul, st, cl }: Style): Partial<ExcelJS.Font> {
  const color = argbOf(cl?.rgb);
  return {
    ...(bl ? { bold: true } : {}),
    ...(it ? { italic: true } : {}),
    ...(ul?.s ? { underline: true } : {}),
    ...(st?.s ? { strike: true } : {}),
    ...(color ? { color } : {}),
  };
}

function alignmentOf({ ht, vt, tb }: Style): Partial<ExcelJS.Alignment> | null {
  const horizontal = horizontals.toFile(ht);
  const vertical = verticals.toFile(vt);
  const alignment = {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(tb === WRAP ? { wrapText: true } : {}),
  };
  return Object.keys(alignment).length > 0 ? alignment : null;
}

function bordersOf({ bd }: Style): Partial<ExcelJS.Borders> | null {
  if (!bd) return null;
  const sides = { top: bd.t, right: bd.r, bottom: bd.b, left: bd.l };
  const borders = Object.entries(sides).flatMap(([side, line]) => {
    const border = borderOf(line);
    return border ? [[side, border] as const] : [];
  });
  return borders.length > 0 ? Object.fromEntries(borders) : null;
}

function borderOf(line: BorderLine | null | undefined): ExcelJS.Border | null {
  const style = borderStyles.toFile(line?.s);
  const color = argbOf(line?.cl.rgb) ?? { argb: 'FF000000' };
  return style ? { style, color } : null;
}

/** A file counts widths in characters and heights in points, the grid counts pixels. */
const PIXELS_PER_CHARACTER = 7;
const PADDING = 5;
const PIXELS_PER_POINT = 4 / 3;

/** Excel's own, in pixels; rows two pixels higher, for the fonts that stand in for Calibri. */
export const COLUMN_WIDTH = 64;
export const ROW_HEIGHT = 22;

export const pixelsOfWidth = (characters: number): number =>
  Math.round(characters * PIXELS_PER_CHARACTER + PADDING);

export const widthOfPixels = (pixels: number): number =>
  Math.max(0, Math.round(((pixels - PADDING) / PIXELS_PER_CHARACTER) * 100) / 100);

export const pixelsOfHeight = (points: number): number => Math.round(points * PIXELS_PER_POINT);

export const heightOfPixels = (pixels: number): number => pixels / PIXELS_PER_POINT;

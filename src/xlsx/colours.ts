import { walk, type Attributes } from './xml';

/** What a colour may refer to. */
export interface Palette {
  /** By theme index (ECMA-376-1, 20.1.6.2): the scheme's order with each dark-light pair swapped. */
  readonly theme: readonly (string | undefined)[];
  readonly indexed: readonly string[];
}

/** ECMA-376-1, 18.8.27: the colours 0 to 7 again as 8 to 15, then the rest of the 64. */
const first = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF';
const rest =
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333';
/** 64 and 65 are the system's own foreground and background. */
export const defaultIndexed: readonly string[] = `${first} ${first} ${rest} 000000 FFFFFF`
  .split(' ')
  .map((hex) => `#${hex}`);

const schemeOrder = [
  ...['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4'],
  ...['accent5', 'accent6', 'hlink', 'folHlink'],
];

/** The colours of a theme part, by theme index. */
export function readTheme(text: string, part: string): (string | undefined)[] {
  const colours: (string | undefined)[] = [];
  walk(text, part, {
    open: ({ path, attributes }) => {
      const [, name = '', kind] =
        /^theme\/themeElements\/clrScheme\/(\w+)\/(\w+)$/.exec(path) ?? [];
      const index = schemeOrder.indexOf(name);
      if (index < 0) return;
      const value = kind === 'sysClr' ? attributes.lastClr : attributes.val;
      colours[index] = hexColour(value);
    },
  });
  return colours;
}

/** `#RRGGBB` of `RRGGBB` or `AARRGGBB`; Excel ignores the alpha of cells. */
export function hexColour(text: string | undefined): string | undefined {
  const match = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(text ?? '');
  return match?.[1] === undefined ? undefined : `#${match[1].toUpperCase()}`;
}

/** A CT_Color (ECMA-376-1, 18.8.19) as `#RRGGBB`; undefined when it is automatic. */
export function resolveColour(colour: Attributes, palette: Palette): string | undefined {
  if (colour.auto === '1' || colour.auto === 'true') return undefined;
  const base =
    colour.rgb !== undefined
      ? hexColour(colour.rgb)
      : colour.theme !== undefined
        ? palette.theme[Number(colour.theme)]
        : palette.indexed[Number(colour.indexed)];
  const tint = Number(colour.tint ?? 0);
  return base === undefined || !Number.isFinite(tint) || tint === 0 ? base : tinted(base, tint);
}

/** The colour of text that nobody coloured: none, automatic, or the theme's plain dark one. */
export function isDefaultText(colour: Attributes | undefined): boolean {
  if (!colour || colour.rgb !== undefined) return !colour;
  if (colour.theme !== undefined) return colour.theme === '1' && Number(colour.tint ?? 0) === 0;
  return colour.indexed === undefined || colour.indexed === '64';
}

/** Tint moves the lightness of the colour towards white (above 0) or black (below 0). */
function tinted(colour: string, tint: number): string {
  const [red, green, blue] = [1, 3, 5].map(
    (at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255,
  );
  const [hue, saturation, lightness] = toHsl(red ?? 0, green ?? 0, blue ?? 0);
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const channel = (value: number): string =>
    Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  return `#${fromHsl(hue, saturation, moved).map(channel).join('')}`;
}

function toHsl(red: number, green: number, blue: number): [number, number, number] {
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const range = max - min;
  const lightness = (max + min) / 2;
  if (range === 0) return [0, 0, lightness];
  const saturation = range / (1 - Math.abs(2 * lightness - 1));
  if (max === red) return [((green - blue) / range + 6) % 6, saturation, lightness];
  if (max === green) return [(blue - red) / range + 2, saturation, lightness];
  return [(red - green) / range + 4, saturation, lightness];
}

/** Hue counts from 0 to 6, a sixth of the circle each. */
function fromHsl(hue: number, saturation: number, lightness: number): [number, number, number] {
  const amplitude = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const position = (offset + hue * 2) % 12;
    return lightness - amplitude * Math.max(-1, Math.min(position - 3, 9 - position, 1));
  };
  return [channel(0), channel(8), channel(4)];
}

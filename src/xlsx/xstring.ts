/**
 * ST_Xstring (ECMA-376-1, 22.9.2.19): a character that XML cannot carry is written `_xHHHH_`.
 */
export function decodeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** What XML 1.0 cannot hold, half a surrogate pair included, and CR, which it turns into LF. */
const illegal = new RegExp(
  '[\\u0000-\\u0008\\u000b-\\u001f\\ufffe\\uffff]' +
    '|[\\ud800-\\udbff](?![\\udc00-\\udfff])' +
    '|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
  'g',
);

const hexEscape = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`;

/** The form of a text that `decodeXstring` reads back; tabs and line feeds stay. */
export function encodeXstring(text: string): string {
  return text.replace(looksEscaped, '_x005F_').replace(illegal, hexEscape);
}

/** The same for an attribute, where XML would turn tabs and line feeds into spaces. */
export function encodeXstringAttribute(text: string): string {
  return encodeXstring(text).replaceAll('\t', '_x0009_').replaceAll('\n', '_x000a_');
}

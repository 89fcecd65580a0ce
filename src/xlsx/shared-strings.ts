import { limits } from './limits';
import { walk } from './xml';
import { decodeXstring } from './xstring';

/**
 * The shared strings by index (ECMA-376-1, 18.4.8): the runs of a rich text put together, its
 * phonetic hints (`rPh`) left out.
 */
export function readSharedStrings(text: string, part: string): string[] {
  const strings: string[] = [];
  let current = '';
  const visitor = {
    open: ({ path }: { path: string }) => {
      if (path === 'sst/si') current = '';
    },
    text: (path: string, found: string) => {
      if (path === 'sst/si/t' || path === 'sst/si/r/t') current += found;
    },
    close: (path: string) => {
      if (path === 'sst/si') strings.push(decodeXstring(current));
    },
  };
  walk(text, part, visitor, limits.elements);
  return strings;
}

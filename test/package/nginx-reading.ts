import type { Headers } from '../../workbench/package/headers';

/** A directive of nginx: its words, and what stands in its braces. */
interface Directive {
  readonly words: readonly string[];
  readonly block: readonly Directive[] | null;
}

/** Reads a configuration of nginx. @throws Error where braces or quotes do not match */
function readNginx(text: string): readonly Directive[] {
  const tokens = text.replace(/^\s*#.*$/gm, '').match(/"(?:[^"\\]|\\.)*"|[{};]|[^\s{};"]+/g) ?? [];
  let at = 0;
  const readBlock = (isInner: boolean): Directive[] => {
    const directives: Directive[] = [];
    let words: string[] = [];
    for (let token = tokens[at++]; token !== undefined; token = tokens[at++]) {
      if (token === '}') {
        if (!isInner || words.length > 0) throw new Error(`Unexpected } after ${words.join(' ')}`);
        return directives;
      }
      if (token !== ';' && token !== '{') {
        words.push(token.replace(/^"|"$/g, ''));
        continue;
      }
      directives.push({ words, block: token === '{' ? readBlock(true) : null });
      words = [];
    }
    if (isInner || words.length > 0) throw new Error('The configuration ends too early');
    return directives;
  };
  return readBlock(false);
}

/**
 * What nginx adds to an answer, by its rules: the longest prefix, in it the regular expressions
 * unless the prefix has ^~, and of the blocks around one another only the innermost that adds any.
 *
 * @returns null where no location is for the path
 */
export function nginxHeaders(config: string, path: string): Headers | null {
  const chain = locationsOf(readNginx(config), path);
  if (chain.length === 0) return null;
  const inForce = (name: string) =>
    chain.map(({ block }) => (block ?? []).filter(({ words }) => words[0] === name)).reverse();
  const added = inForce('add_header').find((directives) => directives.length > 0) ?? [];
  const pairs = added.map(({ words: [, name = '', value = ''] }) => [name, value]);
  const [types] = inForce('types').flat();
  const ending = path.slice(path.lastIndexOf('.') + 1);
  const type = types?.block?.find(({ words }) => words.slice(1).includes(ending))?.words[0] ?? '';
  const charsetTypes = ['text/html', ...(inForce('charset_types').flat()[0]?.words.slice(1) ?? [])];
  const charset = inForce('charset').flat()[0]?.words[1] ?? '';
  const own = charsetTypes.includes(type) ? `${type}; charset=${charset}` : type;
  return { ...(Object.fromEntries(pairs) as Headers), 'Content-Type': own };
}

/** The locations that a path is in, from the outermost. */
function locationsOf(directives: readonly Directive[], path: string): Directive[] {
  const locations = directives.filter(({ words }) => words[0] === 'location');
  const prefixes = locations
    .filter(({ words }) => words[1] !== '~' && path.startsWith(words.at(-1) ?? ''))
    .sort((a, b) => (b.words.at(-1)?.length ?? 0) - (a.words.at(-1)?.length ?? 0));
  const [longest] = prefixes;
  const matching = locations.find(
    ({ words }) => words[1] === '~' && new RegExp(words.at(-1) ?? '').test(path),
  );
  const found = longest?.words[1] === '^~' ? longest : (matching ?? longest);
  return found ? [found, ...locationsOf(found.block ?? [], path)] : [];
}

import { Refusal } from './problems';
import { decodeXml, encodeXml, walk } from './xml';
import { readZip, unpack, writeZip, type ZipEntry } from './zip';

/** A relationship to another part of the package. */
export interface Relationship {
  readonly id: string;
  /** The last segment of its type, which transitional and strict files share: `worksheet`. */
  readonly kind: string;
  /** The name of the part it leads to, from the root of the package, without `/` in front. */
  readonly target: string;
}

/** The name of the part that holds the relationships of a part; '' stands for the package. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function resolve(source: string, target: string): string {
  const base = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  const path: string[] = [];
  for (const segment of [...base, ...target.split('/')]) {
    if (segment === '..') path.pop();
    else if (segment !== '' && segment !== '.') path.push(segment);
  }
  return path.join('/');
}

/** Part names are the same whatever their case (ECMA-376-2, 6.2.2.3). */
const keyOf = (name: string): string =>
  name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/** The parts of an Office file (ECMA-376-2), unpacked one by one, and only on demand. */
export class Package {
  readonly #entries: readonly ZipEntry[];
  readonly #byKey = new Map<string, ZipEntry>();

  private constructor(entries: readonly ZipEntry[]) {
    this.#entries = entries;
    for (const entry of entries) {
      const part = entry.filename;
      const key = keyOf(part);
      if (this.#byKey.has(key)) {
        throw new Refusal('file.truncated', { part, reason: 'two parts of one name' });
      }
      this.#byKey.set(key, entry);
    }
  }

  /** @throws Refusal when the zip is damaged or too large. */
  static async open(bytes: Uint8Array): Promise<Package> {
    return new Package(await readZip(bytes));
  }

  has(part: string): boolean {
    return this.#byKey.has(keyOf(part));
  }

  /** The text of a part; @throws Refusal when it is missing, damaged, or not UTF-8. */
  async read(part: string): Promise<string> {
    const entry = this.#byKey.get(keyOf(part));
    if (!entry) throw new Refusal('file.missingPart', { part });
    return decodeXml(await unpack(entry), part);
  }

  /** What a part ('' for the package itself) leads to, outside targets left out. */
  async relationships(part: string): Promise<Relationship[]> {
    const source = relationshipsPart(part);
    const found: Relationship[] = [];
    if (!this.has(source)) return found;
    walk(await this.read(source), source, {
      open: ({ path, attributes }) => {
        if (path !== 'Relationships/Relationship' || attributes.TargetMode === 'External') return;
        const { Id = '', Type = '', Target = '' } = attributes;
        const kind = Type.slice(Type.lastIndexOf('/') + 1);
        found.push({ id: Id, kind, target: resolve(part, Target) });
      },
    });
    return found;
  }

  /**
   * The bytes of the package with some parts given new text, in their old place, or added at the
   * end; all the others are copied packed as they are.
   */
  async save(changes: ReadonlyMap<string, string>): Promise<Uint8Array> {
    const pending = new Map<string, { name: string; content: Uint8Array }>();
    for (const [name, text] of changes) {
      pending.set(keyOf(name), { name, content: encodeXml(text) });
    }
    const kept = this.#entries.map((entry) => {
      const name = entry.filename;
      const change = pending.get(keyOf(name));
      pending.delete(keyOf(name));
      return { name, entry, content: change?.content ?? null };
    });
    const [first] = this.#entries;
    if (!first) throw new Error('A package without parts cannot be saved');
    const added = [...pending.values()].map((part) => ({ ...part, entry: null }));
    return writeZip([...kept, ...added], first);
  }
}

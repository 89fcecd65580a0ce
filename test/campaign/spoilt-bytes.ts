import { zipOf } from '../cli/zip';
import type { Random } from '../bench/random';
import type { Parts } from './container-bases';

/** A way to spoil a zip itself. */
export type SpoilBytes = (bytes: Buffer, random: Random) => Buffer;

const DIRECTORY = Buffer.from('PK\x01\x02', 'latin1');
const LOCAL = Buffer.from('PK\x03\x04', 'latin1');
const END = Buffer.from('PK\x05\x06', 'latin1');

/** Where the records of a kind begin. */
function recordsOf(bytes: Buffer, signature: Buffer): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(signature); at >= 0; at = bytes.indexOf(signature, at + 4)) {
    places.push(at);
  }
  return places;
}

/** Writes a number somewhere in one of the records of a kind, if it is all there. */
const inRecord =
  (signature: Buffer, offsets: readonly number[], values: readonly number[]): SpoilBytes =>
  (bytes, random) => {
    const places = recordsOf(bytes, signature);
    if (places.length === 0) return bytes;
    const at = random.pick(places) + random.pick(offsets);
    if (at + 4 <= bytes.length) bytes.writeUInt32LE(random.pick(values), at);
    return bytes;
  };

const sizes = [0, 1, 7, 1_000, 0x7fff_ffff, 0xffff_fffe, 0xffff_ffff];

/** Every way, by what it is called when it is counted. Offsets are APPNOTE.TXT's, 4.3.7 to 4.3.16. */
export const waysToSpoilBytes: Readonly<Record<string, SpoilBytes>> = {
  'bits turned': (bytes, random) => {
    for (let count = random.whole(1, 12); count > 0; count -= 1) {
      const at = random.whole(0, bytes.length - 1);
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << random.whole(0, 7)), at);
    }
    return bytes;
  },
  'cut short': (bytes, random) => bytes.subarray(0, random.whole(0, bytes.length)),
  'cut out of the middle': (bytes, random) => {
    const at = random.whole(0, bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random.whole(1, 500))]);
  },
  'something before and after it': (bytes, random) => {
    const junk = Buffer.alloc(random.whole(1, 300), random.pick(['PK', '\0', '<html>', '#!']));
    return random.chance(0.5) ? Buffer.concat([bytes, junk]) : Buffer.concat([junk, bytes]);
  },
  'sizes that lie in the directory': inRecord(DIRECTORY, [20, 24], sizes),
  'sizes that lie in front of a part': inRecord(LOCAL, [18, 22], sizes),
  'checksums that are wrong': inRecord(DIRECTORY, [16], sizes),
  'entries that overlap': inRecord(DIRECTORY, [42], [0, 1, 30, 200, 0xffff_ffff]),
  'flags, methods and versions': inRecord(
    DIRECTORY,
    [4, 6, 8, 10],
    [1, 8, 9, 12, 99, 0xffff, 0x0001_0001],
  ),
  'lengths of names and extras': inRecord(DIRECTORY, [28, 30, 32], [0, 1, 0xffff, 0xffff_ffff]),
  'an end that lies': inRecord(END, [4, 8, 10, 12, 16, 18], sizes),
};

/** A file that grows without measure once it is unpacked, by what it is called. */
export const bombs: Readonly<Record<string, (parts: Parts) => Uint8Array>> = {
  'a part that grows a thousandfold': (parts) =>
    zipOf({ ...parts, 'xl/media/bomb.bin': Buffer.alloc(60 * 1024 * 1024) }),
  'a sheet of blanks': (parts) =>
    zipOf({ ...parts, 'xl/worksheets/sheet1.xml': Buffer.alloc(60 * 1024 * 1024, ' ') }),
  'a sheet of a million elements': (parts) =>
    zipOf({
      ...parts,
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${'<row/>'.repeat(1_200_000)}</sheetData></worksheet>`,
    }),
  'zips in zips': (parts) => {
    let inner = zipOf({ 'a.bin': Buffer.alloc(8 * 1024 * 1024) });
    for (let level = 0; level < 6; level += 1) inner = zipOf({ 'a.zip': inner, 'b.zip': inner });
    return zipOf({ ...parts, 'xl/embeddings/package1.xlsx': inner });
  },
  'very many parts': (parts) => {
    const many = Array.from({ length: 11_000 }, (_, index) => [`xl/x/${index}.xml`, ''] as const);
    return zipOf({ ...parts, ...Object.fromEntries(many) });
  },
};

import { deflateSync, Inflate } from 'fflate';
import { limits } from './limits';
import { Refusal } from './problems';

/** One entry of a zip, still packed. */
export interface ZipEntry {
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** DOS time and date, as one 32-bit number. */
  readonly time: number;
  readonly externalAttributes: number;
  readonly crc: number;
  /** The packed bytes, a view on the file. */
  readonly packed: Uint8Array;
  /** The size once unpacked, as the directory declares it: not to be trusted. */
  readonly declaredSize: number;
}

const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const zip64EndSignature = 0x06064b50;
const zip64LocatorSignature = 0x07064b50;

const stored = 0;
const deflated = 8;
const encryptedFlag = 0x0001;
const descriptorFlag = 0x0008;
const utf8Flag = 0x0800;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const damaged = (reason: string, part?: string): Refusal =>
  new Refusal('file.truncated', part === undefined ? { reason } : { reason, part });

/** True when the bytes begin as a zip does, be it whole or cut short. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  if (bytes.length < 4) return bytes.length >= 2 && bytes[0] === 0x50 && bytes[1] === 0x4b;
  const signature = viewOf(bytes).getUint32(0, true);
  return signature === localSignature || signature === endSignature;
}

interface Directory {
  readonly offset: number;
  readonly count: number;
}

/** The end-of-central-directory record, wherever a trailing comment has pushed it. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    if (at + 22 + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  throw damaged('no end of central directory');
}

function findDirectory(view: DataView): Directory {
  const end = findEnd(view);
  let count = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  if (end >= 20 && view.getUint32(end - 20, true) === zip64LocatorSignature) {
    const zip64 = Number(view.getBigUint64(end - 12, true));
    if (zip64 + 56 > end || view.getUint32(zip64, true) !== zip64EndSignature) {
      throw damaged('zip64 end of central directory');
    }
    count = Number(view.getBigUint64(zip64 + 32, true));
    offset = Number(view.getBigUint64(zip64 + 48, true));
  }
  if (offset > end) throw damaged('central directory beyond the end');
  return { offset, count };
}

/** The zip64 extra field replaces, in this order, those of the values that are all ones. */
function zip64Values(view: DataView, start: number, end: number, values: number[]): number[] {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return values.map((value) => {
      if (value !== 0xffffffff) return value;
      if (next + 8 > end) throw damaged('zip64 extra field');
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return values;
}

/**
 * Reads the directory of a zip (APPNOTE.TXT 6.3.10); nothing is unpacked.
 * @throws Refusal when it is damaged, encrypted, or declares more than the limits allow.
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  if (bytes.length < 22) throw damaged('too short');
  const view = viewOf(bytes);
  const directory = findDirectory(view);
  const entries: ZipEntry[] = [];
  let at = directory.offset;
  let total = 0;
  for (let i = 0; i < directory.count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== centralSignature) {
      throw damaged('central directory');
    }
    const next = at + 46 + [28, 30, 32].reduce((sum, o) => sum + view.getUint16(at + o, true), 0);
    if (next > bytes.length) throw damaged('central directory');
    const entry = readEntry(bytes, view, at, directory.offset);
    if (entry.declaredSize > limits.partBytes) throw tooLarge(entry.name);
    total += entry.declaredSize;
    if (total > limits.totalBytes) throw tooLarge(entry.name);
    entries.push(entry);
    at = next;
  }
  return entries;
}

const tooLarge = (part: string): Refusal => new Refusal('file.tooLarge', { part });

function readEntry(bytes: Uint8Array, view: DataView, at: number, dataEnd: number): ZipEntry {
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const rawName = bytes.subarray(at + 46, nameEnd);
  const name = new TextDecoder().decode(rawName);
  const [declaredSize = 0, packedSize = 0, local = 0] = zip64Values(view, nameEnd, extraEnd, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  if (local + 30 > dataEnd || view.getUint32(local, true) !== localSignature) {
    throw damaged('local header', name);
  }
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > dataEnd) throw damaged('entry beyond the end', name);
  const flags = view.getUint16(at + 8, true);
  if (flags & encryptedFlag) throw new Refusal('file.encrypted', { part: name });
  return {
    name,
    rawName,
    flags,
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    externalAttributes: view.getUint32(at + 38, true),
    crc: view.getUint32(at + 16, true),
    packed: bytes.subarray(start, start + packedSize),
    declaredSize,
  };
}

/**
 * Unpacks one entry. Memory grows with what really comes out, never with what is declared.
 * @throws Refusal when it is damaged or larger than it declares.
 */
export function unpack(entry: ZipEntry): Uint8Array {
  const bytes = entry.method === stored ? entry.packed : inflate(entry);
  if (bytes.length > entry.declaredSize) throw tooLarge(entry.name);
  if (bytes.length < entry.declaredSize) throw damaged('entry cut short', entry.name);
  if (crc32(bytes) !== entry.crc) throw damaged('checksum', entry.name);
  return bytes;
}

/** Small enough for 1:1032, deflate's best ratio, to stay at 16 MB per step. */
const inflateStep = 16 * 1024;

function inflate(entry: ZipEntry): Uint8Array {
  if (entry.method !== deflated) throw damaged('compression method', entry.name);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < entry.packed.length && size <= entry.declaredSize; at += inflateStep) {
      const end = Math.min(at + inflateStep, entry.packed.length);
      stream.push(entry.packed.subarray(at, end), end === entry.packed.length);
    }
  } catch {
    // fflate throws plain errors on bad data; which one it was helps nobody.
    throw damaged('compressed data', entry.name);
  }
  if (size > entry.declaredSize) throw tooLarge(entry.name);
  return concat(chunks, size);
}

function concat(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const crcTable = Int32Array.from({ length: 256 }, (_, i) => {
  let crc = i;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  // By index: iterating takes several times as long, and every byte that is read comes by here.
  for (let i = 0; i < bytes.length; i++) {
    crc = (crcTable[(crc ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** An entry with new content, in the place and with the name and date of the old one. */
export function repack(entry: ZipEntry, content: Uint8Array): ZipEntry {
  return {
    ...entry,
    method: deflated,
    crc: crc32(content),
    packed: deflateSync(content),
    declaredSize: content.length,
  };
}

/** A new entry, dated like another one so that equal input gives equal output. */
export function newEntry(name: string, content: Uint8Array, like: ZipEntry): ZipEntry {
  const rawName = new TextEncoder().encode(name);
  return repack({ ...like, name, rawName, flags: utf8Flag, externalAttributes: 0 }, content);
}

/**
 * Writes a zip. Packed bytes are copied as they are, so what was not repacked survives to the
 * byte; extra fields and comments of the zip itself (not of the parts) are left out.
 */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  let centralSize = 0;
  for (const entry of entries) {
    const record = centralRecord(entry, offset);
    central.push(record);
    centralSize += record.length;
    const local = localRecord(entry);
    chunks.push(local, entry.packed);
    offset += local.length + entry.packed.length;
  }
  const end = new Uint8Array(22);
  const view = viewOf(end);
  view.setUint32(0, endSignature, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, centralSize, true);
  view.setUint32(16, offset, true);
  return concat([...chunks, ...central, end], offset + centralSize + end.length);
}

/** The 26 bytes that a local header and a central record have in common. */
function writeCommon(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  // The sizes stand in the header: no data descriptor follows the data.
  view.setUint16(at + 2, entry.flags & ~descriptorFlag, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.declaredSize, true);
  view.setUint16(at + 22, entry.rawName.length, true);
}

function localRecord(entry: ZipEntry): Uint8Array {
  const record = new Uint8Array(30 + entry.rawName.length);
  const view = viewOf(record);
  view.setUint32(0, localSignature, true);
  writeCommon(view, 4, entry);
  record.set(entry.rawName, 30);
  return record;
}

function centralRecord(entry: ZipEntry, offset: number): Uint8Array {
  const record = new Uint8Array(46 + entry.rawName.length);
  const view = viewOf(record);
  view.setUint32(0, centralSignature, true);
  view.setUint16(4, 20, true);
  writeCommon(view, 6, entry);
  view.setUint32(38, entry.externalAttributes, true);
  view.setUint32(42, offset, true);
  record.set(entry.rawName, 46);
  return record;
}

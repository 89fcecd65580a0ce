import { zipOf } from '../cli/zip';
import { Random } from '../bench/random';
import { goodFiles, type Parts } from './container-bases';
import { bombs, waysToSpoilBytes } from './spoilt-bytes';
import { waysToSpoilParts } from './spoilt-parts';

/** A spoilt workbook file, and how it was spoilt. */
export interface Container {
  readonly way: string;
  readonly bytes: Uint8Array;
}

let good: Promise<Parts[]> | undefined;

/** Bombs take seconds each: a few of them will do. */
const BOMBS = 0.006;

/** The file of a seed: the same on every machine. */
export async function spoiltContainer(seed: number): Promise<Container> {
  const random = new Random(seed);
  good ??= goodFiles();
  const [small, wide, ...samples] = await good;
  // Two of three are small, so that there is time for many.
  const parts = random.chance(0.67) ? random.pick([small, wide]) : random.pick(samples);
  if (!parts) throw new Error('There is no good file to spoil');
  if (random.chance(BOMBS)) {
    const [way, bomb] = random.pick(Object.entries(bombs));
    return { way, bytes: bomb(parts) };
  }
  if (random.chance(0.3)) {
    const [way, spoil] = random.pick(Object.entries(waysToSpoilBytes));
    return { way, bytes: new Uint8Array(spoil(Buffer.from(zipOf(parts)), random)) };
  }
  const [way, spoil] = random.pick(Object.entries(waysToSpoilParts));
  return { way, bytes: zipOf(spoil(parts, random)) };
}

import { isBlank, shownText, textOf, type Input } from '../input';
import { problem, type EngineProblem, type EngineProblemCode } from '../problems';
import { readRatio } from '../reading/ratio';
import { folded } from '../reading/words';
import { massimo } from './massimo';
import { media } from './media';
import { minimo } from './minimo';
import { quota } from './quota';
import type { Rollup } from './rollup';
import { somma } from './somma';

export { media } from './media';
export type { Part, Rollup, RollupWorking } from './rollup';

/** Every roll-up as people write it, the default first. Source: "Methods of scoring in the field". */
const all: readonly { readonly rollup: Rollup; readonly synonyms: readonly string[] }[] = [
  { rollup: media, synonyms: ['media pesata', 'mean', 'average', 'weighted mean'] },
  { rollup: somma, synonyms: ['somma delle quote', 'sum', 'sum of portions'] },
  { rollup: minimo, synonyms: ['peggiore', 'min', 'minimum'] },
  { rollup: massimo, synonyms: ['migliore', 'max', 'maximum'] },
  { rollup: quota(null), synonyms: ['quota sopra soglia', 'share', 'share above threshold'] },
];

/** The names of all roll-ups, the default first. */
export const rollupNames: readonly string[] = all.map(({ rollup }) => rollup.name);

const byName = new Map(
  all.flatMap(({ rollup, synonyms }) => [rollup.name, ...synonyms].map((name) => [name, rollup])),
);

export type RollupReading =
  | { readonly ok: true; readonly rollup: Rollup }
  | { readonly ok: false; readonly problem: EngineProblem };

/** A name, and for `quota` the threshold: `quota >= 80%`. */
const SHAPE = /^([^<>=≥≤\d]*?)\s*(?:(>\s*=|=\s*>|≥|>)\s*(.*))?$/;

const MEAN: RollupReading = { ok: true, rollup: media };

/** Reads the column `Aggregazione`; the weighted mean where it is blank. */
export function readRollup(input: Input | undefined): RollupReading {
  if (!input || isBlank(input)) return MEAN;
  if (input.error !== undefined) return refused('input.formulaError', input);
  const text = folded(textOf(input));
  const parts = SHAPE.exec(text);
  const rollup = byName.get(parts?.[1] ?? '');
  const threshold = parts?.[3];
  if (rollup && threshold === undefined) return { ok: true, rollup };
  // `quota 80%`: whether 80% is enough, only its operator says.
  const named = text.replace(/[<>=≥≤\d].*/, '').trim();
  if (byName.get(named)?.name !== 'quota') return refused('rollup.unknown', input);
  const value = threshold === undefined ? null : readRatio({ value: threshold });
  if (!value || value.isNegative()) return refused('rollup.threshold', input);
  const strict = parts?.[2] === '>';
  return { ok: true, rollup: quota({ value, strict }) };
}

function refused(code: EngineProblemCode, input: Input): RollupReading {
  const details = { text: shownText(input), known: rollupNames.join(', ') };
  return { ok: false, problem: problem(code, details, input.place) };
}

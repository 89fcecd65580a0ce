import type { MethodInputs } from '../engine';
import type { Field } from './headers';

/** The columns that a method's parameters come from; rules of a kind fill in their blank cells. */
export const PARAMETER_COLUMNS = [
  'minimum',
  'maximum',
  'excellence',
  'baseline',
  'bands',
  'tolerance',
] as const satisfies readonly (Field & keyof MethodInputs)[];

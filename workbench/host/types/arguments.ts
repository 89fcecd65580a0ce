import type { Range } from '../../../src/workbook';
import { isHostObject } from '../define';
import { parseAddress } from '../address';
import { invalidArgument } from '../errors';

/** @throws HostError InvalidArgument */
export function textArgument(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw invalidArgument(String(value));
  return value;
}

/** Excel takes a missing number as its default. @throws HostError InvalidArgument */
export function integerArgument(value: unknown, otherwise?: number): number {
  const number = value ?? otherwise;
  if (typeof number !== 'number' || !Number.isInteger(number)) throw invalidArgument(String(value));
  return number;
}

/** An address, or a Range. @throws HostError InvalidArgument */
export function rangeArgument(value: unknown): Range {
  const address = isHostObject(value) ? value.get('address') : value;
  return parseAddress(textArgument(address));
}

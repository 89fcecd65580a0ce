import type { Gap } from '../engine';

/** The largest number that Excel takes (Excel specifications and limits). */
const LARGEST = 9.99999999999999e307;
/** What is smaller than this Excel takes for 0. */
const SMALLEST = 2.2251e-308;

/** An exact figure as a cell would hold it, however large. */
export function cellNumber(exact: Gap['value']): number {
  const number = exact.toNumber();
  return Math.abs(number) < SMALLEST ? 0 : number;
}

/** Whether Excel takes a number into a cell. */
export const fitsCell = (number: number): boolean => Math.abs(number) <= LARGEST;

import { Dec } from '../../engine';

/** A number with either decimal separator, and no other: nobody types thousands here. */
export function numberTyped(text: string): Dec | null {
  const typed = text.replaceAll(/\s/g, '').replace(/%$/, '');
  return /^-?\d+([.,]\d+)?$/.test(typed) ? new Dec(typed.replace(',', '.')) : null;
}

/** A percentage as a ratio, its sign typed or not. */
export function ratioTyped(text: string): Dec | null {
  return numberTyped(text)?.dividedBy(100) ?? null;
}

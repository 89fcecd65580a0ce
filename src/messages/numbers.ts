import { Dec, rounded } from '../engine';

/** How a language writes numbers. */
export interface NumberStyle {
  readonly decimal: string;
  readonly thousands: string;
}

export const ITALIAN: NumberStyle = { decimal: ',', thousands: '.' };
export const ENGLISH: NumberStyle = { decimal: '.', thousands: ',' };

/** An exact decimal string in a language's dress: `7500.5` is `7.500,5` in Italian. */
export function dressed(text: string, { decimal, thousands }: NumberStyle): string {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, thousands);
  return fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
}

/** As many decimals as there are, up to a limit; beyond it rounded half up. */
export function shortNumber(value: Dec, style: NumberStyle, limit = 6): string {
  return dressed(rounded(value, limit).toFixed(), style);
}

/** Euro with their cents, rounded half up: `5.803.045,00 €`. */
export function money(value: Dec, style: NumberStyle): string {
  return `${dressed(rounded(value, 2).toFixed(2), style)} €`;
}

/** A ratio as a percentage: 0.90125 with 2 decimals is `90,13%`. */
export function percent(ratio: Dec, style: NumberStyle, decimals = 2): string {
  return `${dressed(rounded(ratio.times(100), decimals).toFixed(decimals), style)}%`;
}

/** The same with as many decimals as there are, two at least: 0.79996 is `79,996%`. */
export function percentInFull(ratio: Dec, style: NumberStyle): string {
  const points = rounded(ratio.times(100), 12);
  return percent(ratio, style, Math.max(2, points.decimalPlaces()));
}

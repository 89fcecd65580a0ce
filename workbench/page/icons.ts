const NAMESPACE = 'http://www.w3.org/2000/svg';

/** Drawn for a square of 32, in the colour of the text around. */
const drawings = {
  blank: ['M9 4h10l6 6v18H9z', 'M19 4v6h6', 'M17 14v10M12 19h10'],
  samples: ['M9 4h10l6 6v18H9z', 'M19 4v6h6', 'M13 16h8M13 20h8M13 24h5'],
  open: ['M4 25V8h9l3 3h10v4', 'M4 25l5-10h20l-5 10z'],
  download: ['M16 5v15', 'M10 14l6 6 6-6', 'M6 22v5h20v-5'],
} as const;

export type IconName = keyof typeof drawings;

/** A drawing beside a text, which alone is read aloud. */
export function icon(name: IconName): SVGElement {
  const svg = document.createElementNS(NAMESPACE, 'svg');
  const attributes = { viewBox: '0 0 32 32', width: '32', height: '32', 'aria-hidden': 'true' };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  for (const line of drawings[name]) {
    const path = document.createElementNS(NAMESPACE, 'path');
    path.setAttribute('d', line);
    svg.append(path);
  }
  return svg;
}

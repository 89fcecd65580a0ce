/** What the menu's arrow takes beside the tab that it follows. */
export const MENU_WIDTH = 28;

/**
 * How many tabs of a row stay, where the rest goes behind a menu. Beside the menu there is room for
 * whichever page is chosen in it, so that no tab moves when one is.
 * @param widths of all tabs, in pixels
 * @param room the width of the row
 */
export function tabsThatFit(widths: readonly number[], room: number): number {
  if (sum(widths) <= room) return widths.length;
  for (let shown = widths.length - 1; shown > 0; shown -= 1) {
    const slot = Math.max(...widths.slice(shown)) + MENU_WIDTH;
    if (sum(widths.slice(0, shown)) + slot <= room) return shown;
  }
  return 0;
}

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);

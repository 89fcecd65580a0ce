import { rovingPlace } from '../../src/taskpane/view-model/roving';
import { MENU_WIDTH, tabsThatFit } from '../../src/taskpane/view-model/tabs-that-fit';

const widths = [50, 90, 60, 70, 65, 62];
const all = 397;

test.each([
  [all, 6],
  [all - 1, 4],
  // Room for the first three, and for the widest of the others with the menu.
  [200 + 70 + MENU_WIDTH, 3],
  [200 + 70 + MENU_WIDTH - 1, 2],
  [140 + 70 + MENU_WIDTH, 2],
  [140 + 70 + MENU_WIDTH - 1, 1],
  [50 + 90 + MENU_WIDTH, 1],
  [50 + 90 + MENU_WIDTH - 1, 0],
  [0, 0],
])('in %i pixels %i tabs stay', (room, expected) => {
  expect(tabsThatFit(widths, room)).toBe(expected);
});

test('whichever page of the menu is shown beside it, nothing leaves the row', () => {
  for (let room = 0; room <= all; room += 1) {
    const fits = tabsThatFit(widths, room);
    const kept = widths.slice(0, fits).reduce((sum, width) => sum + width, 0);
    const rest = widths.slice(fits);
    if (fits === 0) continue;
    for (const width of rest) expect(kept + width + MENU_WIDTH).toBeLessThanOrEqual(room);
  }
});

test('a wider row never has fewer tabs', () => {
  const counts = Array.from({ length: all + 1 }, (_, room) => tabsThatFit(widths, room));
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(new Set(counts).size).toBeGreaterThan(4);
});

test.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 2, 0],
  ['ArrowRight', -1, 0],
  ['ArrowLeft', 1, 0],
  ['ArrowLeft', 0, 2],
  ['ArrowLeft', -1, 2],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['ArrowDown', 1, null],
  ['a', 1, null],
])('%s at %i of three leads to %s', (key, at, expected) => {
  expect(rovingPlace(key, at, 3, ['ArrowLeft', 'ArrowRight'])).toBe(expected);
});

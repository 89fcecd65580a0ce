import type { Page } from 'playwright-core';

/** What stands where it cannot be read or reached, in words; nothing where all is well. */
export type Faults = readonly string[];

/**
 * What is cut off at the width that the page has: wider than the page, clipped without being told
 * otherwise, or grown into the row below. What ends in an ellipsis is meant to, what has a title
 * tells all of itself there, and a table may scroll in its own frame.
 */
export const cutOff = (page: Page): Promise<Faults> =>
  page.evaluate(async () => {
    // What measures itself does so after it was given another size.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const { scrollWidth, clientWidth } = document.documentElement;
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()} ${(element.textContent || '').slice(0, 40)}`;
    const isCut = (element: Element) => {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
      if (overflowX === 'visible') {
        const isRow = element.matches('[role=treeitem], [role=listitem] > button');
        return isRow && element.scrollHeight > element.clientHeight + 1;
      }
      const isWide = element.scrollWidth > element.clientWidth + 1;
      const isHigh = element.scrollHeight > element.clientHeight + 1;
      if (overflowX !== 'hidden' && overflowX !== 'clip') {
        return isWide && !element.querySelector(':scope > table');
      }
      const isMeant = textOverflow === 'ellipsis' || element.hasAttribute('title');
      const scrolls = overflowY === 'auto' || overflowY === 'scroll';
      return !isMeant && element.clientWidth > 0 && (isWide || (isHigh && !scrolls));
    };
    const cut = [...document.querySelectorAll('main, main *')].filter(isCut).map(nameOf);
    return scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`, ...cut] : cut;
  });

/** Texts that are too small to be read. */
export const tooSmall = (page: Page): Promise<Faults> =>
  page.evaluate(() => {
    const small: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement, textContent } = texts.currentNode;
      const size = parentElement ? parseFloat(getComputedStyle(parentElement).fontSize) : 0;
      if (textContent?.trim() && size < 12) small.push(`${textContent} is ${size} pixels high`);
    }
    return small;
  });

/** What moves although the system asks that nothing does. */
export const moving = (page: Page): Promise<Faults> =>
  page.evaluate(() => {
    const seconds = (times: string) => Math.max(...times.split(',').map(parseFloat));
    return [...document.querySelectorAll('body *')].flatMap((element) => {
      const style = getComputedStyle(element);
      const isAnimated = style.animationName !== 'none' && seconds(style.animationDuration) > 0;
      const isMoved = seconds(style.transitionDuration) > 0;
      return isAnimated || isMoved ? [`${element.tagName} ${element.className}`] : [];
    });
  });

/** What the keyboard did not reach in the order of reading, or did not show that it did. */
export async function lostToKeys(page: Page): Promise<Faults> {
  const stops = await page.evaluate(listStops);
  for (let stop = 1; stop < stops; stop += 1) await page.keyboard.press('Tab');
  return page.evaluate(tellStops);
}

/** What a page keeps while Tab goes through it. */
interface Going {
  readonly expected: HTMLElement[];
  readonly reached: { readonly element: Element; readonly isShown: boolean }[];
}

/** Lists what Tab should reach, in the page, and goes to the first of it. */
function listStops(): number {
  const isStop = (element: HTMLElement) => {
    const isHidden = getComputedStyle(element).visibility === 'hidden';
    if (element.tabIndex < 0 || isHidden || !element.checkVisibility()) return false;
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    const group = document.querySelectorAll<HTMLInputElement>(`input[name="${element.name}"]`);
    return element.checked || [...group].every(({ checked }) => !checked);
  };
  const all = document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [tabindex]',
  );
  const expected = [...all].filter(isStop);
  const going: Going = { expected, reached: [] };
  Object.assign(window, { going });
  document.addEventListener('focusin', ({ target }) => {
    const element = target as HTMLElement;
    const row = element.querySelector('[role=treeitem][aria-selected=true]');
    const around = [element, element.parentElement, row].filter((one) => one !== null);
    const isShown = around.some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
    });
    going.reached.push({ element, isShown });
  });
  (document.activeElement as HTMLElement | null)?.blur();
  expected[0]?.focus();
  return expected.length;
}

function tellStops(): string[] {
  const { expected, reached } = (window as unknown as { going: Going }).going;
  const nameOf = (element: Element | undefined) =>
    element ? `${element.tagName.toLowerCase()} ${(element.textContent || '').slice(0, 40)}` : '-';
  const faults = expected.flatMap((element, place) => {
    const met = reached[place];
    if (met?.element !== element) return [`${nameOf(met?.element)} in place of ${nameOf(element)}`];
    return met.isShown ? [] : [`${nameOf(element)} has the focus and does not show it`];
  });
  // A control that Tab passes by belongs to a group whose arrows reach it.
  const passed = [...document.querySelectorAll<HTMLElement>('main button, main input')].filter(
    ({ tabIndex }) => tabIndex < 0,
  );
  const groups = '[role=tablist], [role=menu], [role=tree], [role=list]';
  const lost = passed.filter((element) => !element.closest(groups));
  return [...faults, ...lost.map((element) => `${nameOf(element)} is out of reach`)];
}

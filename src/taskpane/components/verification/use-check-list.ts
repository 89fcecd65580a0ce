import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { checkId } from '../../view-model/checks';
import type { Check } from '../../../engine/verify';
import { rovingPlace } from '../../view-model/roving';
import { rowsWithOpen } from '../../view-model/row-places';
import { useWindow } from '../tree/use-window';
import { ROW_HEIGHT } from './CheckItem';
import type { ChecksView } from './use-checks-view';

const ARROWS = ['ArrowUp', 'ArrowDown'] as const;

/** Which rows of the checks are on the page and where, and what keys do among them. */
export function useCheckList(checks: readonly Check[], view: ChecksView) {
  const ids = useMemo(() => checks.map(checkId), [checks]);
  const openAt = view.open === null ? -1 : ids.indexOf(view.open);
  const activeAt = view.active === null ? -1 : ids.indexOf(view.active);
  const [opened, more] = useHeight(openAt);
  const places = useMemo(() => rowsWithOpen(ROW_HEIGHT, openAt, more), [openAt, more]);
  const { scroller, list, span, page, reveal } = useWindow(checks.length, places);

  // What is opened at the bottom edge is seen whole, or from its row on.
  useEffect(() => {
    opened.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [opened, view.open]);

  const focused = useRef(false);
  const focus = (place: number) => {
    const id = ids[place];
    if (id === undefined) return;
    reveal(place);
    focused.current = true;
    view.activate(id);
  };
  // A row that was out of view takes the focus only once it is on the page.
  useEffect(() => {
    if (!focused.current) return;
    focused.current = false;
    list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  });
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const onRow = (event.target as HTMLElement).hasAttribute('aria-expanded');
    if (!onRow || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = placeFor(event.key, Math.max(0, activeAt), checks.length, page);
    if (to === null) return;
    event.preventDefault();
    focus(to);
  };
  const rows = placesShown(span, [activeAt, openAt], checks.length);
  return { scroller, list, opened, rows, places, activeAt, openAt, focus, press };
}

/** The height of what is open, followed as its width and its texts change. */
function useHeight(openAt: number): [element: RefObject<HTMLDivElement | null>, height: number] {
  const element = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const open = element.current;
    if (!open) return;
    const measure = () => setHeight(open.getBoundingClientRect().height);
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(open);
    return () => resized.disconnect();
  }, [openAt]);
  return [element, height];
}

function placeFor(key: string, at: number, count: number, page: number): number | null {
  if (key === 'PageUp') return Math.max(0, at - page);
  if (key === 'PageDown') return Math.min(count - 1, at + page);
  return rovingPlace(key, at, count, ARROWS);
}

/** The rows in view, and those that are the user's wherever they are. */
function placesShown(
  { first, last }: { readonly first: number; readonly last: number },
  kept: readonly number[],
  count: number,
): number[] {
  const shown = new Set(kept.filter((place) => place >= 0 && place < count));
  for (let place = first; place <= last; place += 1) shown.add(place);
  return [...shown].sort((a, b) => a - b);
}

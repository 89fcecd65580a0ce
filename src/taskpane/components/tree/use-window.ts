import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { RowPlaces } from '../../view-model/row-places';

/** Rows beyond the edge, so that a quick scroll meets no blank. */
const BEYOND = 6;

interface Span {
  readonly first: number;
  /** Included. */
  readonly last: number;
}

export interface Window {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** What holds the rows, where something else in the scroller stands above them. */
  readonly list: RefObject<HTMLDivElement | null>;
  readonly span: Span;
  /** How many whole rows are in view. */
  readonly page: number;
  /** Scrolls as little as it takes to have the row in view. */
  readonly reveal: (row: number) => void;
}

/**
 * The rows of a long list that need to be on the page: those in view and a few more. Where they are
 * is known, so that none needs measuring, and a library for it would weigh more than the tree.
 * @param places the same ones as long as no row changes its height
 */
export function useWindow(count: number, places: RowPlaces): Window {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ first: 0, page: 1 });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      const first = places.rowAt(element.scrollTop - startOf(list.current));
      const page = Math.max(1, Math.floor(element.clientHeight / places.height));
      setView((was) => (was.first === first && was.page === page ? was : { first, page }));
    };
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [places]);

  const reveal = useCallback(
    (row: number) => {
      const element = scroller.current;
      if (!element) return;
      const top = places.topOf(row) + startOf(list.current);
      const bottom = top + places.height - element.clientHeight;
      element.scrollTop = Math.min(top, Math.max(bottom, element.scrollTop));
    },
    [places],
  );

  const first = Math.max(0, Math.min(view.first, count - 1) - BEYOND);
  const last = Math.min(count - 1, view.first + view.page + 1 + BEYOND);
  return { scroller, list, span: { first, last }, page: view.page, reveal };
}

const startOf = (list: HTMLElement | null): number => list?.offsetTop ?? 0;

/** Runs once, when the component that calls it is on the page. */
export function useOnMount(run: () => void): void {
  const first = useRef(run);
  useEffect(() => first.current(), []);
}

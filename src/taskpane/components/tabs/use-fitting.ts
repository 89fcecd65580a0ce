import { useLayoutEffect, useState, type RefObject } from 'react';
import { tabsThatFit } from '../../view-model/tabs-that-fit';

/**
 * How many tabs stay in the row, followed as the pane, the texts and their size change.
 * @param list holds all tabs, the hidden ones too: they are measured where they are
 * @param count how many tabs there are
 */
export function useFitting(list: RefObject<HTMLElement | null>, count: number): number {
  const [fits, setFits] = useState(count);
  useLayoutEffect(() => {
    const row = list.current?.parentElement;
    if (!list.current || !row) return;
    const tabs = [...list.current.children];
    const measure = () => {
      const widths = tabs.map((tab) => tab.getBoundingClientRect().width);
      setFits(tabsThatFit(widths, row.getBoundingClientRect().width));
    };
    measure();
    const resized = new ResizeObserver(measure);
    for (const element of [row, ...tabs]) resized.observe(element);
    return () => resized.disconnect();
  }, [list, count]);
  return fits;
}

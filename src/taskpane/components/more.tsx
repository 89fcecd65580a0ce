import { useState } from 'react';
import { useCatalogue } from '../words';
import { Button } from './ui/Button';

const STEP = 100;

/** The first of a list that may be too long for a page, and what is left of it. */
export function useFirst<T>(list: readonly T[]) {
  const [count, setCount] = useState(STEP);
  return {
    shown: list.slice(0, count),
    rest: Math.max(0, list.length - count),
    showMore: () => setCount(count + STEP),
  };
}

interface MoreButtonProps {
  readonly rest: number;
  readonly onClick: () => void;
}

/** Shows the next of a long list; nothing when none is left. */
export function MoreButton({ rest, onClick }: MoreButtonProps) {
  const words = useCatalogue().pane.problems;
  if (rest === 0) return null;
  return (
    <Button size="small" onClick={onClick}>
      {words.more(Math.min(rest, STEP))}
    </Button>
  );
}

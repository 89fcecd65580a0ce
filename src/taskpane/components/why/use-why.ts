import { useRef, useState } from 'react';
import type { Subject } from '../../view-model/explanation';

/** What is being explained, and the way back. */
export interface Why {
  /** null when nothing is. */
  readonly subject: Subject | null;
  readonly open: (subject: Subject) => void;
  readonly back: () => void;
  /** Whether the user has just come back, told once: the focus then returns where it was. */
  readonly takeReturn: () => boolean;
}

/** Keeps the explanations opened one from the other. */
export function useWhy(): Why {
  const [opened, setOpened] = useState<readonly Subject[]>([]);
  const returned = useRef(false);
  return {
    subject: opened.at(-1) ?? null,
    open: (next) => setOpened([...opened, next]),
    back: () => {
      returned.current = true;
      setOpened(opened.slice(0, -1));
    },
    takeReturn: () => {
      const was = returned.current;
      returned.current = false;
      return was;
    },
  };
}

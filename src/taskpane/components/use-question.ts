import { useEffect, useRef, type RefObject } from 'react';

/**
 * Takes the focus to a question that must not be missed by whoever pressed a button with the
 * keyboard, and back to that button once it is answered.
 */
export function useQuestion(): RefObject<HTMLDivElement | null> {
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const asker = document.activeElement;
    question.current?.focus();
    return () => {
      const isLost = document.activeElement === document.body;
      if (isLost && asker instanceof HTMLElement) asker.focus();
    };
  }, []);
  return question;
}

import { useEffect, useRef, useState } from 'react';

const delayMs = 500;
/** After one tooltip the next comes at once for this long, so that a row of tools can be read quickly. */
const warmMs = 400;
let lastClosed = -Infinity;

export interface TooltipState {
  readonly isOpen: boolean;
  /** The pointer came: opens after a moment. */
  readonly soon: () => void;
  readonly now: () => void;
  readonly close: () => void;
}

/** When a tooltip shows. Esc closes it wherever the focus is. */
export function useTooltip(): TooltipState {
  const [isOpen, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (!isOpen) return undefined;
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setOpen(false);
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
      lastClosed = performance.now();
    };
  }, [isOpen]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  return {
    isOpen,
    soon: () => {
      const isWarm = performance.now() - lastClosed < warmMs;
      timer.current = setTimeout(
        () => {
          setOpen(true);
        },
        isWarm ? 0 : delayMs,
      );
    },
    now: () => {
      setOpen(true);
    },
    close: () => {
      clearTimeout(timer.current);
      setOpen(false);
    },
  };
}

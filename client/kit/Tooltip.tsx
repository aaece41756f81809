import {
  cloneElement,
  useId,
  useRef,
  type FocusEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { createPortal } from 'react-dom';
import { Kbd } from './Kbd.tsx';
import { placeBeside, type Side } from './place-beside.ts';
import { useTooltip } from './use-tooltip.ts';
import styles from './Tooltip.module.css';

export interface TooltipProps {
  readonly words: ReactNode;
  /** Keys as tinykeys writes them, shown after the words. */
  readonly keys?: string | undefined;
  readonly placement?: Side;
  /** One focusable element that takes `aria-describedby`. */
  readonly children: ReactElement<{ 'aria-describedby'?: string }>;
}

/**
 * Words on hover or keyboard focus; Esc sends them away. They repeat or add; nothing may be
 * reachable through them alone. React Aria's own tooltip does the same with 10 kB more of script.
 */
export function Tooltip({ words, keys, placement = 'bottom', children }: TooltipProps) {
  const id = useId();
  const holder = useRef<HTMLSpanElement>(null);
  const { isOpen, soon, now, close } = useTooltip();
  return (
    <span
      ref={holder}
      className={styles.holder}
      onPointerEnter={({ pointerType }) => {
        if (pointerType === 'mouse') soon();
      }}
      onPointerLeave={close}
      onPointerDownCapture={close}
      onFocus={({ target }: FocusEvent) => {
        if (target.matches(':focus-visible')) now();
      }}
      onBlur={close}
    >
      {isOpen ? cloneElement(children, { 'aria-describedby': id }) : children}
      {isOpen
        ? createPortal(
            <span
              ref={(element) => {
                const anchor = holder.current?.firstElementChild;
                if (element !== null && anchor) placeBeside(element, anchor, placement);
              }}
              id={id}
              role="tooltip"
              className={styles.tooltip}
            >
              {words}
              {keys === undefined ? null : <Kbd keys={keys} inverse />}
            </span>,
            document.body,
          )
        : null}
    </span>
  );
}

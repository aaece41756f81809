import type { ReactElement, ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Kbd } from './Kbd.tsx';
import styles from './Tooltip.module.css';
import { cx } from './cx.ts';

export interface TooltipProps {
  readonly words: ReactNode;
  /** Keys as tinykeys writes them, shown after the words. */
  readonly keys?: string | undefined;
  readonly placement?: 'top' | 'bottom' | 'left' | 'right';
  /** One focusable React Aria element. */
  readonly children: ReactElement;
}

/** Words on hover or focus. They repeat or add; nothing may be reachable through them alone. */
export function Tooltip({ words, keys, placement = 'bottom', children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={60}>
      {children}
      <AriaTooltip placement={placement} offset={6} className={cx(styles.tooltip)}>
        {words}
        {keys === undefined ? null : <Kbd keys={keys} inverse />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}

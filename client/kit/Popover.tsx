import type { ReactNode, RefObject } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Popover as AriaPopover } from 'react-aria-components/Popover';
import type { PopoverProps as AriaPopoverProps } from 'react-aria-components/Popover';
import { cx } from './cx.ts';
import styles from './Popover.module.css';

type Placement = NonNullable<AriaPopoverProps['placement']>;

export interface PopoverProps {
  /** The name of what opens, for screen readers. */
  readonly label: string;
  /** The element it stands beside, when the caller opens it. */
  readonly anchor: RefObject<Element | null>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly placement?: Placement;
  /** Leave the page usable while it is open. */
  readonly isNonModal?: boolean;
  /** On a phone take the whole height at the top, above the keyboard, instead of the room beside the anchor. */
  readonly isTallOnPhone?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A small panel beside an element that the caller opens and closes itself. */
export function Popover({
  label,
  anchor,
  isOpen,
  onClose,
  placement = 'bottom',
  isNonModal = false,
  isTallOnPhone = false,
  className,
  children,
}: PopoverProps) {
  return (
    <AriaPopover
      triggerRef={anchor}
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      placement={placement}
      isNonModal={isNonModal}
      offset={6}
      className={cx(styles.popover, isTallOnPhone && styles.tall)}
    >
      <AriaDialog aria-label={label} className={cx(styles.content, className)}>
        {children}
      </AriaDialog>
    </AriaPopover>
  );
}

import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { IconButton } from './IconButton.tsx';
import { cx } from './cx.ts';
import styles from './Dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** 400, 560, 760 or 960 px wide; a sheet over the whole width on a phone. */
  readonly size?: 's' | 'm' | 'l' | 'xl';
  /** Nothing in it takes the focus, so the body does, to be scrolled by keys. */
  readonly isText?: boolean;
  /** Buttons, at the end. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** A modal dialog: closes by Esc, its cross and a press outside; focus goes back to where it was. */
export function Dialog({
  title,
  isOpen,
  onClose,
  size = 'm',
  isText = false,
  footer,
  children,
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      isDismissable
      className={cx(styles.overlay)}
    >
      <Modal className={cx(styles.modal, styles[size])}>
        <AriaDialog className={cx(styles.dialog)}>
          <header className={styles.header}>
            <Heading slot="title" className={cx(styles.title)}>
              {title}
            </Heading>
            <IconButton label="Close" icon={<X />} onPress={onClose} />
          </header>
          <div
            className={styles.body}
            {...(isText ? { tabIndex: 0, role: 'group', 'aria-label': title } : {})}
          >
            {children}
          </div>
          {footer === undefined || footer === null ? null : (
            <footer className={styles.footer}>{footer}</footer>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

import type { ReactNode } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Input } from 'react-aria-components/Input';
import { Menu } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { SearchField } from 'react-aria-components/SearchField';
import { Search } from 'lucide-react';
import { cx } from '../../kit/cx.ts';
import styles from './CommandMenu.module.css';

export interface CommandMenuProps {
  readonly label: string;
  readonly placeholder: string;
  /** What is said when nothing fits the words typed. */
  readonly nothing: string;
  readonly onClose: () => void;
  /** MenuItem and MenuSection elements; they are filtered by their words. */
  readonly children: ReactNode;
}

/** A field over a list that narrows while one types; arrows and Enter choose without leaving the field. */
export function CommandMenu({ label, placeholder, nothing, onClose, children }: CommandMenuProps) {
  const { contains } = useFilter({ sensitivity: 'base' });
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => open || onClose()}
      className={cx(styles.overlay)}
    >
      <Modal className={cx(styles.modal)}>
        <Dialog aria-label={label} className={cx(styles.dialog)}>
          <Autocomplete filter={contains}>
            <SearchField aria-label={label} autoFocus className={cx(styles.field)}>
              <Search aria-hidden />
              <Input placeholder={placeholder} dir="auto" className={cx(styles.input)} />
            </SearchField>
            <Menu
              aria-label={label}
              onClose={onClose}
              className={cx(styles.menu)}
              renderEmptyState={() => <p className={styles.nothing}>{nothing}</p>}
            >
              {children}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

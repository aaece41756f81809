import {
  createContext,
  useContext,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from 'react';
import { ChevronRight } from 'lucide-react';
import { Header } from 'react-aria-components/Header';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
  SubmenuTrigger,
} from 'react-aria-components/Menu';
import { Popover, type PopoverProps } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { Kbd } from './Kbd.tsx';
import { cx } from './cx.ts';
import popover from './Popover.module.css';
import styles from './Menu.module.css';

type Placement = NonNullable<PopoverProps['placement']>;

export interface MenuButtonProps {
  /** The menu's name, for screen readers. */
  readonly label: string;
  readonly button: ReactElement;
  readonly placement?: Placement;
  /** MenuItem, MenuSection and MenuRule elements. */
  readonly children: ReactNode;
}

/** A button and the menu it opens. */
export function MenuButton({
  label,
  button,
  placement = 'bottom start',
  children,
}: MenuButtonProps) {
  return (
    <MenuTrigger>
      {button}
      <Popover placement={placement} offset={4} className={cx(popover.popover)}>
        <AriaMenu aria-label={label} className={cx(styles.menu)}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

/** Closes the menu that the caller opened: a choice in a submenu does not know of it. */
const CloseContext = createContext<() => void>(() => undefined);

export interface ContextMenuProps {
  readonly label: string;
  /** An element at the place where the menu shall open. */
  readonly anchor: RefObject<Element | null>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly placement?: Placement;
  readonly children: ReactNode;
}

/** A menu that the caller opens, for right click and long press. */
export function ContextMenu({
  label,
  anchor,
  isOpen,
  onClose,
  placement = 'bottom start',
  children,
}: ContextMenuProps) {
  return (
    <Popover
      triggerRef={anchor}
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      placement={placement}
      offset={2}
      className={cx(popover.popover)}
    >
      <CloseContext value={onClose}>
        <AriaMenu
          aria-label={label}
          autoFocus="first"
          onClose={onClose}
          className={cx(styles.menu)}
        >
          {children}
        </AriaMenu>
      </CloseContext>
    </Popover>
  );
}

export interface MenuItemProps {
  readonly id?: string;
  readonly children: ReactNode;
  /** Plain words of the item, when `children` is not a string. */
  readonly words?: string;
  readonly icon?: ReactNode;
  readonly keys?: string | undefined;
  readonly isDisabled?: boolean;
  readonly isDanger?: boolean;
  readonly onAction: () => void;
}

/** One entry of a menu. */
export function MenuItem({
  children,
  words,
  icon,
  keys,
  isDanger = false,
  ...rest
}: MenuItemProps) {
  const text = words ?? (typeof children === 'string' ? children : undefined);
  return (
    <AriaMenuItem
      {...rest}
      {...(text === undefined ? {} : { textValue: text })}
      className={cx(styles.item, isDanger && styles.danger)}
    >
      <span className={styles.icon}>{icon}</span>
      <span className={styles.words}>{children}</span>
      {keys === undefined ? null : <Kbd keys={keys} />}
    </AriaMenuItem>
  );
}

/** An entry of a context menu that opens further entries beside it. */
export function Submenu({
  label,
  icon,
  children,
}: {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}) {
  const close = useContext(CloseContext);
  // Beside a menu on a phone is no room on either side: there it lies over the menu.
  const isNarrow = matchMedia('(max-width: 560px)').matches;
  return (
    <SubmenuTrigger>
      <AriaMenuItem textValue={label} className={cx(styles.item)}>
        <span className={styles.icon}>{icon}</span>
        <span className={styles.words}>{label}</span>
        <ChevronRight aria-hidden size={14} className={styles.more} />
      </AriaMenuItem>
      <Popover
        className={cx(popover.popover)}
        {...(isNarrow ? { placement: 'bottom end' as const } : {})}
      >
        <AriaMenu aria-label={label} onClose={close} className={cx(styles.menu)}>
          {children}
        </AriaMenu>
      </Popover>
    </SubmenuTrigger>
  );
}

/** Entries under a heading. */
export function MenuSection({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <AriaMenuSection className={cx(styles.section)}>
      <Header className={cx(styles.heading)}>{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

/** A line between entries. */
export function MenuRule() {
  return <Separator className={cx(styles.rule)} />;
}

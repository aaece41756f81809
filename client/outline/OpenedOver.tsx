import { useLayoutEffect, useRef } from 'react';
import { never } from '../../shared/base/never.ts';
import { useBoard } from '../board/board-context.tsx';
import { ContextMenu } from '../kit/Menu.tsx';
import { NumberPopover } from '../numbers/NumberPopover.tsx';
import { AddItems } from './AddItems.tsx';
import { CardItems } from './CardItems.tsx';
import { LinkItems } from './LinkItems.tsx';
import { outlineState, type Opened } from './outline-state.ts';
import { OwnRow } from './OwnRow.tsx';
import { PickEnd } from './PickEnd.tsx';
import { useOutline } from './use-outline.ts';

/** The one menu, list or number entry that is open over the outline. */
export function OpenedOver() {
  const opened = useOutline((outline) => outline.opened);
  return opened === null ? null : <Over key={keyOf(opened)} opened={opened} />;
}

function Over({ opened }: { readonly opened: Opened }) {
  const board = useBoard();
  const anchor = useRef<Element | null>(opened.anchor);
  useLayoutEffect(() => {
    anchor.current = opened.anchor;
  }, [opened.anchor]);
  const close = () => {
    // An entry of a menu may have opened something else by now.
    if (outlineState(board).getState().opened !== opened) return;
    outlineState(board).setState({ opened: null });
    const row = opened.anchor.closest<HTMLElement>('[role="row"]');
    if (opened.what === 'number' || opened.what === 'row')
      (row ?? (opened.anchor as HTMLElement)).focus();
  };
  switch (opened.what) {
    case 'card':
      return (
        <ContextMenu label="This card" anchor={anchor} isOpen onClose={close}>
          <CardItems id={opened.id} anchor={opened.anchor} />
        </ContextMenu>
      );
    case 'link':
      return (
        <ContextMenu label="This link" anchor={anchor} isOpen onClose={close}>
          <LinkItems id={opened.id} anchor={opened.anchor} />
        </ContextMenu>
      );
    case 'add':
      return (
        <ContextMenu label="Add a card" anchor={anchor} isOpen onClose={close}>
          <AddItems group={opened.group} />
        </ContextMenu>
      );
    case 'end':
      return <PickEnd id={opened.id} way={opened.way} anchor={anchor} onClose={close} />;
    case 'row':
      return <OwnRow id={opened.id} anchor={anchor} onClose={close} />;
    case 'number':
      return (
        <NumberPopover param={opened.param} anchor={anchor} typed={opened.typed} onClose={close} />
      );
    default:
      return never(opened);
  }
}

function keyOf(opened: Opened): string {
  return 'id' in opened ? `${opened.what} ${opened.id}` : opened.what;
}

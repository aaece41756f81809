import { useRef } from 'react';
import { ContextMenu } from '../kit/Menu.tsx';
import { CanvasItems, LinkItems, ThingItems } from './menu-items.tsx';
import type { Overlays } from './overlays.ts';
import { useOverlays } from './overlays-context.ts';
import styles from './CanvasMenu.module.css';

/** The menu at its place. */
export function OpenMenu({ menu }: { readonly menu: NonNullable<Overlays['menu']> }) {
  const overlays = useOverlays();
  const anchor = useRef<HTMLSpanElement>(null);
  const { target } = menu;
  return (
    <>
      <span
        ref={anchor}
        className={styles.anchor}
        style={{ left: menu.page.x, top: menu.page.y }}
      />
      <ContextMenu
        label="What to do here"
        anchor={anchor}
        isOpen
        onClose={() => overlays.setState({ menu: null })}
      >
        {target.kind === 'nothing' ? <CanvasItems at={menu.at} /> : null}
        {target.kind === 'thing' ? <ThingItems id={target.id} /> : null}
        {target.kind === 'link' ? <LinkItems id={target.id} /> : null}
      </ContextMenu>
    </>
  );
}

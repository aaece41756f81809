import { useLayoutEffect, useRef } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Input } from 'react-aria-components/Input';
import { Menu } from 'react-aria-components/Menu';
import { SearchField } from 'react-aria-components/SearchField';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioValue } from '../board/hooks.ts';
import { cx } from '../kit/cx.ts';
import { kindIcons } from '../kit/kind-icon.ts';
import { MenuItem } from '../kit/Menu.tsx';
import { Popover } from '../kit/Popover.tsx';
import { link } from './connect.ts';
import { useOverlays } from './overlays-context.ts';
import { useSurface } from './surface-context.ts';
import styles from './LinkPicker.module.css';

/** The list of cards that a link can go to. */
export function OpenPicker({ from }: { readonly from: string }) {
  const surface = useSurface();
  const board = useBoard();
  const overlays = useOverlays();
  const nodes = useScenarioValue((scenario) => scenario.nodes);
  const { contains } = useFilter({ sensitivity: 'base' });
  const anchor = useRef<Element | null>(null);
  useLayoutEffect(() => {
    anchor.current = surface.card(from) ?? null;
  }, [surface, from]);
  anchor.current ??= surface.card(from) ?? null;
  const others = [...nodes.values()]
    .filter(({ id }) => id !== from)
    .sort((a, b) => a.label.localeCompare(b.label));
  const close = () => overlays.setState({ picker: null });
  return (
    <Popover label="Link to" anchor={anchor} isOpen onClose={close} className={styles.picker}>
      <Autocomplete filter={contains}>
        <SearchField aria-label="Link to" autoFocus className={cx(styles.field)}>
          <Input placeholder="Link to…" dir="auto" className={cx(styles.input)} />
        </SearchField>
        <Menu
          aria-label="Cards"
          className={cx(styles.menu)}
          onClose={close}
          renderEmptyState={() => <p className={styles.nothing}>No such card.</p>}
        >
          {others.map(({ id, label, kind }) => {
            const Icon = kindIcons[kind];
            return (
              <MenuItem
                key={id}
                id={id}
                words={label === '' ? 'Untitled' : label}
                icon={<Icon size={14} />}
                onAction={() => {
                  close();
                  link(board, from, id);
                }}
              >
                {label === '' ? 'Untitled' : label}
              </MenuItem>
            );
          })}
        </Menu>
      </Autocomplete>
    </Popover>
  );
}

import { useLayoutEffect, useRef } from 'react';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioValue } from '../board/hooks.ts';
import { kindIcons } from '../kit/kind-icon.ts';
import { PickList } from '../kit/PickList.tsx';
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
      <PickList
        label="Link to"
        options={others.map(({ id, label, kind }) => {
          const Icon = kindIcons[kind];
          return { id, words: label === '' ? 'Untitled' : label, icon: <Icon size={14} /> };
        })}
        nothing="No such card."
        onPick={(id) => {
          close();
          link({ board, overlays }, from, id);
        }}
        onClose={close}
      />
    </Popover>
  );
}

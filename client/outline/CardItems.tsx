import { ArrowLeft, ArrowRight, Check, Hash, PanelRight, Pencil, Trash2 } from 'lucide-react';
import { useActions } from '../board/actions-context.ts';
import { useBoard } from '../board/board-context.tsx';
import { useNode } from '../board/hooks.ts';
import { select } from '../board/selection.ts';
import { MenuItem, MenuRule, MenuSection } from '../kit/Menu.tsx';
import { hasCauses, inspect, knownOf, learn, numberOpened } from './outline-commands.ts';
import { outlineState } from './outline-state.ts';

export interface RowItemsProps {
  readonly id: string;
  /** What the menu stands beside; what it opens stands there too. */
  readonly anchor: Element;
}

/** What can be done with a card. */
export function CardItems({ id, anchor }: RowItemsProps) {
  const board = useBoard();
  const node = useNode(id);
  const state = outlineState(board);
  if (node === undefined) return null;
  const known = knownOf(board, id);
  const number = numberOpened(board, id, anchor);
  return (
    <>
      <MenuItem id="open" icon={<PanelRight />} keys="Enter" onAction={() => inspect(board, id)}>
        Open
      </MenuItem>
      {board.mayEdit ? (
        <>
          <MenuItem
            id="rename"
            icon={<Pencil />}
            keys="F2"
            onAction={() => state.setState({ renaming: id })}
          >
            Rename
          </MenuItem>
          {number === undefined ? null : (
            <MenuItem
              id="number"
              icon={<Hash />}
              onAction={() => state.setState({ opened: number })}
            >
              {hasCauses(board, id) ? 'Gut number…' : 'Probability…'}
            </MenuItem>
          )}
          <MenuItem
            id="to"
            icon={<ArrowRight />}
            onAction={() => state.setState({ opened: { what: 'end', id, way: 'to', anchor } })}
          >
            Link to…
          </MenuItem>
          <MenuItem
            id="from"
            icon={<ArrowLeft />}
            onAction={() => state.setState({ opened: { what: 'end', id, way: 'from', anchor } })}
          >
            Link from…
          </MenuItem>
          <MenuSection title="We learn that it is…">
            {node.states.map(({ id: option, label }) => {
              const isKnown = known?.type === 'hard' && known.state === option;
              return (
                <MenuItem
                  key={option}
                  id={`learn ${option}`}
                  words={label}
                  icon={isKnown ? <Check /> : <span />}
                  onAction={() => learn(board, id, option)}
                >
                  <span dir="auto">{label}</span>
                </MenuItem>
              );
            })}
          </MenuSection>
          <MenuRule />
          <RemoveItem id={id} />
        </>
      ) : null}
    </>
  );
}

/** Removes the row's card or link, with the way back in a toast. */
export function RemoveItem({ id }: { readonly id: string }) {
  const board = useBoard();
  const remove = useActions().find((action) => action.id === 'remove');
  return (
    <MenuItem
      id="remove"
      icon={<Trash2 />}
      keys="Delete"
      isDanger
      onAction={() => {
        if (!board.selection.getState().selected.has(id)) select(board, [id]);
        void remove?.run(board);
      }}
    >
      Remove
    </MenuItem>
  );
}

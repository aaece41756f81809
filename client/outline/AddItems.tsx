import type { Id } from '../../shared/base/ids.ts';
import type { NodeKind } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { kindIcons } from '../kit/kind-icon.ts';
import { MenuItem } from '../kit/Menu.tsx';
import { addCard } from './outline-commands.ts';

const kinds: readonly (readonly [NodeKind, string])[] = [
  ['move', 'Move: someone’s decision'],
  ['event', 'Event'],
  ['outcome', 'Outcome'],
  ['indicator', 'Indicator'],
];

/** The kinds of card that can be added to a group. */
export function AddItems({ group }: { readonly group: Id | undefined }) {
  const board = useBoard();
  return kinds.map(([kind, words]) => {
    const Icon = kindIcons[kind];
    return (
      <MenuItem key={kind} id={kind} icon={<Icon />} onAction={() => addCard(board, kind, group)}>
        {words}
      </MenuItem>
    );
  });
}

import { useActions } from '../../board/actions-context.ts';
import { useBoard } from '../../board/board-context.tsx';
import { MenuItem, MenuSection } from '../../kit/Menu.tsx';
import { groupOrder, groupWords } from '../group-words.ts';
import { CommandMenu } from './CommandMenu.tsx';

/** Everything that can be done now, found by its words. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const board = useBoard();
  const actions = useActions().filter(
    ({ id, when }) => id !== 'palette' && (when?.(board) ?? true),
  );
  return (
    <CommandMenu
      label="Commands"
      placeholder="What do you want to do?"
      nothing="There is no such command."
      onClose={onClose}
    >
      {groupOrder.map((group) => {
        const entries = actions.filter((action) => action.group === group);
        if (entries.length === 0) return null;
        return (
          <MenuSection key={group} title={groupWords[group]}>
            {entries.map(({ id, label, keys, icon: Icon, run }) => (
              <MenuItem
                key={id}
                id={id}
                keys={keys?.[0]}
                icon={Icon === undefined ? <span /> : <Icon size={16} />}
                onAction={() => {
                  // The palette closes first, so that an action may open a dialog of its own.
                  onClose();
                  void run(board);
                }}
              >
                {label}
              </MenuItem>
            ))}
          </MenuSection>
        );
      })}
    </CommandMenu>
  );
}

import { useBoard } from '../../board/board-context.tsx';
import { select } from '../../board/selection.ts';
import { MenuItem } from '../../kit/Menu.tsx';
import { CommandMenu } from './CommandMenu.tsx';
import { findThings } from './find-things.ts';
import styles from './SearchMenu.module.css';

/** Finds a card, note or frame by its words and goes there. */
export function SearchMenu({ onClose }: { readonly onClose: () => void }) {
  const board = useBoard();
  const found = findThings(board.scenario.getState());
  return (
    <CommandMenu
      label="Search the board"
      placeholder="Search cards, notes and frames"
      nothing="Nothing on the board has these words."
      onClose={onClose}
    >
      {found.map(({ id, words, what }, index) => (
        <MenuItem
          key={`${id}-${index}`}
          id={`${id}-${index}`}
          words={words}
          onAction={() => {
            onClose();
            select(board, [id]);
            board.layout.fit([id]);
          }}
        >
          <span className={styles.found}>
            <span className={styles.words} dir="auto">
              {words}
            </span>
            <span className={styles.what}>{what}</span>
          </span>
        </MenuItem>
      ))}
    </CommandMenu>
  );
}

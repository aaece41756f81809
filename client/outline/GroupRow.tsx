import { Plus } from 'lucide-react';
import { useBoard } from '../board/board-context.tsx';
import { Chevron } from './Chevron.tsx';
import type { OutlineGroup } from './outline-tree.ts';
import { RenameField } from './RenameField.tsx';
import { RowButton } from './RowButton.tsx';
import { useDescription } from './use-description.ts';
import { useOutline } from './use-outline.ts';
import styles from './Row.module.css';

/** A phase or an actor: its name, how many cards it has, and the way to add one. */
export function GroupRow({ group }: { readonly group: OutlineGroup }) {
  const { key, of, words, count } = group;
  const board = useBoard();
  const by = useOutline((outline) => outline.by);
  const renaming = useOutline((outline) => outline.renaming === key);
  const cards = `${count} ${count === 1 ? 'card' : 'cards'}`;
  const place = useDescription(`${by === 'phase' ? 'Phase' : 'Actor'}, ${cards}.`);
  return (
    <>
      <Chevron isShown={count > 0} />
      <span ref={place} className={styles.text}>
        {renaming && of !== undefined ? (
          <RenameField collection={by === 'phase' ? 'phases' : 'actors'} id={of} />
        ) : (
          <span className={styles.title} dir="auto">
            {words}
          </span>
        )}
      </span>
      <span className={styles.count}>{count}</span>
      {board.mayEdit ? (
        <RowButton
          label={`Add a card to ${words}`}
          icon={<Plus />}
          opens={(anchor) => ({ what: 'add', group: of, anchor })}
        />
      ) : null}
    </>
  );
}

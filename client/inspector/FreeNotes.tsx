import { Plus } from 'lucide-react';
import { addNote } from '../../shared/document/commands/add-note.ts';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioShallow } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { select } from '../board/selection.ts';
import { Button } from '../kit/Button.tsx';
import { Section } from './Section.tsx';
import { excerpt } from './excerpt.ts';
import fields from './fields.module.css';
import styles from './Records.module.css';

/** Notes that belong to the board as a whole: attached to nothing. */
export function FreeNotes() {
  const board = useBoard();
  const notes = useScenarioShallow((scenario) =>
    [...scenario.notes.values()].filter(({ on }) => on.length === 0),
  );
  const add = () => {
    const id = run(board, () => addNote(board.target, { pos: board.layout.freeSpot() }));
    if (id !== undefined) select(board, [id]);
  };
  return (
    <Section
      title="Free notes"
      mark={notes.length}
      actions={
        <Button size="s" variant="plain" icon={<Plus />} isDisabled={!board.mayEdit} onPress={add}>
          Add
        </Button>
      }
    >
      {notes.length === 0 ? <p className={fields.empty}>None.</p> : null}
      <ul className={styles.records}>
        {notes.map((note) => (
          <li key={note.id} className={styles.record}>
            <button
              type="button"
              className={styles.open}
              dir="auto"
              onClick={() => {
                select(board, [note.id]);
                board.layout.fit([note.id]);
              }}
            >
              {excerpt(note.text, 90)}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

import { Plus } from 'lucide-react';
import { addNote } from '../../shared/document/commands/add-note.ts';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioShallow } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { Button } from '../kit/Button.tsx';
import { NoteCard } from './NoteCard.tsx';
import { Section } from './Section.tsx';
import { notesAbout } from './notes-about.ts';
import fields from './fields.module.css';

/** The notes of one record: those attached to it, to its numbers or to its evidence. */
export function NotesTab({ id }: { readonly id: string }) {
  const board = useBoard();
  const notes = useScenarioShallow((scenario) => notesAbout(scenario, id));
  return (
    <Section
      title="Notes"
      mark={notes.length}
      actions={
        <Button
          size="s"
          variant="plain"
          icon={<Plus />}
          isDisabled={!board.mayEdit}
          onPress={() => run(board, () => addNote(board.target, { on: [id] }))}
        >
          Add
        </Button>
      }
    >
      {notes.length === 0 ? (
        <p className={fields.empty}>Why do we think so? Notes keep the reasons and the sources.</p>
      ) : null}
      {notes.map((note) => (
        <NoteCard key={note.id} note={note} about={id} />
      ))}
    </Section>
  );
}

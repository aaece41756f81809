import { Trash2 } from 'lucide-react';
import { lazy, Suspense } from 'react';
import * as Y from 'yjs';
import { citeSource } from '../../shared/document/commands/cite-source.ts';
import { remove } from '../../shared/document/commands/remove.ts';
import type { Note } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioValue, useUi } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { useEditing } from '../numbers/use-editing.ts';
import { Choice } from './Choice.tsx';
import { EditorChip } from './EditorChip.tsx';
import { named } from './named.ts';
import { ownerOf } from './notes-about.ts';
import fields from './fields.module.css';
import styles from './NoteCard.module.css';

const NoteEditor = lazy(async () => {
  const { NoteEditor } = await import('./NoteEditor.tsx');
  return { default: NoteEditor };
});

export interface NoteCardProps {
  readonly note: Note;
  /** The record under which it is shown; its own anchor is then not repeated. */
  readonly about?: string;
}

/** A note as it can be written and cited. */
export function NoteCard({ note, about }: NoteCardProps) {
  const board = useBoard();
  const { target, mayEdit } = board;
  const field = `${note.id}/text`;
  const editing = useEditing(field);
  const isWanted = useUi((ui) => ui.editing === field);
  const sources = useScenarioValue((scenario) => scenario.sources);
  const body = target.live('notes', note.id)?.get('text');
  const onNumber = note.on.some((anchor) => anchor.includes(':') && ownerOf(anchor) === about);
  return (
    <article className={styles.note}>
      {body instanceof Y.XmlFragment ? (
        <Suspense fallback={<p className={styles.plain}>{note.text}</p>}>
          <NoteEditor
            label="Note"
            fragment={body}
            isEditable={mayEdit}
            isWanted={isWanted && mayEdit}
            onFocus={() => {
              editing.start();
              if (board.ui.getState().editing === field) board.ui.setState({ editing: null });
            }}
            onBlur={editing.stop}
          />
        </Suspense>
      ) : (
        <p className={styles.plain}>{note.text}</p>
      )}
      <div className={styles.foot}>
        {sources.size === 0 ? null : (
          <Choice
            label="Source"
            isLabelHidden
            value={note.cite ?? ''}
            options={[{ id: '', label: 'No source' }, ...named(sources)]}
            isDisabled={!mayEdit}
            onChange={(source) =>
              run(board, () => citeSource(target, note.id, source === '' ? null : source))
            }
            className={fields.grow}
          />
        )}
        {onNumber ? <span className={fields.hint}>on a number</span> : null}
        <EditorChip people={editing.others} />
        <IconButton
          size="s"
          label="Remove the note"
          icon={<Trash2 />}
          isDisabled={!mayEdit}
          onPress={() => run(board, () => remove(target, [{ collection: 'notes', id: note.id }]))}
        />
      </div>
    </article>
  );
}

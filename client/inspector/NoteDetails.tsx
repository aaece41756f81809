import { X } from 'lucide-react';
import { setNoteLinks } from '../../shared/document/commands/set-note-links.ts';
import type { Note, Scenario } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioShallow } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { Choice } from './Choice.tsx';
import { NoteCard } from './NoteCard.tsx';
import { Lead, Section } from './Section.tsx';
import { ownerOf } from './notes-about.ts';
import fields from './fields.module.css';
import styles from './Records.module.css';

/** A note that stands on the canvas: its text, its source, and what it is about. */
export function NoteDetails({ note }: { readonly note: Note }) {
  const board = useBoard();
  const { target, mayEdit } = board;
  const about = useScenarioShallow((scenario) => note.on.map((anchor) => nameOf(scenario, anchor)));
  const cards = useScenarioShallow((scenario) =>
    [...scenario.nodes.values()].filter(({ id }) => !note.on.includes(id)),
  );
  return (
    <>
      <Lead>
        <NoteCard note={note} />
      </Lead>
      <Section title="About" mark={note.on.length}>
        <ul className={styles.records}>
          {note.on.map((anchor, index) => (
            <li key={anchor} className={styles.record}>
              <span className={styles.link} dir="auto">
                {about[index]}
              </span>
              <IconButton
                size="s"
                label={`Detach from ${about[index] ?? anchor}`}
                icon={<X />}
                isDisabled={!mayEdit}
                onPress={() =>
                  run(board, () =>
                    setNoteLinks(
                      target,
                      note.id,
                      note.on.filter((other) => other !== anchor),
                    ),
                  )
                }
              />
            </li>
          ))}
        </ul>
        <Choice
          label="Attach to a card"
          isLabelHidden
          value=""
          options={[
            { id: '', label: 'Attach to a card…' },
            ...cards.map(({ id, label }) => ({ id, label: label || 'Unnamed' })),
          ]}
          isDisabled={!mayEdit}
          onChange={(id) => run(board, () => setNoteLinks(target, note.id, [...note.on, id]))}
        />
        {note.on.length === 0 ? <p className={fields.hint}>A free note of the board.</p> : null}
      </Section>
    </>
  );
}

function nameOf(scenario: Scenario, anchor: string): string {
  const owner = ownerOf(anchor);
  const node = scenario.nodes.get(scenario.evidence.get(owner)?.node ?? owner);
  if (node !== undefined) return node.label || 'Unnamed';
  const link = scenario.links.get(owner);
  if (link === undefined) return 'Something removed';
  const [from, to] = [link.from, link.to].map((id) => scenario.nodes.get(id)?.label || 'Unnamed');
  return `${from} → ${to}`;
}

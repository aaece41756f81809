import { Pencil, Trash2 } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { never } from '../../shared/base/never.ts';
import { removeEvidence } from '../../shared/document/commands/remove-evidence.ts';
import { setEvidence } from '../../shared/document/commands/set-evidence.ts';
import { switchEvidence } from '../../shared/document/commands/switch-evidence.ts';
import type { Evidence, Finding, Node } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { useRepeats, useScenarioValue } from '../board/hooks.ts';
import { roundName } from '../board/rounds.ts';
import { run } from '../board/run-command.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { cx } from '../kit/cx.ts';
import { Check } from './Check.tsx';
import { Choice } from './Choice.tsx';
import { EvidenceForm } from './EvidenceForm.tsx';
import { evidenceWords } from './evidence-words.ts';
import { excerpt } from './excerpt.ts';
import styles from './Evidence.module.css';

/** One piece of evidence: what it says, whether it counts, and the note that gives its source. */
export function EvidenceItem({ item, node }: { readonly item: Evidence; readonly node: Node }) {
  const board = useBoard();
  const { target, mayEdit } = board;
  const [editing, setEditing] = useState(false);
  const wasEditing = useRef(false);
  const buttons = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    // The form goes with what had the keyboard; it goes on where the form was opened.
    if (wasEditing.current && !editing) buttons.current?.querySelector('button')?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const notes = useScenarioValue((scenario) => scenario.notes);
  const isRepeating = useRepeats(node);
  const round = useScenarioValue(({ meta }) =>
    isRepeating || item.round !== undefined ? roundName(meta.rounds, item.round ?? 1) : undefined,
  );
  if (editing) return <EvidenceForm node={node} item={item} onClose={() => setEditing(false)} />;
  const said = evidenceWords(item, node);
  const words = round === undefined ? said : `${round}. ${said}`;
  return (
    <div className={cx(styles.item, !item.on && styles.off)}>
      <div className={styles.head}>
        <Check
          isSelected={item.on}
          isDisabled={!mayEdit}
          onChange={(on) => run(board, () => switchEvidence(target, item.id, on))}
        >
          {words}
        </Check>
        <span ref={buttons} className={styles.buttons}>
          {item.type === 'do' ? null : (
            <IconButton
              size="s"
              label={`Change “${words}”`}
              icon={<Pencil />}
              isDisabled={!mayEdit}
              onPress={() => setEditing(true)}
            />
          )}
          <IconButton
            size="s"
            label={`Remove “${words}”`}
            icon={<Trash2 />}
            isDisabled={!mayEdit}
            onPress={() => run(board, () => removeEvidence(target, item.id))}
          />
        </span>
      </div>
      {notes.size === 0 ? null : (
        <Choice
          label="Note with the source"
          isLabelHidden
          value={item.note ?? ''}
          options={[
            { id: '', label: 'No note' },
            ...[...notes.values()].map(({ id, text }) => ({ id, label: excerpt(text) })),
          ]}
          isDisabled={!mayEdit}
          onChange={(note) =>
            run(board, () =>
              setEvidence(target, {
                id: item.id,
                node: item.node,
                finding: findingIn(item),
                note: note === '' ? null : note,
              }),
            )
          }
        />
      )}
    </div>
  );
}

function findingIn(item: Evidence): Finding {
  switch (item.type) {
    case 'hard':
    case 'not':
      return { type: item.type, state: item.state };
    case 'virtual':
      return { type: 'virtual', likelihood: item.likelihood };
    case 'jeffrey':
    case 'do':
      return { type: item.type, target: item.target };
    default:
      return never(item);
  }
}

import { ChevronDown, ChevronUp, Plus, Trash2 } from 'lucide-react';
import { limits } from '../../shared/base/limits.ts';
import { addState } from '../../shared/document/commands/add-state.ts';
import { editState } from '../../shared/document/commands/edit-state.ts';
import { moveState } from '../../shared/document/commands/move-state.ts';
import { removeState } from '../../shared/document/commands/remove-state.ts';
import { setOrdered } from '../../shared/document/commands/set-ordered.ts';
import type { Node } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { run } from '../board/run-command.ts';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { levelColour } from '../kit/level.ts';
import { Check } from './Check.tsx';
import { DraftText } from './DraftText.tsx';
import { Section } from './Section.tsx';
import fields from './fields.module.css';
import styles from './StatesEditor.module.css';

/** The states of a card, from the absent one up: names, storyline clauses, order, 2 to 12 of them. */
export function StatesEditor({ node }: { readonly node: Node }) {
  const board = useBoard();
  const { target, mayEdit } = board;
  const last = node.states.length - 1;
  return (
    <Section
      title="States"
      mark={node.states.length}
      actions={
        <Button
          size="s"
          variant="plain"
          icon={<Plus />}
          isDisabled={!mayEdit || node.states.length >= limits.states}
          onPress={() => {
            const label = `State ${node.states.length + 1}`;
            const id = run(board, () => addState(target, node.id, { label }));
            if (id !== undefined) board.ui.setState({ editing: `${node.id}/${id}/label` });
          }}
        >
          Add
        </Button>
      }
    >
      <ol className={styles.states}>
        {node.states.map((state, index) => (
          <li key={state.id} className={styles.state}>
            <span
              aria-hidden
              className={styles.swatch}
              style={{ backgroundColor: levelColour(index, node.states.length) }}
            />
            <div className={styles.texts}>
              <DraftText
                label={index === 0 ? 'Absent state' : `State ${index + 1}`}
                isLabelHidden
                value={state.label}
                field={`${node.id}/${state.id}/label`}
                isDisabled={!mayEdit}
                onCommit={(label) =>
                  run(board, () => editState(target, node.id, state.id, { label }))
                }
                className={styles.label}
              />
              <DraftText
                label={`${state.label} in a story`}
                isLabelHidden
                value={state.phrase}
                field={`${node.id}/${state.id}/phrase`}
                placeholder="In a story: “Tehran rejects talks”"
                isDisabled={!mayEdit}
                onCommit={(phrase) =>
                  run(board, () => editState(target, node.id, state.id, { phrase }))
                }
                className={styles.phrase}
              />
            </div>
            <div className={styles.buttons}>
              <IconButton
                size="s"
                label={`Move ${state.label} up`}
                icon={<ChevronUp />}
                isDisabled={!mayEdit || index === 0}
                onPress={() => run(board, () => moveState(target, node.id, state.id, index - 1))}
              />
              <IconButton
                size="s"
                label={`Move ${state.label} down`}
                icon={<ChevronDown />}
                isDisabled={!mayEdit || index === last}
                onPress={() => run(board, () => moveState(target, node.id, state.id, index + 1))}
              />
              <IconButton
                size="s"
                label={`Remove ${state.label}`}
                icon={<Trash2 />}
                isDisabled={!mayEdit || node.states.length <= 2}
                onPress={() => run(board, () => removeState(target, node.id, state.id))}
              />
            </div>
          </li>
        ))}
      </ol>
      <p className={fields.hint}>The first state is the absent or status-quo level.</p>
      <Check
        isSelected={node.ordered}
        isDisabled={!mayEdit}
        onChange={(ordered) => run(board, () => setOrdered(target, node.id, ordered))}
      >
        In order, from least to most
      </Check>
    </Section>
  );
}

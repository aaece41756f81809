import { ChevronDown, ChevronUp, Plus, Trash2 } from 'lucide-react';
import { change } from '../../shared/document/change.ts';
import { addPhase } from '../../shared/document/commands/add-phase.ts';
import { editPhase } from '../../shared/document/commands/edit-phase.ts';
import { remove } from '../../shared/document/commands/remove.ts';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioShallow } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { LabelField } from './LabelField.tsx';
import { Section } from './Section.tsx';
import { byOrder } from './by-order.ts';
import { orderAt } from './order-at.ts';
import fields from './fields.module.css';
import styles from './Records.module.css';

/** The columns that order the story: names and order. */
export function PhasesSection() {
  const board = useBoard();
  const { target, mayEdit } = board;
  const phases = useScenarioShallow((scenario) => byOrder(scenario.phases));
  const move = (index: number, to: number) => {
    const phase = phases[index];
    if (phase === undefined) return;
    const changes = orderAt(phases, index, to);
    run(board, () =>
      change(target, 'user', () => {
        for (const { id, order } of changes) editPhase(target, id, { order });
      }),
    );
  };
  return (
    <Section
      title="Phases"
      mark={phases.length}
      actions={
        <Button
          size="s"
          variant="plain"
          icon={<Plus />}
          isDisabled={!mayEdit}
          onPress={() => {
            const id = run(board, () => addPhase(target, { label: `Phase ${phases.length + 1}` }));
            if (id !== undefined) board.ui.setState({ editing: `${id}/label` });
          }}
        >
          Add
        </Button>
      }
    >
      {phases.length === 0 ? (
        <p className={fields.empty}>None. Phases order the story from left to right.</p>
      ) : null}
      <ol className={styles.records}>
        {phases.map((phase, index) => (
          <li key={phase.id} className={styles.record}>
            <span className={styles.rank}>{index + 1}</span>
            <LabelField
              collection="phases"
              id={phase.id}
              label="Name of the phase"
              isLabelHidden
              className={fields.quiet}
            />
            <IconButton
              size="s"
              label={`Move ${phase.label} earlier`}
              icon={<ChevronUp />}
              isDisabled={!mayEdit || index === 0}
              onPress={() => move(index, index - 1)}
            />
            <IconButton
              size="s"
              label={`Move ${phase.label} later`}
              icon={<ChevronDown />}
              isDisabled={!mayEdit || index === phases.length - 1}
              onPress={() => move(index, index + 1)}
            />
            <IconButton
              size="s"
              label={`Remove ${phase.label}`}
              icon={<Trash2 />}
              isDisabled={!mayEdit}
              onPress={() =>
                run(board, () => remove(target, [{ collection: 'phases', id: phase.id }]))
              }
            />
          </li>
        ))}
      </ol>
    </Section>
  );
}

import { ChevronDown, ChevronUp } from 'lucide-react';
import { change } from '../../shared/document/change.ts';
import { addPhase } from '../../shared/document/commands/add-phase.ts';
import { editPhase } from '../../shared/document/commands/edit-phase.ts';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioShallow } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { RecordsSection } from './RecordsSection.tsx';
import { byOrder } from './by-order.ts';
import { orderAt } from './order-at.ts';
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
    <RecordsSection
      title="Phases"
      collection="phases"
      records={phases}
      empty="None. Phases order the story from left to right."
      nameLabel="Name of the phase"
      isOrdered
      add={() => addPhase(target, { label: `Phase ${phases.length + 1}` })}
      renderBefore={(_, index) => <span className={styles.rank}>{index + 1}</span>}
      renderAfter={(phase, index) => (
        <>
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
        </>
      )}
    />
  );
}

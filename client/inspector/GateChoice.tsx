import { closeTable } from '../../shared/document/commands/close-table.ts';
import { openTable } from '../../shared/document/commands/open-table.ts';
import { setGate } from '../../shared/document/commands/set-gate.ts';
import { rowsToStore } from '../../shared/model/compiled-rows.ts';
import type { GateType, Node } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { run } from '../board/run-command.ts';
import { Choice } from './Choice.tsx';
import { Section } from './Section.tsx';
import { gates, gatesFor } from './node-words.ts';
import fields from './fields.module.css';

export interface GateChoiceProps {
  readonly node: Node;
  /** Links that count into the card. */
  readonly causes: number;
}

/** How the causes work together. The full table starts from what the quick numbers say. */
export function GateChoice({ node, causes }: GateChoiceProps) {
  const board = useBoard();
  const { target, mayEdit } = board;
  const { type, k = 1 } = node.gate;
  const fitting = gatesFor(node.states.length);
  const options = fitting.some(({ id }) => id === type)
    ? fitting
    : [...gates.filter(({ id }) => id === type), ...fitting];
  const choose = (next: GateType) => {
    if (next === type) return;
    if (next === 'table') {
      const rows = rowsToStore(board.scenario.getState(), node.id);
      if (rows === undefined) {
        board.notify('This card has too many combinations of causes for a full table.');
        return;
      }
      run(board, () => openTable(target, node.id, rows));
    } else if (type === 'table' && next === node.shelvedGate?.type) {
      run(board, () => closeTable(target, node.id));
    } else {
      const most = Math.max(1, causes);
      run(board, () =>
        setGate(
          target,
          node.id,
          next === 'atLeast' ? { type: next, k: Math.min(2, most) } : { type: next },
        ),
      );
    }
  };
  return (
    <Section title="How causes work together">
      <Choice
        label="How causes work together"
        isLabelHidden
        value={type}
        options={options}
        isDisabled={!mayEdit}
        onChange={choose}
      />
      {type === 'atLeast' ? (
        <Choice
          label="How many"
          value={`${k}`}
          options={Array.from({ length: Math.max(k, causes) }, (_, index) => ({
            id: `${index + 1}`,
            label: `At least ${index + 1} of ${causes}`,
          }))}
          isDisabled={!mayEdit}
          onChange={(count) =>
            run(board, () => setGate(target, node.id, { type: 'atLeast', k: Number(count) }))
          }
        />
      ) : null}
      <p className={fields.hint}>{gates.find(({ id }) => id === type)?.says}</p>
    </Section>
  );
}

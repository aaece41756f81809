import { change } from '../../shared/document/change.ts';
import { setNumber } from '../../shared/document/commands/set-number.ts';
import { printParam } from '../../shared/model/param-id.ts';
import type { Node } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioValue } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { NumberField } from '../numbers/NumberField.tsx';
import { RowEditor } from '../numbers/RowEditor.tsx';
import { LevelsRest } from './LevelsRest.tsx';
import { rootRow } from './root-row.ts';
import { Section } from './Section.tsx';
import fields from './fields.module.css';

/** What happens while none of the causes is at work; for a weighing card, before anything weighs in. */
export function Baseline({ node }: { readonly node: Node }) {
  const board = useBoard();
  const { target } = board;
  const scale = useScenarioValue((scenario) => scenario.meta.scale);
  if (node.gate.type === 'weights') {
    return (
      <Section title="Before anything weighs in">
        <RowEditor
          label={`${node.label}, before anything weighs in`}
          states={node.states}
          row={rootRow(node)}
          scale={scale}
          isDisabled={!board.mayEdit}
          onCommit={(row) =>
            run(board, () =>
              change(target, 'user', () => {
                for (const { id } of node.states) {
                  const param = printParam({ of: 'base', node: node.id, state: id });
                  setNumber(target, param, row[id] ?? { v: 0 });
                }
              }),
            )
          }
        />
      </Section>
    );
  }
  if (node.gate.type === 'and' || node.gate.type === 'atLeast') return null;
  return (
    <Section title="Baseline">
      <p className={fields.hint}>If nothing shown here pushes for it?</p>
      {node.states.slice(1).map((state) => (
        <NumberField
          key={state.id}
          param={printParam({ of: 'leak', node: node.id, state: state.id })}
          label={state.label}
        />
      ))}
      {node.states.length > 2 ? (
        <LevelsRest
          node={node.id}
          params={node.states
            .slice(1)
            .map((state) => printParam({ of: 'leak', node: node.id, state: state.id }))}
          label={node.states[0]?.label ?? ''}
        />
      ) : null}
    </Section>
  );
}

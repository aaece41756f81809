import { useMemo } from 'react';
import { change } from '../../shared/document/change.ts';
import { setNumber } from '../../shared/document/commands/set-number.ts';
import { setRow } from '../../shared/document/commands/set-row.ts';
import { compiledRows } from '../../shared/model/compiled-rows.ts';
import { own } from '../../shared/model/own.ts';
import { printParam } from '../../shared/model/param-id.ts';
import type { Node, Num, Row } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioValue } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { NumberField } from '../numbers/NumberField.tsx';
import { RowEditor } from '../numbers/RowEditor.tsx';
import { rootRow } from './root-row.ts';
import { Section } from './Section.tsx';

/** The chances of a card that nothing on the board pushes for, as one row. */
export function RootRow({ node }: { readonly node: Node }) {
  const board = useBoard();
  const scale = useScenarioValue((scenario) => scenario.meta.scale);
  const scenario = useScenarioValue((state) => state);
  const fallback = useMemo(
    () => compiledRows(scenario, node.id)?.rows.get(''),
    [scenario, node.id],
  );
  const commit = (row: Row) => run(board, () => writeRow(board.target, node, row));
  const top = node.states.at(-1);
  return (
    <Section title="How likely it is">
      <RowEditor
        label={node.label || 'Unnamed'}
        states={node.states}
        row={rootRow(node)}
        fallback={fallback}
        scale={scale}
        isDisabled={!board.mayEdit}
        onCommit={commit}
      />
      {node.states.length === 2 && top !== undefined && node.gate.type !== 'table' ? (
        <NumberField
          param={printParam({
            of: node.gate.type === 'weights' ? 'base' : 'leak',
            node: node.id,
            state: top.id,
          })}
          label="In words or with a range"
        />
      ) : null}
    </Section>
  );
}

type Target = Parameters<typeof setRow>[0];

/** Writes a root's row where its gate reads it: as a table's only row, as base, or as baseline by level. */
function writeRow(target: Target, node: Node, row: Row): void {
  if (node.gate.type === 'table') {
    setRow(target, node.id, '', row);
    return;
  }
  const isBase = node.gate.type === 'weights';
  const states = isBase ? node.states : node.states.slice(1);
  change(target, 'user', () => {
    for (const { id } of states) {
      const num: Num = own(row, id) ?? { v: 0 };
      setNumber(
        target,
        printParam({ of: isBase ? 'base' : 'leak', node: node.id, state: id }),
        num,
      );
    }
  });
}

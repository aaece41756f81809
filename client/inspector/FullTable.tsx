import { ChevronLeft, ChevronRight, RotateCcw } from 'lucide-react';
import { useMemo, useState } from 'react';
import { closeTable } from '../../shared/document/commands/close-table.ts';
import { setRow } from '../../shared/document/commands/set-row.ts';
import { compiledRows, distanceFromQuick } from '../../shared/model/compiled-rows.ts';
import { own } from '../../shared/model/own.ts';
import type { Node } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioValue } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { levelColour } from '../kit/level.ts';
import { RowEditor } from '../numbers/RowEditor.tsx';
import { Section } from './Section.tsx';
import { TableFilter } from './TableFilter.tsx';
import {
  causesOf,
  conditionsOf,
  matching,
  pageOf,
  rowsPerPage,
  type Filter,
} from './table-view.ts';
import fields from './fields.module.css';
import styles from './Numbers.module.css';

/** One row for each combination of the causes; each row sums to 100. Long tables come in pages. */
export function FullTable({ node }: { readonly node: Node }) {
  const board = useBoard();
  const { target, mayEdit } = board;
  const scenario = useScenarioValue((state) => state);
  const compiled = useMemo(() => compiledRows(scenario, node.id), [scenario, node.id]);
  const distance = useMemo(() => distanceFromQuick(scenario, node.id), [scenario, node.id]);
  const [filter, setFilter] = useState<Filter>(new Map());
  const [wanted, setPage] = useState(0);
  if (compiled === undefined) {
    return (
      <Section title="Full table">
        <p className={fields.error}>
          Too many combinations to show. Remove a cause, or go back to the quick numbers.
        </p>
      </Section>
    );
  }
  const parents = causesOf(compiled.parents, scenario);
  const keys = matching([...compiled.rows.keys()], filter);
  const { page, pages, shown } = pageOf(keys, wanted);
  return (
    <Section
      title="Full table"
      mark={compiled.rows.size}
      actions={
        <Button
          size="s"
          variant="plain"
          isDisabled={!mayEdit}
          onPress={() => run(board, () => closeTable(target, node.id))}
        >
          Back to quick numbers
        </Button>
      }
    >
      {distance === undefined ? null : (
        <span className={styles.badge}>
          {`Largest distance from the quick numbers: ${Math.round(distance * 100)} points`}
        </span>
      )}
      {compiled.rows.size > rowsPerPage / 2 ? (
        <TableFilter parents={parents} filter={filter} onChange={setFilter} />
      ) : null}
      <ul className={styles.legend}>
        {node.states.map((state, index) => (
          <li key={state.id} dir="auto">
            <span
              aria-hidden
              className={styles.swatch}
              style={{ backgroundColor: levelColour(index, node.states.length) }}
            />
            {state.label}
          </li>
        ))}
      </ul>
      <div className={styles.table}>
        {shown.map((key) => {
          const conditions = conditionsOf(key, parents);
          const words = conditions.map(({ parent, state }) => `${parent}: ${state}`).join(', ');
          const row = own(node.table, key);
          return (
            <div key={key} className={styles.tableRow}>
              <div className={styles.when}>
                <span dir="auto">
                  {conditions.map(({ parent, state }, index) => (
                    <span key={parent}>
                      {index === 0 ? '' : ' · '}
                      <em>{parent}</em> <strong>{state}</strong>
                    </span>
                  ))}
                </span>
                {row === undefined ? null : (
                  <IconButton
                    size="s"
                    label={`Empty the row ${words}`}
                    icon={<RotateCcw />}
                    isDisabled={!mayEdit}
                    onPress={() => run(board, () => setRow(target, node.id, key, null))}
                  />
                )}
              </div>
              <RowEditor
                label={words}
                states={node.states}
                row={row}
                fallback={compiled.rows.get(key)}
                scale={scenario.meta.scale}
                isDense
                isDisabled={!mayEdit}
                onCommit={(next) => run(board, () => setRow(target, node.id, key, next))}
              />
            </div>
          );
        })}
      </div>
      {pages <= 1 ? null : (
        <nav className={styles.pager} aria-label="Pages of the table">
          <IconButton
            size="s"
            label="Rows before"
            icon={<ChevronLeft />}
            isDisabled={page === 0}
            onPress={() => setPage(page - 1)}
          />
          <span>
            {`Rows ${page * rowsPerPage + 1}–${page * rowsPerPage + shown.length} of ${keys.length}`}
          </span>
          <IconButton
            size="s"
            label="Rows after"
            icon={<ChevronRight />}
            isDisabled={page === pages - 1}
            onPress={() => setPage(page + 1)}
          />
        </nav>
      )}
    </Section>
  );
}

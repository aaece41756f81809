import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo, useState, type ClipboardEvent } from 'react';
import { closeTable } from '../../shared/document/commands/close-table.ts';
import { compiledRows, distanceFromQuick } from '../../shared/model/compiled-rows.ts';
import { own } from '../../shared/model/own.ts';
import type { Node, RowKey } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioValue } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { levelColour } from '../kit/level.ts';
import { sharesOf, type Shares } from '../numbers/row-entry.ts';
import { Section } from './Section.tsx';
import { TableFilter } from './TableFilter.tsx';
import { TableRow } from './TableRow.tsx';
import { TableTools } from './TableTools.tsx';
import { readTable } from './table-text.ts';
import { writeRows } from './write-rows.ts';
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
  const shape = { parents, states: node.states, keys };
  const sharesIn = (key: RowKey): Shares => {
    const row = own(node.table, key);
    return row === undefined ? (compiled.rows.get(key) ?? []) : sharesOf(row, node.states);
  };
  const write = (rows: ReadonlyMap<RowKey, Shares>) => writeRows(board, node, rows);
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const text = event.clipboardData.getData('text/plain');
    // A single cell is typed where the caret is.
    if (!mayEdit || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const row = (event.target as Element).closest<HTMLElement>('[data-row]')?.dataset['row'];
    const read = readTable(text, shape, Math.max(0, keys.indexOf(row ?? '')));
    if (!read.ok) {
      board.notify(`Nothing was pasted. ${read.words}`);
      return;
    }
    write(read.rows);
    board.notify(
      [
        `${read.rows.size === 1 ? 'One row' : `${read.rows.size} rows`} pasted.`,
        ...read.notes,
      ].join(' '),
    );
  };
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
      <TableTools
        shape={shape}
        rows={new Map(keys.map((key) => [key, sharesIn(key)]))}
        isDisabled={!mayEdit}
        onWrite={write}
        notify={board.notify}
      />
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
      <div className={styles.table} role="none" onPaste={onPaste}>
        {shown.map((key) => (
          <TableRow
            key={key}
            node={node}
            rowKey={key}
            keys={keys}
            conditions={conditionsOf(key, parents)}
            fallback={compiled.rows.get(key)}
            scale={scenario.meta.scale}
          />
        ))}
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

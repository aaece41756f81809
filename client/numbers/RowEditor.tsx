import { useRef, useState, type FocusEvent } from 'react';
import type { Row, ScaleId, State } from '../../shared/model/scenario.ts';
import { Button } from '../kit/Button.tsx';
import { cx } from '../kit/cx.ts';
import { levelColour } from '../kit/level.ts';
import { RowBar } from './RowBar.tsx';
import { RowCell } from './RowCell.tsx';
import { rowOf, sharesOf, sumText, withTyped, type Shares } from './row-entry.ts';
import { normalised, restTo, sumsToOne } from './shares.ts';
import styles from './RowEditor.module.css';

export interface RowEditorProps {
  /** Which distribution this is, for screen readers. */
  readonly label: string;
  readonly states: readonly State[];
  readonly row: Row | undefined;
  /** What the model takes while there is no row; an even spread without it. */
  readonly fallback?: readonly number[] | undefined;
  readonly scale: ScaleId;
  /** Called once for each change, with the whole row. */
  readonly onCommit: (row: Row) => void;
  /** Leave the states' names out where a heading above has them. */
  readonly isDense?: boolean;
  readonly isDisabled?: boolean;
}

/**
 * One distribution as a bar to drag and as cells to type in. Cells that do not sum to 100 stay as
 * typed, with a badge that offers to normalise or to give one state the rest.
 */
export function RowEditor({
  label,
  states,
  row,
  fallback,
  scale,
  onCommit,
  isDense = false,
  isDisabled = false,
}: RowEditorProps) {
  const cells = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<Shares | null>(null);
  const [dragged, setDragged] = useState<Shares | null>(null);
  const entered = row === undefined && fallback !== undefined ? fallback : sharesOf(row, states);
  const shares = typed ?? entered;
  const isOff = !sumsToOne(shares);

  const commit = (next: Shares) => {
    setTyped(null);
    onCommit(rowOf(next, states, row));
  };
  const repair = (next: Shares) => {
    commit(next);
    // The repairs go, and the keyboard with them unless it goes on in the row.
    cells.current?.querySelector('input')?.focus();
  };
  const enter = (index: number, value: number) => {
    const next = withTyped(shares, index, value);
    // While the row does not sum, the person is still typing it: it is written when they leave it.
    if (sumsToOne(next)) commit(next);
    else setTyped(next);
  };
  const leave = (event: FocusEvent<HTMLDivElement>) => {
    if (typed !== null && !event.currentTarget.contains(event.relatedTarget)) commit(typed);
  };

  return (
    <div className={styles.row} onBlur={leave}>
      <RowBar
        label={label}
        states={states}
        row={row === undefined || typed !== null ? rowOf(shares, states, row) : row}
        isAssumed={row === undefined}
        isDisabled={isDisabled}
        onCommit={onCommit}
        onPreview={setDragged}
      />
      <div ref={cells} className={cx(styles.cells, isDense && styles.dense)}>
        {states.map((state, index) => (
          <RowCell
            key={state.id}
            state={state}
            colour={levelColour(index, states.length)}
            context={label}
            value={(dragged ?? shares)[index] ?? 0}
            isMissing={row !== undefined && typed === null && row[state.id] === undefined}
            scale={scale}
            isNameHidden={isDense}
            isDisabled={isDisabled}
            onEnter={(value) => enter(index, value)}
          />
        ))}
      </div>
      {isOff && dragged === null ? (
        <fieldset className={styles.off} aria-label="The row does not sum to 100 percent">
          <span className={styles.badge}>{sumText(shares)}</span>
          <Button size="s" isDisabled={isDisabled} onPress={() => repair(normalised(shares))}>
            Normalise
          </Button>
          {states.map((state, index) => {
            const filled = restTo(shares, index);
            return filled === undefined ? null : (
              <Button
                key={state.id}
                size="s"
                isDisabled={isDisabled}
                onPress={() => repair(filled)}
              >{`Give rest to ${state.label}`}</Button>
            );
          })}
        </fieldset>
      ) : null}
    </div>
  );
}

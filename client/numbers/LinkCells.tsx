import { parseParam } from '../../shared/model/param-id.ts';
import { useScenarioShallow } from '../board/hooks.ts';
import { cx } from '../kit/cx.ts';
import { linkCells, type LinkCellRow } from './link-cells.ts';
import { exactPercent } from '../../shared/drawing/percents.ts';
import styles from './LinkCells.module.css';

export interface LinkCellsProps {
  /** The number that is being entered. */
  readonly param: string;
  /** Its value as it is now moved, in [0, 1]; undefined when there is none. */
  readonly value: number | undefined;
  readonly onChoose: (param: string) => void;
}

/**
 * The numbers of a link that has several, as a small table: which one is being entered, what each
 * level gets, and what the levels leave for none of them.
 */
export function LinkCells({ param, value, onChoose }: LinkCellsProps) {
  const parsed = parseParam(param);
  const rows = useScenarioShallow((scenario) => parsed && linkCells(scenario, parsed));
  if (rows === undefined) return null;
  const [first] = rows;
  const hasLevels = (first?.cells.length ?? 0) > 1;
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label="All numbers of this link">
        {hasLevels ? (
          <thead>
            <tr>
              <th scope="col">
                <span className={styles.hidden}>If it is</span>
              </th>
              {first?.cells.map(({ param: id, label }) => (
                <th key={id} scope="col" dir="auto">
                  {label}
                </th>
              ))}
              <th scope="col">none</th>
            </tr>
          </thead>
        ) : null}
        <tbody>
          {rows.map((row) => (
            <tr key={row.state}>
              <th scope="row" dir="auto">
                {row.label}
              </th>
              {row.cells.map((cell) => (
                <td key={cell.param}>
                  <button
                    type="button"
                    aria-current={cell.param === param}
                    aria-label={`${row.label}${hasLevels ? `, ${cell.label}` : ''}: ${exactPercent(cell.value)}%${cell.assumed ? ', assumed' : ''}`}
                    className={cx(
                      styles.cell,
                      cell.assumed && styles.assumed,
                      cell.param === param && styles.current,
                    )}
                    onClick={() => onChoose(cell.param)}
                  >
                    {short(cell.param === param ? (value ?? cell.value) : cell.value)}
                  </button>
                </td>
              ))}
              <Rest row={row} param={param} value={value} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Rest({
  row,
  param,
  value,
}: {
  readonly row: LinkCellRow;
  readonly param: string;
  readonly value: number | undefined;
}) {
  if (row.rest === undefined) return null;
  const own = row.cells.find((cell) => cell.param === param);
  const rest = row.rest + (own === undefined ? 0 : own.value - (value ?? own.value));
  const isOver = rest < -1e-9;
  return (
    <td className={cx(styles.rest, isOver && styles.over)}>
      {isOver ? `${short(-rest)} over` : short(Math.max(0, rest))}
    </td>
  );
}

/** In whole points, or tenths where it has them. */
function short(value: number): string {
  return `${Math.round(value * 1000) / 10}%`;
}

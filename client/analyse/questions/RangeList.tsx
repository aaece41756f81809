import { ArrowDownToLine, ArrowUpToLine } from 'lucide-react';
import type { Bounds } from '../../../shared/analyses/bounds.ts';
import { useBoard } from '../../board/board-context.tsx';
import { useScenarioValue } from '../../board/hooks.ts';
import { numberText } from '../../../shared/drawing/percents.ts';
import { paramWords } from '../param-words.ts';
import { showOnCanvas } from '../show-on-canvas.ts';
import styles from './Certainty.module.css';

/** The ranges behind a band, and at which end each makes the chance highest. */
export function RangeList({ bounds: { parameters, high } }: { readonly bounds: Bounds }) {
  const board = useBoard();
  const scenario = useScenarioValue((all) => all);
  return (
    <details className={styles.ranges}>
      <summary>
        {parameters.length === 1
          ? 'The range it rests on'
          : `The ${parameters.length} ranges it rests on`}
      </summary>
      <ul>
        {parameters.map(({ param, owner, value, lo, hi }, at) => {
          const { title, detail } = paramWords(scenario, param);
          const isUpper = high.upper[at] === true;
          return (
            <li key={param}>
              <button
                type="button"
                className={styles.range}
                onClick={() => showOnCanvas(board, [owner])}
              >
                <span className={styles.name} dir="auto">
                  {title} <span className={styles.detail}>{detail}</span>
                </span>
                <span className={styles.number}>{numberText({ v: value, lo, hi })}</span>
                <span className={styles.best}>
                  {isUpper ? <ArrowUpToLine aria-hidden /> : <ArrowDownToLine aria-hidden />}
                  {isUpper ? 'higher raises it' : 'lower raises it'}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

import type { Target } from '../../../shared/analyses/target.ts';
import { useBoard } from '../../board/board-context.tsx';
import { useScenarioValue } from '../../board/hooks.ts';
import { numberText } from '../../../shared/drawing/percents.ts';
import { useCountedReading } from '../counted.ts';
import { Nothing } from '../parts/Nothing.tsx';
import { paramWords } from '../param-words.ts';
import { showOnCanvas } from '../show-on-canvas.ts';
import { useAnalysis } from '../use-analysis.ts';
import styles from './Certainty.module.css';

/** Numbers worth a range first. */
const most = 3;

/** What to do where nobody has said how far a number may be off: which ones to begin with. */
export function NoRanges({ target }: { readonly target: Target }) {
  const board = useBoard();
  const scenario = useScenarioValue((all) => all);
  const isImpossible = useCountedReading()?.kind === 'impossible';
  const { result } = useAnalysis('certainty-first', { of: 'sensitivity', target });
  const first = result?.value?.influences.slice(0, most) ?? [];
  if (isImpossible) return <Nothing otherwise="Nothing can be said about this now." />;
  return (
    <>
      <p>
        Nobody has said yet how far a number may be off. Open a number, choose <b>Range</b> and pull
        its two ends apart; this answer then shows how much that matters.
      </p>
      {first.length === 0 ? null : (
        <>
          <p>These would tell most:</p>
          <ul className={styles.first}>
            {first.map(({ param, owner, value }) => {
              const { title, detail } = paramWords(scenario, param);
              return (
                <li key={param}>
                  <button
                    type="button"
                    className={styles.range}
                    onClick={() => {
                      showOnCanvas(board, [owner]);
                      board.ui.setState({ inspector: true, tab: 'numbers' });
                    }}
                  >
                    <span className={styles.name} dir="auto">
                      {title} <span className={styles.detail}>{detail}</span>
                    </span>
                    <span className={styles.number}>{numberText({ v: value })}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </>
  );
}

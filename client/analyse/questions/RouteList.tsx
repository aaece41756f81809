import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Paths } from '../../../shared/analyses/paths.ts';
import { useBoard } from '../../board/board-context.tsx';
import { useScenarioValue } from '../../board/hooks.ts';
import { points } from '../../charts/fine-percent.ts';
import { Button } from '../../kit/Button.tsx';
import { cardName } from '../parts/names.ts';
import { showOnCanvas } from '../show-on-canvas.ts';
import parts from '../parts/parts.module.css';
import styles from './RouteList.module.css';

export interface RouteListProps {
  readonly routes: Paths['routes'];
  /** Cards of the one that is shown alone, joined by `|`. */
  readonly chosen: string | undefined;
  readonly onChoose: (route: string | undefined) => void;
}

/** As many as are shown before somebody asks for the rest. */
const few = 6;

/** The ways of a change in words, the strongest first; a press shows one alone on the canvas. */
export function RouteList({ routes, chosen, onChoose }: RouteListProps) {
  const board = useBoard();
  const scenario = useScenarioValue((all) => all);
  const [isAll, setAll] = useState(false);
  if (routes.length === 0) return null;
  return (
    <div className={parts.stack}>
      <ol className={parts.list} aria-label="Ways, the strongest first">
        {routes.slice(0, isAll ? undefined : few).map(({ nodes, effect }) => {
          const key = nodes.join('|');
          const isChosen = key === chosen;
          return (
            <li key={key}>
              <button
                type="button"
                className={styles.route}
                aria-pressed={isChosen}
                data-effect={effect}
                onClick={() => {
                  onChoose(isChosen ? undefined : key);
                  if (!isChosen) showOnCanvas(board, nodes);
                }}
              >
                <span className={styles.way}>
                  {nodes.map((node, at) => (
                    <span key={node}>
                      {at === 0 ? null : <ChevronRight aria-label="to" className={styles.to} />}
                      <span dir="auto">{cardName(scenario, node)}</span>
                    </span>
                  ))}
                </span>
                <strong className={styles.effect} data-lowers={effect < 0}>
                  {points(effect)}
                </strong>
              </button>
            </li>
          );
        })}
      </ol>
      {routes.length <= few ? null : (
        <div>
          <Button size="s" variant="plain" onPress={() => setAll(!isAll)}>
            {isAll ? 'Fewer ways' : `All ${routes.length} ways`}
          </Button>
        </div>
      )}
      {routes.length === 1 ? null : (
        <p className={parts.words}>
          Each figure is what that way would do if it were the only one open; these do not add up,
          because ways share links.
        </p>
      )}
    </div>
  );
}

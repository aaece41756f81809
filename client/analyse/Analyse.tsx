import { CircleDot, X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { defaultTarget, type Target } from '../../shared/analyses/target.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { Board } from '../board/board.ts';
import { useActions } from '../board/actions-context.ts';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioShallow, useUi, useWhatIfs } from '../board/hooks.ts';
import { ChartNote } from '../charts/chart-note.ts';
import { cx } from '../kit/cx.ts';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { CountWhatIfs } from './CountWhatIfs.tsx';
import { useCountsWhatIfs, useSupposed } from './counted.ts';
import { QuestionSection } from './QuestionSection.tsx';
import { TargetCard } from './TargetCard.tsx';
import { TargetStates } from './TargetStates.tsx';
import { createAnalyst } from './analysis-store.ts';
import { openAnalysisPort } from './open-analysis-port.ts';
import { questions } from './questions.ts';
import { AnalystContext } from './use-analysis.ts';
import { useAlone, useSheet } from './use-sheet.ts';
import drawer from '../kit/drawer.module.css';
import styles from './Analyse.module.css';

/**
 * The questions that can be asked about a board, each answered anew while people edit. Fills its
 * drawer; Esc in it closes it, and the keyboard goes back to the canvas.
 */
export function Analyse() {
  const board = useBoard();
  const frame = useRef<HTMLDivElement>(null);
  const [analyst] = useState(() => createAnalyst(board.scenario, openAnalysisPort));
  useEffect(
    () => () => {
      analyst.close();
      board.marks.setState({ byLink: null });
    },
    [analyst, board],
  );
  useAlone(frame, useSheet());
  useEffect(() => {
    frame.current?.querySelector<HTMLElement>('select, h3 button')?.focus();
  }, []);
  const counts = useCountsWhatIfs();
  const own = useWhatIfs();
  const supposed = useSupposed();
  // Before the questions below ask for the first time.
  useLayoutEffect(() => analyst.suppose(counts ? own : undefined), [analyst, counts, own]);
  const about = useUi((ui) => ui.about);
  const target = useScenarioShallow((scenario) => targetIn(scenario, about));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    // What opens over the panel is its child for React, and not in the page.
    if (!(event.target instanceof Node) || !frame.current?.contains(event.target)) return;
    event.preventDefault();
    closeAnalyse(board);
  };
  return (
    <AnalystContext value={analyst}>
      <div
        ref={frame}
        role="none"
        className={cx(drawer.drawer, styles.panel)}
        onKeyDown={onKeyDown}
      >
        <header className={cx(drawer.header, styles.header)}>
          <h2 className={styles.unseen}>Analyse</h2>
          {target === undefined ? <span /> : <TargetCard target={target} />}
          <IconButton
            size="s"
            label="Close"
            keys="Escape"
            icon={<X />}
            onPress={() => closeAnalyse(board)}
          />
        </header>
        {target === undefined ? (
          <NothingYet />
        ) : (
          <>
            <TargetStates target={target} />
            <CountWhatIfs />
            <div className={styles.questions}>
              <ChartNote value={counts ? `Supposing ${supposed}.` : ''}>
                {questions.map((question) => (
                  <QuestionSection key={question.id} question={question} target={target} />
                ))}
              </ChartNote>
            </div>
          </>
        )}
      </div>
    </AnalystContext>
  );
}

/** What an empty board needs before anything can be asked about it. */
function NothingYet() {
  const board = useBoard();
  const add = useActions().find(({ id }) => id === 'add-outcome');
  const mayAdd = add !== undefined && add.when?.(board) !== false;
  return (
    <div className={styles.empty}>
      <p>There is nothing to ask about yet. Add an outcome: what you want to know the chance of.</p>
      {mayAdd ? (
        <Button size="s" icon={<CircleDot />} onPress={() => void add.run(board)}>
          {add.label}
        </Button>
      ) : null}
    </div>
  );
}

function closeAnalyse(board: Board): void {
  board.ui.setState({ analyse: false });
  // In the next frame the sheet, if it was one, no longer keeps the focus from the canvas.
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('#canvas [data-canvas] [tabindex="0"]')?.focus();
  });
}

/** What this person chose, as far as it is still there; else the board's target; else any card. */
function targetIn(scenario: Scenario, about: Target | null): Target | undefined {
  const node = about === null ? undefined : scenario.nodes.get(about.node);
  const states = about?.states.filter((id) => node?.states.some((state) => state.id === id)) ?? [];
  if (node !== undefined && states.length > 0) return { node: node.id, states };
  const usual = defaultTarget(scenario);
  if (usual !== undefined) return usual;
  const last = [...scenario.nodes.values()].at(-1);
  const top = last?.states.at(-1);
  return last === undefined || top === undefined ? undefined : { node: last.id, states: [top.id] };
}

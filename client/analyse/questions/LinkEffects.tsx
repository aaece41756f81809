import { Spline } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Ablation } from '../../../shared/analyses/ablation.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { useBoard } from '../../board/board-context.tsx';
import { useScenarioValue } from '../../board/hooks.ts';
import { BarRows, type BarRow } from '../../charts/BarRows.tsx';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { finePercent, points } from '../../charts/fine-percent.ts';
import { Button } from '../../kit/Button.tsx';
import { linkVerbs } from '../../numbers/link-verbs.ts';
import { Answered } from '../Answered.tsx';
import { Nothing } from '../parts/Nothing.tsx';
import { marksOf } from '../link-effect-marks.ts';
import type { QuestionProps } from '../question.ts';
import { showOnCanvas } from '../show-on-canvas.ts';
import { useAnalysis } from '../use-analysis.ts';
import { useSheet } from '../use-sheet.ts';
import parts from '../parts/parts.module.css';
import styles from './LinkEffects.module.css';

type LinkEffect = Ablation['links'][number];

/** As many as one looks at before asking for all. */
const few = 12;
/** Below that it is the rounding of the calculation. */
const least = 1e-12;

/** What each link adds to the target's chance, as bars and on the links themselves. */
export function LinkEffects({ target }: QuestionProps) {
  const board = useBoard();
  const analysis = useAnalysis('links', { of: 'ablation', target });
  const scenario = useScenarioValue((all) => all);
  const [chosen, setChosen] = useState<string>();
  const [isAll, setAll] = useState(false);
  const [isDrawn, setDrawn] = useState(false);
  // A sheet covers what would be drawn.
  const isCovering = useSheet();
  const ablation = analysis.result?.value;
  useEffect(() => {
    if (!isDrawn || ablation === undefined) return undefined;
    board.marks.setState({ byLink: marksOf(ablation) });
    return () => board.marks.setState({ byLink: null });
  }, [board, isDrawn, ablation]);
  return (
    <Answered
      analysis={analysis}
      nothing={<Nothing otherwise="The card that this is about is gone." />}
    >
      {({ links, chance }) => {
        const telling = links.filter(({ delta }) => Math.abs(delta) > least);
        const shown = isAll ? telling : telling.slice(0, few);
        const rows = shown.map((effect) => rowOf(scenario, effect));
        if (links.length === 0)
          return <p className={parts.words}>There is no link on the board yet that counts.</p>;
        if (telling.length === 0)
          return <p className={parts.words}>No link on the board makes a difference to it.</p>;
        const silent = links.length - telling.length;
        return (
          <>
            <ChartFrame
              title="What does each link add?"
              caption={`Each bar shows how many points of the ${finePercent(chance)} would be missing without that link; to the left are links that lower the chance.`}
              table={{
                columns: ['Link', 'How', 'Adds (points)', 'Chance without it'],
                rows: links.map((effect) => {
                  const { title, detail } = rowOf(scenario, effect);
                  return [title, detail, effect.delta, effect.without];
                }),
              }}
            >
              {(width) => (
                <BarRows
                  label="Links by what they add"
                  rows={rows}
                  width={width}
                  chosen={chosen}
                  onChoose={(id) => {
                    setChosen(id);
                    showOnCanvas(board, [id]);
                  }}
                />
              )}
            </ChartFrame>
            <div className={styles.buttons}>
              {isCovering ? null : (
                <Button
                  size="s"
                  icon={<Spline />}
                  aria-pressed={isDrawn}
                  className={styles.draw}
                  onPress={() => setDrawn(!isDrawn)}
                >
                  Draw it on the canvas
                </Button>
              )}
              {telling.length > few ? (
                <Button size="s" variant="plain" onPress={() => setAll(!isAll)}>
                  {isAll ? 'Fewer' : `All ${telling.length} links`}
                </Button>
              ) : null}
            </div>
            {silent === 0 ? null : (
              <p className={parts.words}>
                {silent === 1 ? 'One more link makes' : `${silent} more links make`} no difference
                to it.
              </p>
            )}
          </>
        );
      }}
    </Answered>
  );
}

function rowOf({ nodes, links }: Scenario, { link: id, delta, without }: LinkEffect): BarRow {
  const link = links.get(id);
  const name = (node = '') => nodes.get(node)?.label.trim() || 'Unnamed';
  const title = `${name(link?.from)} → ${name(link?.to)}`;
  const detail = link === undefined ? '' : linkVerbs[link.kind];
  const verb = delta < 0 ? 'lowers' : 'raises';
  const then = without === undefined ? '' : `; without it ${finePercent(without)}`;
  return {
    id,
    title,
    detail,
    value: delta,
    figure: points(delta),
    tone: delta === 0 ? 'quiet' : verb,
    spoken:
      delta === 0
        ? `${title}: makes no difference.`
        : `${title}: ${verb} the chance by ${points(Math.abs(delta)).slice(1)} points${then}.`,
  };
}

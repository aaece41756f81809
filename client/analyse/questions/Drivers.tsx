import { useState } from 'react';
import type { Sensitivity } from '../../../shared/analyses/sensitivity.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { useBoard } from '../../board/board-context.tsx';
import { useScenarioValue } from '../../board/hooks.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { finePercent } from '../../charts/fine-percent.ts';
import { Tornado, type TornadoBar } from '../../charts/Tornado.tsx';
import { numberText } from '../../../shared/drawing/percents.ts';
import { Answered } from '../Answered.tsx';
import { Nothing } from '../parts/Nothing.tsx';
import { paramWords } from '../param-words.ts';
import type { QuestionProps } from '../question.ts';
import { showOnCanvas } from '../show-on-canvas.ts';
import { useAnalysis } from '../use-analysis.ts';
import { isSheet } from '../use-sheet.ts';
import { NumberCurve } from './NumberCurve.tsx';
import styles from './NumberCurve.module.css';

type Influence = Sensitivity['influences'][number];

/** As many as one looks at. */
const most = 12;
/** Below that it is the rounding of the calculation. */
const least = 1e-12;

/** The numbers that move the target furthest, and what one of them would have to be for a wanted chance. */
export function Drivers({ target }: QuestionProps) {
  const board = useBoard();
  const analysis = useAnalysis('drivers', { of: 'sensitivity', target });
  const scenario = useScenarioValue((all) => all);
  const [chosen, setChosen] = useState<string>();
  return (
    <Answered
      analysis={analysis}
      nothing={<Nothing otherwise="The card that this is about is gone." />}
    >
      {({ chance, influences }) => {
        const shown = influences.filter(({ swing }) => swing > least).slice(0, most);
        const bars = shown.map((influence) => barOf(scenario, influence, chance));
        if (bars.length === 0)
          return <p className={styles.hint}>No number on the board could change it.</p>;
        const picked = influences.find(({ param }) => param === chosen);
        return (
          <>
            <ChartFrame
              title="What would change the outcome most?"
              caption={captionOf(chance)}
              table={{
                columns: ['Number', 'Which', 'Now', 'At its lowest', 'At its highest'],
                rows: bars.map(({ title, detail, number, atLo, atHi }) => [
                  title,
                  detail,
                  number,
                  atLo,
                  atHi,
                ]),
              }}
            >
              {(width) => (
                <Tornado
                  bars={bars}
                  chance={chance}
                  width={width}
                  chosen={chosen}
                  onChoose={(id) => {
                    setChosen(id);
                    const owner = shown.find(({ param }) => param === id)?.owner;
                    // A sheet would hide the curve again.
                    if (owner !== undefined && !isSheet()) showOnCanvas(board, [owner]);
                  }}
                />
              )}
            </ChartFrame>
            {picked === undefined ? (
              <p className={styles.hint}>
                Press a bar to see its number on the canvas, its curve, and what it would have to
                be.
              </p>
            ) : (
              <NumberCurve
                key={picked.param}
                target={target}
                influence={picked}
                chance={chance}
                onClose={() => setChosen(undefined)}
              />
            )}
          </>
        );
      }}
    </Answered>
  );
}

function captionOf(chance: number): string {
  return `Each bar shows where the chance, ${finePercent(chance)} now, would go if one number alone were lower or higher.`;
}

function barOf(scenario: Scenario, influence: Influence, chance: number): TornadoBar {
  const { param, value, lo, hi, range, atLo, atHi } = influence;
  const { title, detail } = paramWords(scenario, param);
  const isGiven = range === 'given';
  const number = isGiven ? numberText({ v: value, lo, hi }) : numberText({ v: value });
  const [low, high] = [atLo ?? chance, atHi ?? chance].map(finePercent);
  const tried = isGiven ? 'over the range given' : 'ten points lower and higher';
  return {
    id: param,
    title,
    detail,
    number,
    atLo,
    atHi,
    isGiven,
    spoken: `${title}, ${detail}, ${number}: ${tried}, the chance would be ${low} to ${high}.`,
  };
}

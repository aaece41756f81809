import type { Informativeness } from '../../../shared/analyses/informativeness.ts';
import { useBoard } from '../../board/board-context.tsx';
import { useRounds, useScenarioValue } from '../../board/hooks.ts';
import { inRound } from '../../board/rounds.ts';
import { BarRows, type BarRow } from '../../charts/BarRows.tsx';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { finePercent } from '../../charts/fine-percent.ts';
import { useCountedReading } from '../counted.ts';
import { Answered } from '../Answered.tsx';
import { Nothing } from '../parts/Nothing.tsx';
import { cardName, listedFew, quoted } from '../parts/names.ts';
import type { QuestionProps } from '../question.ts';
import { showOnCanvas } from '../show-on-canvas.ts';
import { useAnalysis } from '../use-analysis.ts';
import { Knowing } from './Knowing.tsx';
import { openness, settledWords } from './settled-words.ts';
import parts from '../parts/parts.module.css';

/** As many as one would look into. */
const most = 10;

/** What finding out about each card would tell of the target, and what knowing it is worth to those who decide. */
export function FindOut({ target }: QuestionProps) {
  const analysis = useAnalysis('find-out', { of: 'informativeness', target });
  return (
    <div className={parts.stack}>
      <Answered
        analysis={analysis}
        nothing={<Nothing otherwise="The card that this is about is gone." />}
      >
        {(found) => <Telling found={found} />}
      </Answered>
      <section className={parts.part}>
        <h4 className={parts.title}>What is it worth to know before deciding?</h4>
        <Knowing />
      </section>
    </div>
  );
}

function Telling({ found: { target, chance, list } }: { readonly found: Informativeness }) {
  const board = useBoard();
  const scenario = useScenarioValue((all) => all);
  const reading = useCountedReading();
  const rounds = useRounds();
  const open =
    reading === undefined || reading.kind === 'impossible'
      ? 0
      : openness(inRound(reading.marginals, target.node, rounds) ?? []);
  const telling = list.filter(({ bits }) => bits > 1e-12);
  const silent = list.filter(({ bits }) => bits <= 1e-12);
  const rows = telling.slice(0, most).map(({ node, bits, expectedShift }): BarRow => {
    const share = open > 0 ? Math.min(1, bits / open) : 0;
    const title = cardName(scenario, node);
    const shift = shiftWords(expectedShift);
    return {
      id: node,
      title,
      detail: shift,
      value: share,
      figure: finePercent(share),
      tone: 'plain',
      spoken: `${title}: ${settledWords(share)}, ${finePercent(share)} of what is open; ${shift} on average.`,
    };
  });
  const [first] = telling;
  if (first === undefined) {
    return (
      <p className={parts.words}>
        Nothing on the board would tell more about {quoted(cardName(scenario, target.node))}
        {chance === 0 || chance === 1 ? ': it is settled already.' : '.'}
      </p>
    );
  }
  const best = open > 0 ? settledWords(Math.min(1, first.bits / open)) : '';
  return (
    <>
      <ChartFrame
        title="What should we find out first?"
        caption={`Finding out about ${quoted(cardName(scenario, first.node))} would tell most: ${best}. Each bar is the part of what is open about ${quoted(cardName(scenario, target.node))} that it would settle.`}
        table={{
          columns: ['Card', 'Settles', 'In words', 'Moves the chance by (points)', 'Told (bits)'],
          rows: telling.map(({ node, bits, expectedShift }) => [
            cardName(scenario, node),
            open > 0 ? Math.min(1, bits / open) : 0,
            settledWords(open > 0 ? Math.min(1, bits / open) : 0),
            expectedShift,
            bits,
          ]),
        }}
      >
        {(width) => (
          <BarRows
            label="What each card would tell, the most first"
            rows={rows}
            width={width}
            onChoose={(id) => showOnCanvas(board, [id])}
          />
        )}
      </ChartFrame>
      {silent.length === 0 ? null : (
        <p className={parts.words}>
          {listedFew(silent.map(({ node }) => quoted(cardName(scenario, node))))} would tell nothing
          new.
        </p>
      )}
    </>
  );
}

/** "±4.8 points": how far the chance moves, up or down, on average. */
function shiftWords(shift: number): string {
  const tenths = Math.round(shift * 1000) / 10;
  return tenths === 0 ? 'moves it by under 0.1 points' : `moves it by ${tenths.toFixed(1)} points`;
}

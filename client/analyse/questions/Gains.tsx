import type { Responses } from '../../../shared/analyses/best-response.ts';
import { useBoard } from '../../board/board-context.tsx';
import { useScenarioValue } from '../../board/hooks.ts';
import { BarRows, type BarRow } from '../../charts/BarRows.tsx';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { OwnScales } from '../../charts/OwnScales.tsx';
import { ownPoints } from '../../charts/own-points.ts';
import { Answered } from '../Answered.tsx';
import { Nothing } from '../parts/Nothing.tsx';
import { Jump } from '../parts/Jump.tsx';
import { SetAside } from '../parts/SetAside.tsx';
import { cardName, stateName } from '../parts/names.ts';
import { cardsOf, scalesOf } from '../parts/own-scale.ts';
import { showOnCanvas } from '../show-on-canvas.ts';
import { useAnalysis } from '../use-analysis.ts';
import { Worth } from './Worth.tsx';
import parts from '../parts/parts.module.css';

type Response = Responses['moves'][number];

/** Less than this many points is no reason to choose otherwise. */
const noticeable = 0.05;

/** What each actor can expect, and for each move what its owner would do best. */
export function Gains() {
  const analysis = useAnalysis('gains', { of: 'responses' });
  const board = useBoard();
  const scenario = useScenarioValue((all) => all);
  return (
    <div className={parts.stack}>
      <Answered
        analysis={analysis}
        nothing={
          <Nothing otherwise="Nobody has said yet what the outcomes are worth to whom: say so below." />
        }
      >
        {({ now, moves }) => {
          const scales = scalesOf(scenario, now);
          return (
            <div className={parts.stack}>
              <ChartFrame
                title="Who gains?"
                caption="Where each actor can expect to end between its own worst and best, as the board stands. Each has its own scale: points of different actors do not compare."
                table={{
                  columns: [
                    'Actor',
                    'Expected (own points)',
                    'Worst (own points)',
                    'Best (own points)',
                  ],
                  rows: scales.map(({ title, now: value, worst, best }) => [
                    title,
                    value,
                    worst,
                    best,
                  ]),
                }}
              >
                {(width) => (
                  <OwnScales
                    scales={scales}
                    width={width}
                    onChoose={(actor) => showOnCanvas(board, cardsOf(scenario, actor))}
                  />
                )}
              </ChartFrame>
              {moves.map((response) => (
                <Move key={response.move} response={response} />
              ))}
            </div>
          );
        }}
      </Answered>
      <section className={parts.part}>
        <h4 className={parts.title}>What is it worth to each actor?</h4>
        <Worth />
      </section>
    </div>
  );
}

function Move({ response }: { readonly response: Response }) {
  const board = useBoard();
  const scenario = useScenarioValue((all) => all);
  const { move, owner, options, best, regret, setAside } = response;
  const node = scenario.nodes.get(move);
  const name = scenario.actors.get(owner)?.label ?? 'The owner';
  const rows = options.map(({ option, utilities }): BarRow => {
    const value = utilities[owner] ?? 0;
    const title = stateName(node, option);
    const isBest = option === best;
    return {
      id: option,
      title,
      detail: isBest ? 'best' : '',
      value,
      figure: ownPoints(value),
      tone: isBest ? 'plain' : 'quiet',
      spoken: `${title}: ${ownPoints(value)} points for ${name}${isBest ? ', the best option' : ''}.`,
    };
  });
  return (
    <section className={parts.part} data-move={move}>
      <h4 className={parts.title}>
        {name}: <Jump to={move}>{cardName(scenario, move)}</Jump>
      </h4>
      <ChartFrame
        title={`${name}: ${cardName(scenario, move)}`}
        caption={`“${stateName(node, best)}” is best for ${name}, everybody else acting as the board expects. ${regretWords(regret, name)}${lossWords(rows)}`}
        table={{
          columns: ['Option', ...actorNames(scenario, options)],
          rows: options.map(({ option, utilities }) => [
            stateName(node, option),
            ...Object.values(utilities),
          ]),
        }}
      >
        {(width) => (
          <BarRows
            label={`What each option is worth to ${name}`}
            rows={rows}
            width={width}
            onChoose={() => showOnCanvas(board, [move])}
          />
        )}
      </ChartFrame>
      <SetAside evidence={setAside} />
    </section>
  );
}

function regretWords(regret: number, name: string): string {
  return regret < noticeable
    ? 'The board expects just that.'
    : `Acting as the board expects instead costs ${name} ${ownPoints(regret)} points.`;
}

/** Bars that all go to the left read the other way round. */
function lossWords(rows: readonly BarRow[]): string {
  return rows.every(({ value }) => value < 0)
    ? ' All are losses: the shorter the bar, the better.'
    : '';
}

function actorNames(
  { actors }: { readonly actors: ReadonlyMap<string, { readonly label: string }> },
  [first]: Response['options'],
): readonly string[] {
  return Object.keys(first?.utilities ?? {}).map(
    (id) => `${actors.get(id)?.label ?? id} (own points)`,
  );
}

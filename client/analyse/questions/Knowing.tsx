import type { DecisionValue } from '../../../shared/analyses/value-of-information.ts';
import { useBoard } from '../../board/board-context.tsx';
import { useScenarioValue } from '../../board/hooks.ts';
import { BarRows, type BarRow } from '../../charts/BarRows.tsx';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { ownGain, ownPoints } from '../../charts/own-points.ts';
import { Answered } from '../Answered.tsx';
import { Nothing } from '../parts/Nothing.tsx';
import { Jump } from '../parts/Jump.tsx';
import { SetAside } from '../parts/SetAside.tsx';
import { cardName, listedFew, quoted } from '../parts/names.ts';
import { showOnCanvas } from '../show-on-canvas.ts';
import { useAnalysis } from '../use-analysis.ts';
import parts from '../parts/parts.module.css';

/** For each decision what its owner would gain by knowing each card first, in points of the owner's own scale. */
export function Knowing() {
  const analysis = useAnalysis('knowing', { of: 'knowing' });
  return (
    <Answered analysis={analysis} nothing={<Nothing otherwise={noPayoffs} />}>
      {(decisions) =>
        decisions.length === 0 ? (
          <p className={parts.words}>{noPayoffs}</p>
        ) : (
          decisions.map((value) => <Decision key={value.decision} value={value} />)
        )
      }
    </Answered>
  );
}

const noPayoffs =
  'This needs a move with an owner, and what the outcomes are worth to that owner: say so under “Who gains”.';

function Decision({ value }: { readonly value: DecisionValue }) {
  const board = useBoard();
  const scenario = useScenarioValue((all) => all);
  const { decision, actor, observes, setAside, worth, best } = value;
  const owner = scenario.actors.get(actor)?.label ?? 'The owner';
  const known = observes.map((id) => quoted(cardName(scenario, id)));
  const useful = worth.filter(({ points }) => points > 1e-9);
  const useless = worth.filter(({ points }) => points <= 1e-9);
  const rows = useful.map(({ node, points }): BarRow => {
    const title = cardName(scenario, node);
    return {
      id: node,
      title,
      detail: '',
      value: points,
      figure: ownGain(points),
      tone: 'plain',
      spoken: `${title}: worth ${ownGain(points)} points to ${owner}.`,
    };
  });
  return (
    <div className={parts.part} data-decision={decision}>
      <p className={parts.words}>
        <strong>{owner}</strong>, deciding on{' '}
        <Jump to={decision}>{cardName(scenario, decision)}</Jump>
        {known.length === 0 ? '' : `, sees ${listedFew(known)} before choosing anyway and`} can
        expect {ownPoints(best)} points at best.
      </p>
      {useful.length === 0 ? null : (
        <ChartFrame
          title={`What knowing is worth to ${owner}`}
          caption={`How many points of ${owner}’s own scale knowing each card first would add, by choosing better.`}
          table={{
            columns: ['Card', 'Worth (own points)'],
            rows: worth.map(({ node, points }) => [cardName(scenario, node), points]),
          }}
        >
          {(width) => (
            <BarRows
              label={`What knowing each card is worth to ${owner}, the most first`}
              rows={rows}
              width={width}
              onChoose={(id) => showOnCanvas(board, [id])}
            />
          )}
        </ChartFrame>
      )}
      {useless.length === 0 ? null : (
        <p className={parts.words}>
          Knowing{' '}
          {listedFew(
            useless.map(({ node }) => quoted(cardName(scenario, node))),
            'or',
          )}{' '}
          would not change the choice.
        </p>
      )}
      <SetAside evidence={setAside} />
    </div>
  );
}

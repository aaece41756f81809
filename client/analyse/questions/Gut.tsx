import type { Gap } from '../../../shared/analyses/coherence.ts';
import { useBoard } from '../../board/board-context.tsx';
import { useScenarioValue } from '../../board/hooks.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { finePercent, points } from '../../charts/fine-percent.ts';
import { PairRows, type PairRow } from '../../charts/PairRows.tsx';
import { Answered } from '../Answered.tsx';
import { Nothing } from '../parts/Nothing.tsx';
import { cardName, quoted } from '../parts/names.ts';
import { showOnCanvas } from '../show-on-canvas.ts';
import { useAnalysis } from '../use-analysis.ts';
import { EvidenceFits } from './EvidenceFits.tsx';
import parts from '../parts/parts.module.css';

/** Gut numbers beside what the model says, and whether the evidence fits together. */
export function Gut() {
  const analysis = useAnalysis('gut', { of: 'coherence' });
  return (
    <div className={parts.stack}>
      <Answered analysis={analysis} nothing={<Nothing otherwise="There is nothing to compare." />}>
        {(gaps) =>
          gaps.length === 0 ? (
            <p className={parts.words}>
              Nobody has noted a gut number yet. Choose a card, open its numbers in the inspector
              and note what you would have said without the model.
            </p>
          ) : (
            <Gaps gaps={gaps} />
          )
        }
      </Answered>
      <section className={parts.part}>
        <h4 className={parts.title}>Does the evidence fit together?</h4>
        <EvidenceFits />
      </section>
    </div>
  );
}

function Gaps({ gaps }: { readonly gaps: readonly Gap[] }) {
  const board = useBoard();
  const scenario = useScenarioValue((all) => all);
  const rows = gaps.map(({ node, gut, model, gap }): PairRow => {
    const title = cardName(scenario, node);
    const state = scenario.nodes.get(node)?.states.at(-1)?.label ?? '';
    return {
      id: node,
      title,
      detail: state,
      first: gut,
      second: model,
      figure: points(gap),
      spoken: `${title}, ${state}: gut ${finePercent(gut)}, model ${finePercent(model)}, ${points(gap)} points apart.`,
    };
  });
  const [widest] = gaps;
  return (
    <ChartFrame
      title="Does it fit our gut?"
      caption={`${gaps.length === 1 ? 'One gut number' : `${gaps.length} gut numbers`} beside the model; the widest gap is at ${quoted(cardName(scenario, widest?.node ?? ''))}, ${points(widest?.gap ?? 0)} points. A gap says that either a number or the gut deserves another look.`}
      table={{
        columns: ['Card', 'State', 'Gut', 'Model', 'Gap (points)'],
        rows: gaps.map(({ node, gut, model, gap }) => [
          cardName(scenario, node),
          scenario.nodes.get(node)?.states.at(-1)?.label ?? '',
          gut,
          model,
          gap,
        ]),
      }}
    >
      {(width) => (
        <PairRows
          label="Gut numbers beside the model, the widest gap first"
          names={['gut', 'model']}
          rows={rows}
          width={width}
          onChoose={(id) => {
            showOnCanvas(board, [id]);
            board.ui.setState({ tab: 'numbers' });
          }}
        />
      )}
    </ChartFrame>
  );
}

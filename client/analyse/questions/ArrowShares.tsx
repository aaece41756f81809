import type { Paths } from '../../../shared/analyses/paths.ts';
import { useBoard } from '../../board/board-context.tsx';
import { useScenarioValue } from '../../board/hooks.ts';
import { BarRows, type BarRow } from '../../charts/BarRows.tsx';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { points } from '../../charts/fine-percent.ts';
import { cardName } from '../parts/names.ts';
import { showOnCanvas } from '../show-on-canvas.ts';
import { howSure } from './how-sure.ts';
import { SharesToCome } from './SharesToCome.tsx';

export interface ArrowSharesProps {
  readonly paths: Paths;
  /** false while the shares still settle. */
  readonly isWhole: boolean;
}

/** What each link carries of the whole effect. */
export function ArrowShares({ paths, isWhole }: ArrowSharesProps) {
  const board = useBoard();
  const scenario = useScenarioValue((all) => all);
  const { totalEffect, sampled } = paths;
  const arrows = paths.arrows
    .flatMap((arrow) => (arrow.share === undefined ? [] : [{ ...arrow, share: arrow.share }]))
    .sort((a, b) => Math.abs(b.share) - Math.abs(a.share));
  if (arrows.length === 0) return <SharesToCome of="link" />;
  const rows = arrows.map(({ from, to, share }): BarRow => {
    const title = `${cardName(scenario, from)} → ${cardName(scenario, to)}`;
    return {
      id: `${from} ${to}`,
      title,
      detail: '',
      value: share,
      figure: points(share),
      tone: share < 0 ? 'lowers' : 'raises',
      spoken: `${title}: ${points(share)} points of the whole effect.`,
    };
  });
  return (
    <ChartFrame
      title="By which way does it get there?"
      caption={`Each link’s fair share of the ${points(totalEffect)} points; together they are the whole effect.${howSure(sampled, isWhole, 'links')}`}
      table={{
        columns: ['From', 'To', 'Share (points)', 'Effect without it (points)'],
        rows: arrows.map(({ from, to, share, without }) => [
          cardName(scenario, from),
          cardName(scenario, to),
          share,
          without,
        ]),
      }}
    >
      {(width) => (
        <BarRows
          label="The links that carry the change, the largest share first"
          rows={rows}
          width={width}
          onChoose={(id) => {
            const arrow = arrows.find(({ from, to }) => `${from} ${to}` === id);
            if (arrow !== undefined) showOnCanvas(board, arrow.links);
          }}
        />
      )}
    </ChartFrame>
  );
}

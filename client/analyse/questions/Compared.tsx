import type { Comparison } from '../../../shared/analyses/compare.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { useBoard } from '../../board/board-context.tsx';
import { useScenarioValue } from '../../board/hooks.ts';
import { BarRows, type BarRow } from '../../charts/BarRows.tsx';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { finePercent, points } from '../../charts/fine-percent.ts';
import { OwnScales } from '../../charts/OwnScales.tsx';
import { StripPairs, type StripPair } from '../../charts/StripPairs.tsx';
import { cardName, quotedTarget } from '../parts/names.ts';
import { cardsOf, scalesOf } from '../parts/own-scale.ts';
import { showOnCanvas } from '../show-on-canvas.ts';
import { editWords } from './edit-words.ts';
import { howSure } from './how-sure.ts';
import { SharesToCome } from './SharesToCome.tsx';
import parts from '../parts/parts.module.css';

export interface ComparedProps {
  readonly comparison: Comparison;
  /** The earlier board: it names what is gone. */
  readonly other: Scenario;
  /** false while the edits' shares are not known, or still settle. */
  readonly isWhole: boolean;
}

/** As many cards as one looks at, and from which distance on they count as moved: half a point. */
const most = 10;
const visible = 0.005;
/** Shares this small are the rounding of doubles. */
const nothing = 1e-12;

/** What a board's changes did: to the target by edit, to every card, and to each actor. */
export function Compared({ comparison, other, isWhole }: ComparedProps) {
  const scenario = useScenarioValue((all) => all);
  const { before, after, edits, target, utilities } = comparison;
  if (edits.length === 0) {
    return (
      <p className={parts.words} data-same>
        Nothing that counts differs. Change a number, a link or a piece of evidence, and this shows
        what it does.
      </p>
    );
  }
  const words = quotedTarget(scenario, target);
  return (
    <>
      <p className={parts.words} data-before={before} data-after={after}>
        The chance of {words} was {finePercent(before)} and is <strong>{finePercent(after)}</strong>
        : {points(after - before)} points.
      </p>
      <Edits comparison={comparison} other={other} isWhole={isWhole} />
      <Cards comparison={comparison} />
      {utilities === undefined ? null : (
        <Actors scenario={scenario} before={utilities.before} after={utilities.after} />
      )}
    </>
  );
}

function Edits({ comparison, other, isWhole }: ComparedProps) {
  const board = useBoard();
  const scenario = useScenarioValue((all) => all);
  const { before, after, sampled } = comparison;
  const edits = comparison.edits.flatMap((edit) =>
    edit.share === undefined ? [] : [{ ...edit, share: edit.share }],
  );
  if (edits.length === 0) return <SharesToCome of="edit" />;
  const telling = edits.filter(({ share }) => Math.abs(share) > nothing);
  const silent = edits.length - telling.length;
  if (telling.length === 0) {
    return <p className={parts.words}>{silentWords(silent, true)}</p>;
  }
  const rows = telling.map((edit): BarRow => {
    const { title, what } = editWords(scenario, other, edit);
    return {
      id: `${edit.collection} ${edit.id}`,
      title,
      detail: what,
      value: edit.share,
      figure: points(edit.share),
      tone: edit.share < 0 ? 'lowers' : 'raises',
      spoken: `${title}, ${what}: ${points(edit.share)} points.`,
    };
  });
  return (
    <ChartFrame
      title="Which edit did it?"
      caption={`Each edit’s fair share of the ${points(after - before)} points; together they are the whole difference.${howSure(sampled, isWhole, 'edits')}${silent === 0 ? '' : ` ${silentWords(silent, false)}`}`}
      table={{
        columns: ['Edit', 'What', 'Share (points)'],
        rows: edits.map((edit) => {
          const { title, what } = editWords(scenario, other, edit);
          return [title, what, edit.share];
        }),
      }}
    >
      {(width) => (
        <BarRows
          label="Edits by their share of the difference, the largest first"
          rows={rows}
          width={width}
          onChoose={(key) => {
            const edit = edits.find(({ collection, id }) => `${collection} ${id}` === key);
            const about =
              edit?.collection === 'evidence' ? scenario.evidence.get(edit.id)?.node : edit?.id;
            if (about !== undefined) showOnCanvas(board, [about]);
          }}
        />
      )}
    </ChartFrame>
  );
}

function silentWords(count: number, isAll: boolean): string {
  if (isAll) {
    return count === 1
      ? 'The one edit changes nothing here.'
      : `None of the ${count} edits changes anything here.`;
  }
  return count === 1
    ? 'One more edit changes nothing here.'
    : `${count} more edits change nothing here.`;
}

function Cards({ comparison: { shifts } }: { readonly comparison: Comparison }) {
  const board = useBoard();
  const scenario = useScenarioValue((all) => all);
  const moved = shifts.filter(({ distance }) => distance >= visible);
  if (moved.length === 0) return <p className={parts.words}>No card moved by half a point.</p>;
  const rows = moved.slice(0, most).map(({ node, before, after, distance }): StripPair => {
    const title = cardName(scenario, node);
    const figure = finePercent(distance);
    return { id: node, title, before, after, figure, spoken: `${title}: ${figure} shifted.` };
  });
  return (
    <ChartFrame
      title="Which cards moved?"
      caption={`${moved.length === 1 ? 'One card' : `${moved.length} cards`} moved; the figure is how much of a card’s bar went to another state.`}
      table={{
        columns: ['Card', 'State', 'Before', 'After', 'Shifted'],
        rows: moved.flatMap(({ node, before, after, distance }) =>
          before.map((share, at) => [
            cardName(scenario, node),
            scenario.nodes.get(node)?.states[at]?.label ?? '',
            share,
            after[at],
            distance,
          ]),
        ),
      }}
    >
      {(width) => (
        <StripPairs
          label="Cards before and after, the most moved first"
          rows={rows}
          width={width}
          onChoose={(id) => showOnCanvas(board, [id])}
        />
      )}
    </ChartFrame>
  );
}

function Actors({
  scenario,
  before,
  after,
}: {
  readonly scenario: Scenario;
  readonly before: Readonly<Record<string, number>>;
  readonly after: Readonly<Record<string, number>>;
}) {
  const board = useBoard();
  const scales = scalesOf(scenario, after, before);
  return (
    <ChartFrame
      title="Who gained, who lost?"
      caption="What each actor can expect, before (hollow) and now (full), each on its own scale."
      table={{
        columns: ['Actor', 'Before (own points)', 'Now (own points)'],
        rows: scales.map(({ title, before: was, now }) => [title, was, now]),
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
  );
}

import type { Consistency } from '../../../shared/analyses/consistency.ts';
import { useScenarioValue } from '../../board/hooks.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { StateGrid } from '../../charts/StateGrid.tsx';
import { Answered } from '../Answered.tsx';
import { Jump } from '../parts/Jump.tsx';
import { cardName, stateName } from '../parts/names.ts';
import { useAnalysis } from '../use-analysis.ts';
import { firmness } from './firmness.ts';
import { useTelling } from './use-telling.ts';
import parts from '../parts/parts.module.css';
import styles from './Course.module.css';

/** As many columns as can be told apart. */
const most = 10;

/** Combinations of states in which no card would rather be in another one, loops and all. */
export function Consistent() {
  const analysis = useAnalysis('consistent', { of: 'consistency' });
  return (
    <Answered
      analysis={analysis}
      nothing="There is nothing to hold together yet. Draw links between cards first."
    >
      {(found) =>
        found.nodes.length === 0 ? (
          <p className={parts.words}>
            There is nothing to hold together yet. Draw links between cards first; “weighs” links
            with judgements from −3 to +3 say most.
          </p>
        ) : (
          <Combinations found={found} />
        )
      }
    </Answered>
  );
}

function Combinations({ found }: { readonly found: Consistency }) {
  const scenario = useScenarioValue((all) => all);
  const isJudged = [...scenario.links.values()].some(
    ({ scores }) => Object.keys(scores).length > 0,
  );
  const shown = { nodes: found.nodes, list: found.list.slice(0, most) };
  const { told, tell } = useTelling(shown);
  const cards = found.nodes.map((id) => ({
    id,
    title: cardName(scenario, id),
    states: scenario.nodes.get(id)?.states.length ?? 1,
  }));
  const placeOf = (id: string, state: string) =>
    scenario.nodes.get(id)?.states.findIndex((known) => known.id === state) ?? 0;
  const columns = shown.list.map(({ states, margin }, at) => ({
    id: String(at),
    head: String(at + 1),
    states: states.map((state, place) => placeOf(found.nodes[place] ?? '', state)),
    spoken: `Combination ${at + 1}, ${firmness(margin)}: ${states
      .map((state, place) => nameOf(found.nodes[place] ?? '', state))
      .join('; ')}.`,
  }));
  function nameOf(id: string, state: string): string {
    return `${cardName(scenario, id)} ${stateName(scenario.nodes.get(id), state)}`;
  }
  if (found.list.length === 0) {
    return (
      <p className={parts.words}>
        No combination holds itself up: whatever is assumed, the links push some card elsewhere.
        {found.complete ? '' : ' Not all combinations could be tried.'}
      </p>
    );
  }
  const chosen = told === undefined ? undefined : shown.list[told];
  return (
    <div className={parts.stack}>
      <ChartFrame
        title="Which combinations hold each other up?"
        caption={captionOf(found, isJudged)}
        table={{
          columns: ['Combination', 'How firm', ...cards.map(({ title }) => title)],
          rows: shown.list.map(({ states, margin }, at) => [
            String(at + 1),
            firmness(margin),
            ...states.map((state, place) =>
              stateName(scenario.nodes.get(found.nodes[place] ?? ''), state),
            ),
          ]),
        }}
      >
        {(width) => (
          <StateGrid
            label="Combinations, the firmest first"
            cards={cards}
            columns={columns}
            width={width}
            chosen={told === undefined ? undefined : String(told)}
            onChoose={(id) => tell(told === Number(id) ? undefined : Number(id))}
          />
        )}
      </ChartFrame>
      {chosen === undefined || told === undefined ? (
        <p className={parts.words}>Press a column to see it on the canvas.</p>
      ) : (
        <>
          <p className={parts.words}>
            <strong>Combination {told + 1}</strong> {firmness(chosen.margin)}.
          </p>
          <dl className={styles.course}>
            <div className={styles.phase}>
              {found.nodes.map((id, place) => (
                <dd key={id}>
                  <Jump to={id}>{cardName(scenario, id)}</Jump>
                  <strong dir="auto">
                    {stateName(scenario.nodes.get(id), chosen.states[place] ?? '')}
                  </strong>
                </dd>
              ))}
            </div>
          </dl>
        </>
      )}
    </div>
  );
}

function captionOf({ count: found, complete }: Consistency, isJudged: boolean): string {
  const shown = found > most ? ` The ${most} firmest are shown.` : '';
  const count =
    found === 1
      ? 'One combination of states holds itself up'
      : `${found.toLocaleString('en')} combinations of states hold themselves up`;
  const tried = complete ? '' : ' Not all combinations could be tried.';
  const how = isJudged
    ? 'Only the judgements from −3 to +3 count here, also on links that close a loop.'
    : 'Only directions count here, also of links that close a loop; judgements from −3 to +3 on “weighs” links would tell more combinations apart.';
  return `${count}: each card is where all the others push it. ${how}${shown}${tried}`;
}

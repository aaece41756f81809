import type { Consistency } from '../../../shared/analyses/consistency.ts';
import type { NodeId, StateId } from '../../../shared/model/scenario.ts';
import { useScenarioValue } from '../../board/hooks.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { StateGrid } from '../../charts/StateGrid.tsx';
import { Answered } from '../Answered.tsx';
import { useCountedReading } from '../counted.ts';
import { Nothing } from '../parts/Nothing.tsx';
import { cardName, listedFew, quoted, stateName } from '../parts/names.ts';
import { useAnalysis } from '../use-analysis.ts';
import { useSheet } from '../use-sheet.ts';
import { Combination } from './Combination.tsx';
import { firmness } from './firmness.ts';
import { useTelling } from './use-telling.ts';
import parts from '../parts/parts.module.css';

/** As many columns as can be told apart. */
const most = 10;

/** Combinations of states in which no card would rather be in another one, loops and all. */
export function Consistent() {
  const analysis = useAnalysis('consistent', { of: 'consistency' });
  const isImpossible = useCountedReading()?.kind === 'impossible';
  if (isImpossible) {
    return (
      <div className={parts.words}>
        <Nothing otherwise={null} />
      </div>
    );
  }
  return (
    <Answered analysis={analysis} nothing={null}>
      {(found) =>
        found.nodes.length === 0 ? (
          <p className={parts.words}>
            There is nothing to hold together yet. Draw links between cards first.
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
  const list = found.list.slice(0, most);
  const { told, tell } = useTelling({ nodes: found.nodes, list }, 'stay');
  const isCovering = useSheet();
  const stateWords = (id: NodeId, state: StateId) =>
    `${quoted(cardName(scenario, id))} is ${quoted(stateName(scenario.nodes.get(id), state))}`;
  if (list.length === 0) {
    return (
      <p className={parts.words}>
        No combination holds itself up: whatever is assumed, the links push some card elsewhere.
        {found.complete ? '' : ' Not all combinations could be tried.'}
      </p>
    );
  }
  const places = found.nodes.map((id, at) => {
    const states = new Set(list.map((one) => one.states[at] ?? ''));
    return { id, at, isSame: states.size === 1 };
  });
  const differing = places.filter(({ isSame }) => !isSame);
  // Outcomes are what one looks for first.
  const rank = (id: NodeId) => (scenario.nodes.get(id)?.kind === 'outcome' ? 0 : 1);
  const same = places.filter(({ isSame }) => isSame).sort((a, b) => rank(a.id) - rank(b.id));
  const alike = same.map(({ id, at }) => stateWords(id, list[0]?.states[at] ?? ''));
  const placeOf = (id: NodeId, state = '') =>
    scenario.nodes.get(id)?.states.findIndex((known) => known.id === state) ?? 0;
  const columns = list.map(({ states, margin }, at) => ({
    id: String(at),
    head: String(at + 1),
    states: differing.map((card) => placeOf(card.id, states[card.at])),
    spoken: `Combination ${at + 1}, ${firmness(margin)}: ${differing
      .map((card) => stateWords(card.id, states[card.at] ?? ''))
      .join('; ')}.`,
  }));
  const only = list.length === 1 ? 0 : undefined;
  return (
    <div className={parts.stack}>
      {only === undefined ? (
        <ChartFrame
          title="Which combinations hold each other up?"
          caption={captionOf(found)}
          table={{
            columns: [
              'Combination',
              'How firm',
              ...found.nodes.map((id, at) => `${at + 1}. ${cardName(scenario, id)}`),
            ],
            rows: list.map(({ states, margin }, at) => [
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
              cards={differing.map(({ id }) => ({
                id,
                title: cardName(scenario, id),
                states: scenario.nodes.get(id)?.states.length ?? 1,
              }))}
              columns={columns}
              width={width}
              chosen={told === undefined ? undefined : String(told)}
              onChoose={(id) => tell(told === Number(id) ? undefined : Number(id))}
            />
          )}
        </ChartFrame>
      ) : (
        <p className={parts.words}>{captionOf(found)}</p>
      )}
      {only === undefined && alike.length > 0 ? (
        <p className={parts.words}>
          In {found.count > list.length ? 'all of these' : 'all of them'}{' '}
          {listedFew(alike, 'and', 3, 'more cards stay the same')}.
        </p>
      ) : null}
      {only === undefined && told === undefined ? (
        <p className={parts.words}>
          Press a column to read it{isCovering ? '' : ' and to see it on the canvas'}. The stronger
          a field’s colour, the higher the state.
        </p>
      ) : (
        <Combination found={found} at={told ?? only ?? 0} />
      )}
    </div>
  );
}

function captionOf({ count, complete, free }: Consistency): string {
  const shown = count > most ? ` The ${most} firmest are shown.` : '';
  const held =
    count === 1
      ? 'One combination of states holds itself up'
      : `${count.toLocaleString('en')} combinations of states hold themselves up`;
  const tried = complete ? '' : ' Not all combinations could be tried.';
  const assumed =
    free.length === 0
      ? ''
      : ' Cards that nothing leads to may be in any state; so they are assumed.';
  return `${held}: each card is in the state that all the others together make likeliest, also over links that close a loop. That says nothing of how likely the whole is.${assumed}${shown}${tried}`;
}

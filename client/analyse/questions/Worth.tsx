import { useState } from 'react';
import { setPayoff } from '../../../shared/document/commands/set-payoff.ts';
import type { Node } from '../../../shared/model/scenario.ts';
import { useBoard } from '../../board/board-context.tsx';
import { useScenarioValue } from '../../board/hooks.ts';
import { run } from '../../board/run-command.ts';
import { Choice } from '../parts/Choice.tsx';
import { cardName } from '../parts/names.ts';
import { PointsField } from './PointsField.tsx';
import { withPoints, worthOf } from './worth-of.ts';
import parts from '../parts/parts.module.css';

/** Says what the states of a card are worth to an actor; everybody on the board sees it. */
export function Worth() {
  const board = useBoard();
  const scenario = useScenarioValue((all) => all);
  const [chosen, choose] = useState<{ readonly actor?: string; readonly node?: string }>({});
  const { actors, nodes, payoffs } = scenario;
  const actor = actors.get(chosen.actor ?? '') ?? [...actors.values()][0];
  const cards = [...nodes.values()].sort(outcomesFirst);
  const node = nodes.get(chosen.node ?? '') ?? cards[0];
  if (actor === undefined || node === undefined) {
    return (
      <p className={parts.words}>
        {actor === undefined
          ? 'There are no actors yet: add one in the inspector, under Actors.'
          : 'There is no card yet that could be worth something to somebody.'}
      </p>
    );
  }
  const worth = worthOf(scenario, actor.id, node.id);
  const joint = [...payoffs.values()].filter(
    (payoff) => payoff.actor === actor.id && payoff.scope.length > 1,
  ).length;
  return (
    <>
      <div className={parts.fields}>
        <Choice
          label="To whom"
          value={actor.id}
          options={[...actors.values()].map(({ id, label }) => ({ id, words: label }))}
          onChange={(id) => choose({ ...chosen, actor: id })}
        />
        <Choice
          label="What"
          value={node.id}
          options={cards.map(({ id }) => ({
            id,
            words: `${cardName(scenario, id)}${worthOf(scenario, actor.id, id) ? ' ✓' : ''}`,
          }))}
          onChange={(id) => choose({ ...chosen, node: id })}
        />
      </div>
      <ul className={parts.list}>
        {node.states.map(({ id, label }) => (
          <li key={`${actor.id} ${node.id} ${id}`}>
            <PointsField
              label={label}
              points={worth?.table[id]?.v}
              isDisabled={!board.mayEdit}
              onCommit={(value) =>
                run(board, () =>
                  setPayoff(board.target, withPoints(scenario, actor.id, node.id, id, value)),
                )
              }
            />
          </li>
        ))}
      </ul>
      <p className={parts.words}>
        From −100 to 100 on {actor.label}’s own scale, 0 = no better or worse than as things are.
        {joint === 0
          ? ''
          : ` ${joint === 1 ? 'One further worth depends' : `${joint} further ones depend`} on several cards at once and stays as it is.`}
      </p>
    </>
  );
}

function outcomesFirst(a: Node, b: Node): number {
  const rank = ({ kind }: Node) => (kind === 'outcome' ? 0 : kind === 'move' ? 1 : 2);
  return rank(a) - rank(b) || (a.label < b.label ? -1 : 1);
}

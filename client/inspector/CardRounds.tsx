import { editNode } from '../../shared/document/commands/edit-node.ts';
import { repeats } from '../../shared/model/rounds.ts';
import type { Node } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { useRounds, useScenarioValue } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { Check } from './Check.tsx';
import { Choice } from './Choice.tsx';
import { RoundTable } from './RoundTable.tsx';
import { Section } from './Section.tsx';
import { carries } from './round-words.ts';
import fields from './fields.module.css';

/** Whether a card repeats, what of it stays, and how each round looks; nothing while rounds are off. */
export function CardRounds({ node }: { readonly node: Node }) {
  const board = useBoard();
  const { target, mayEdit } = board;
  const rounds = useRounds();
  const isRepeating = repeats(node, rounds);
  const feedsOutside = useScenarioValue(({ links, nodes }) =>
    [...links.values()].some(
      (link) =>
        link.from === node.id && link.kind !== 'relates' && nodes.get(link.to)?.perRound !== true,
    ),
  );
  if (rounds < 2) return null;
  const top = node.states.at(-1)?.label.trim() || 'its top state';
  return (
    <Section title="Rounds" {...(isRepeating ? { mark: rounds } : {})}>
      <div>
        <Check
          isSelected={node.perRound === true}
          isDisabled={!mayEdit}
          onChange={(perRound) => run(board, () => editNode(target, node.id, { perRound }))}
        >
          Repeats every round
        </Check>
        {isRepeating ? (
          <Check
            isSelected={node.absorbing === true}
            isDisabled={!mayEdit}
            onChange={(absorbing) => run(board, () => editNode(target, node.id, { absorbing }))}
          >
            Once reached, “{top}” stays
          </Check>
        ) : null}
      </div>
      {isRepeating ? (
        <>
          {feedsOutside ? (
            <Choice
              label="What cards that happen once take from it"
              value={node.carry ?? 'last'}
              options={carries(node)}
              isDisabled={!mayEdit}
              onChange={(carry) => run(board, () => editNode(target, node.id, { carry }))}
            />
          ) : null}
          <RoundTable node={node} />
        </>
      ) : (
        <p className={fields.hint}>It happens once, and counts the same in all rounds.</p>
      )}
    </Section>
  );
}

import { addActor } from '../../shared/document/commands/add-actor.ts';
import { editActor } from '../../shared/document/commands/edit-actor.ts';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioShallow, useScenarioValue } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { ColourField } from './ColourField.tsx';
import { RecordsSection } from './RecordsSection.tsx';
import { byOrder } from './by-order.ts';
import styles from './Records.module.css';

/** Who acts: name and colour of each, and how many moves each owns. */
export function ActorsSection() {
  const board = useBoard();
  const { target, mayEdit } = board;
  const actors = useScenarioShallow((scenario) => byOrder(scenario.actors));
  const nodes = useScenarioValue((scenario) => scenario.nodes);
  const moves = (actor: string) =>
    [...nodes.values()].filter(({ kind, owner }) => kind === 'move' && owner === actor).length;
  return (
    <RecordsSection
      title="Actors"
      collection="actors"
      records={actors}
      empty="Nobody yet. Moves belong to actors."
      nameLabel="Name of the actor"
      add={() => addActor(target, { label: 'New actor' })}
      renderBefore={(actor) => (
        <ColourField
          label={`Colour of ${actor.label}`}
          value={actor.colour}
          isDisabled={!mayEdit}
          onCommit={(colour) => run(board, () => editActor(target, actor.id, { colour }))}
        />
      )}
      renderAfter={(actor) => <span className={styles.count}>{movesWords(moves(actor.id))}</span>}
    />
  );
}

function movesWords(count: number): string {
  return count === 1 ? '1 move' : `${count} moves`;
}

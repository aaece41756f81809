import { Plus, Trash2 } from 'lucide-react';
import { addActor } from '../../shared/document/commands/add-actor.ts';
import { editActor } from '../../shared/document/commands/edit-actor.ts';
import { remove } from '../../shared/document/commands/remove.ts';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioShallow, useScenarioValue } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { ColourField } from './ColourField.tsx';
import { LabelField } from './LabelField.tsx';
import { Section } from './Section.tsx';
import { byOrder } from './by-order.ts';
import fields from './fields.module.css';
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
    <Section
      title="Actors"
      mark={actors.length}
      actions={
        <Button
          size="s"
          variant="plain"
          icon={<Plus />}
          isDisabled={!mayEdit}
          onPress={() => {
            const id = run(board, () => addActor(target, { label: 'New actor' }));
            if (id !== undefined) board.ui.setState({ editing: `${id}/label` });
          }}
        >
          Add
        </Button>
      }
    >
      {actors.length === 0 ? (
        <p className={fields.empty}>Nobody yet. Moves belong to actors.</p>
      ) : null}
      <ul className={styles.records}>
        {actors.map((actor) => (
          <li key={actor.id} className={styles.record}>
            <ColourField
              label={`Colour of ${actor.label}`}
              value={actor.colour}
              isDisabled={!mayEdit}
              onCommit={(colour) => run(board, () => editActor(target, actor.id, { colour }))}
            />
            <LabelField
              collection="actors"
              id={actor.id}
              label="Name of the actor"
              isLabelHidden
              className={fields.quiet}
            />
            <span className={styles.count}>{movesWords(moves(actor.id))}</span>
            <IconButton
              size="s"
              label={`Remove ${actor.label}`}
              icon={<Trash2 />}
              isDisabled={!mayEdit}
              onPress={() =>
                run(board, () => remove(target, [{ collection: 'actors', id: actor.id }]))
              }
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function movesWords(count: number): string {
  return count === 1 ? '1 move' : `${count} moves`;
}

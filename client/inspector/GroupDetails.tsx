import { Trash2 } from 'lucide-react';
import { remove } from '../../shared/document/commands/remove.ts';
import type { Group } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioShallow } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { select } from '../board/selection.ts';
import { Button } from '../kit/Button.tsx';
import { LabelField } from './LabelField.tsx';
import { Lead } from './Section.tsx';
import fields from './fields.module.css';

/** A frame: its name and what belongs to it. */
export function GroupDetails({ group }: { readonly group: Group }) {
  const board = useBoard();
  const members = useScenarioShallow((scenario) =>
    [...scenario.nodes.values()].filter((node) => node.group === group.id).map(({ id }) => id),
  );
  return (
    <Lead>
      <LabelField collection="groups" id={group.id} label="Title" />
      <p className={fields.hint}>
        {members.length === 1 ? 'One card belongs to it.' : `${members.length} cards belong to it.`}
      </p>
      <div className={fields.row}>
        <Button size="s" isDisabled={members.length === 0} onPress={() => select(board, members)}>
          Select its cards
        </Button>
        <Button
          size="s"
          variant="danger"
          icon={<Trash2 />}
          isDisabled={!board.mayEdit}
          onPress={() =>
            run(board, () => remove(board.target, [{ collection: 'groups', id: group.id }]))
          }
        >
          Remove the frame
        </Button>
      </div>
    </Lead>
  );
}

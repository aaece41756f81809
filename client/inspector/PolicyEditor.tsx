import { setPolicy } from '../../shared/document/commands/set-policy.ts';
import type { Node } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { run } from '../board/run-command.ts';
import { Segments } from '../numbers/Segments.tsx';
import { Choice } from './Choice.tsx';
import { Section } from './Section.tsx';
import fields from './fields.module.css';

/** How a move is decided: our estimate of what the actor will do, or one option held fixed. */
export function PolicyEditor({ node }: { readonly node: Node }) {
  const board = useBoard();
  const { target, mayEdit } = board;
  const { policy, states } = node;
  const first = states.at(-1)?.id ?? '';
  const mode = policy.mode === 'fixed' || policy.mode === 'estimate' ? policy.mode : null;
  return (
    <Section title="How it is decided">
      <Segments
        label="How it is decided"
        value={mode}
        items={[
          { id: 'estimate', label: 'We estimate it' },
          { id: 'fixed', label: 'Held fixed' },
        ]}
        isDisabled={!mayEdit}
        onChange={(next) =>
          run(board, () =>
            setPolicy(
              target,
              node.id,
              next === 'fixed' ? { mode: 'fixed', option: first } : { mode: 'estimate' },
            ),
          )
        }
      />
      {policy.mode === 'fixed' ? (
        <Choice
          label="Option"
          isLabelHidden
          value={policy.option}
          options={states}
          isDisabled={!mayEdit}
          onChange={(option) =>
            run(board, () => setPolicy(target, node.id, { mode: 'fixed', option }))
          }
        />
      ) : null}
      <p className={fields.hint}>
        {policy.mode === 'fixed'
          ? 'Set from outside: its causes do not matter while it is held.'
          : 'The numbers say how likely each option is.'}
      </p>
    </Section>
  );
}

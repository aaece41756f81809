import { setPolicy } from '../../shared/document/commands/set-policy.ts';
import type { Node } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { run } from '../board/run-command.ts';
import { Segmented } from '../kit/Segmented.tsx';
import { Choice } from './Choice.tsx';
import { Section } from './Section.tsx';
import fields from './fields.module.css';

/** How a move is decided: our estimate of what the actor will do, or one option held fixed. */
export function PolicyEditor({ node }: { readonly node: Node }) {
  const board = useBoard();
  const { target, mayEdit } = board;
  const { policy, states } = node;
  const first = states.at(-1)?.id ?? '';
  // The other ways of deciding are solved for; neither button then shows as chosen.
  const mode: 'estimate' | 'fixed' | 'solved' =
    policy.mode === 'fixed' || policy.mode === 'estimate' ? policy.mode : 'solved';
  return (
    <Section title="How it is decided">
      <Segmented
        label="How it is decided"
        value={mode}
        options={[
          { id: 'estimate', words: 'We estimate it' },
          { id: 'fixed', words: 'Held fixed' },
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

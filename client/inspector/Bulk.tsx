import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  Copy,
  Trash2,
} from 'lucide-react';
import { change } from '../../shared/document/change.ts';
import { duplicate } from '../../shared/document/commands/duplicate.ts';
import { editNode } from '../../shared/document/commands/edit-node.ts';
import { moveThings } from '../../shared/document/commands/move-things.ts';
import { remove } from '../../shared/document/commands/remove.ts';
import { setOwner } from '../../shared/document/commands/set-owner.ts';
import { setPhase } from '../../shared/document/commands/set-phase.ts';
import { useBoard } from '../board/board-context.tsx';
import { useRounds, useScenarioShallow, useScenarioValue } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { select } from '../board/selection.ts';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Choice } from './Choice.tsx';
import { Section } from './Section.tsx';
import { aligned, spread, type Alignment, type Spread } from './align.ts';
import { boxesOf } from './boxes.ts';
import { byOrder } from './by-order.ts';
import { thingOf } from './selected-thing.ts';
import fields from './fields.module.css';
import panel from './Inspector.module.css';

const alignments: readonly { how: Alignment; label: string; icon: typeof Copy }[] = [
  { how: 'left', label: 'Align left edges', icon: AlignStartVertical },
  { how: 'centre', label: 'Align centres', icon: AlignCenterVertical },
  { how: 'right', label: 'Align right edges', icon: AlignEndVertical },
  { how: 'top', label: 'Align top edges', icon: AlignStartHorizontal },
  { how: 'middle', label: 'Align middles', icon: AlignCenterHorizontal },
  { how: 'bottom', label: 'Align bottom edges', icon: AlignEndHorizontal },
];
const spreads: readonly { how: Spread; label: string; icon: typeof Copy }[] = [
  { how: 'across', label: 'Equal gaps across', icon: AlignHorizontalDistributeCenter },
  { how: 'down', label: 'Equal gaps down', icon: AlignVerticalDistributeCenter },
];
// No record can be called so: ids hold no colon.
const mixed = ':mixed';

/** What can be done with several records at once; each choice is one step to undo. */
export function Bulk({ ids }: { readonly ids: readonly string[] }) {
  const board = useBoard();
  const { target, mayEdit } = board;
  const actors = useScenarioValue((scenario) => scenario.actors);
  const phases = useScenarioValue((scenario) => scenario.phases);
  const things = useScenarioShallow((scenario) => ids.map((id) => thingOf(scenario, id)?.record));
  const nodes = useScenarioShallow((scenario) => ids.flatMap((id) => scenario.nodes.get(id) ?? []));
  const rounds = useRounds();
  const repeating = nodes.map(({ perRound }) => (perRound === true ? 'repeats' : ''));
  const place = (places: ReturnType<typeof aligned>) => {
    const moves = boxesOf(board, ids).flatMap(({ id, collection }) => {
      const pos = places.get(id);
      return pos === undefined ? [] : [{ collection, id, pos }];
    });
    if (moves.length > 0) run(board, () => moveThings(target, moves));
  };
  const forAll = (write: (node: string) => void) =>
    run(board, () => change(target, 'user', () => nodes.forEach(({ id }) => write(id))));

  return (
    <div className={panel.scroll}>
      <Section title="All of them" mark={countWords(things.length, nodes.length)}>
        {nodes.length === 0 ? null : (
          <div className={fields.pair}>
            <Choice
              label="Actor"
              value={common(nodes.map(({ owner }) => owner ?? ''))}
              options={withMixed(
                nodes.map(({ owner }) => owner ?? ''),
                byOrder(actors),
                'Nobody',
              )}
              isDisabled={!mayEdit}
              onChange={(owner) => {
                if (owner !== mixed) forAll((id) => setOwner(target, id, owner || null));
              }}
            />
            <Choice
              label="Phase"
              value={common(nodes.map(({ phase }) => phase ?? ''))}
              options={withMixed(
                nodes.map(({ phase }) => phase ?? ''),
                byOrder(phases),
                'None',
              )}
              isDisabled={!mayEdit}
              onChange={(phase) => {
                if (phase !== mixed) forAll((id) => setPhase(target, id, phase || null));
              }}
            />
          </div>
        )}
        {nodes.length === 0 || rounds < 2 ? null : (
          <Choice
            label="Rounds"
            value={common(repeating)}
            options={withMixed(
              repeating,
              [{ id: 'repeats', label: 'Repeat every round' }],
              'Happen once',
            )}
            isDisabled={!mayEdit}
            onChange={(next) => {
              if (next !== mixed) forAll((id) => editNode(target, id, { perRound: next !== '' }));
            }}
          />
        )}
        <div className={fields.row}>
          <Button
            size="s"
            icon={<Copy />}
            isDisabled={!mayEdit}
            onPress={() => {
              const copies = run(board, () => duplicate(target, ids));
              if (copies !== undefined) select(board, copies);
            }}
          >
            Duplicate
          </Button>
          <Button
            size="s"
            variant="danger"
            icon={<Trash2 />}
            isDisabled={!mayEdit}
            onPress={() =>
              run(board, () =>
                remove(
                  target,
                  ids.flatMap((id) => {
                    const thing = thingOf(board.scenario.getState(), id);
                    return thing === undefined ? [] : [{ collection: thing.collection, id }];
                  }),
                ),
              )
            }
          >
            Remove
          </Button>
        </div>
      </Section>
      <Section title="Arrange">
        <fieldset className={fields.set} aria-label="Arrange">
          {alignments.map(({ how, label, icon: Icon }) => (
            <IconButton
              key={how}
              label={label}
              icon={<Icon />}
              isDisabled={!mayEdit}
              onPress={() => place(aligned(boxesOf(board, ids), how))}
            />
          ))}
          {spreads.map(({ how, label, icon: Icon }) => (
            <IconButton
              key={how}
              label={label}
              icon={<Icon />}
              isDisabled={!mayEdit || ids.length < 3}
              onPress={() => place(spread(boxesOf(board, ids), how))}
            />
          ))}
        </fieldset>
      </Section>
    </div>
  );
}

function common(values: readonly string[]): string {
  return values.every((value) => value === values[0]) ? (values[0] ?? '') : mixed;
}

function withMixed(
  values: readonly string[],
  records: readonly { readonly id: string; readonly label: string }[],
  none: string,
) {
  const options = [
    { id: '', label: none },
    ...records.map(({ id, label }) => ({ id, label: label || 'Unnamed' })),
  ];
  return common(values) === mixed ? [{ id: mixed, label: 'Various' }, ...options] : options;
}

function countWords(all: number, cards: number): string {
  if (cards === all) return `${all} cards`;
  return cards === 0 ? `${all}` : `${all}, ${cards} of them cards`;
}

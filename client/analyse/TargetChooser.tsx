import { ChevronDown } from 'lucide-react';
import { setSettings } from '../../shared/document/commands/set-settings.ts';
import { sameValue } from '../../shared/document/same-value.ts';
import type { Target } from '../../shared/analyses/target.ts';
import { useBoard } from '../board/board-context.tsx';
import { useAnswer, useNode, useScenarioShallow, useScenarioValue } from '../board/hooks.ts';
import { inRound } from '../board/rounds.ts';
import { run } from '../board/run-command.ts';
import { finePercent } from '../charts/fine-percent.ts';
import { Button } from '../kit/Button.tsx';
import { levelColour } from '../kit/level.ts';
import styles from './TargetChooser.module.css';

/** What all questions are about: some states of a card, and how likely they are now. */
export function TargetChooser({ target }: { readonly target: Target }) {
  const board = useBoard();
  const node = useNode(target.node);
  const isBoards = useScenarioShallow(({ meta }) => sameValue(meta.settings.target, target));
  const chance = useChance(target);
  const choose = (about: Target) => board.ui.setState({ about });
  return (
    <section className={styles.frame} aria-label="What the questions are about">
      <div className={styles.line}>
        <CardSelect chosen={target.node} onChoose={choose} />
        <output className={styles.chance} aria-label="How likely it is now" data-chance={chance}>
          {chance === undefined ? '—' : finePercent(chance)}
        </output>
      </div>
      <fieldset className={styles.states} aria-label="Which of its states">
        {node?.states.map(({ id, label }, index) => {
          const isOn = target.states.includes(id);
          const others = target.states.filter((state) => state !== id);
          return (
            <button
              key={id}
              type="button"
              dir="auto"
              aria-pressed={isOn}
              disabled={isOn && others.length === 0}
              className={styles.state}
              onClick={() =>
                choose({
                  node: target.node,
                  states: node.states
                    .map((state) => state.id)
                    .filter((state) => (state === id ? !isOn : others.includes(state))),
                })
              }
            >
              <span
                aria-hidden
                className={styles.swatch}
                style={{ backgroundColor: levelColour(index, node.states.length) }}
              />
              {label}
            </button>
          );
        })}
        {board.mayEdit && !isBoards ? (
          <Button
            size="s"
            variant="plain"
            className={styles.set}
            onPress={() => run(board, () => setSettings(board.target, { target }))}
          >
            Ask this on the board
          </Button>
        ) : null}
      </fieldset>
    </section>
  );
}

function CardSelect({
  chosen,
  onChoose,
}: {
  readonly chosen: string;
  readonly onChoose: (target: Target) => void;
}) {
  const nodes = useScenarioValue((scenario) => scenario.nodes);
  const all = [...nodes.values()];
  const groups = [
    { label: 'Outcomes', cards: all.filter(({ kind }) => kind === 'outcome') },
    { label: 'Other cards', cards: all.filter(({ kind }) => kind !== 'outcome') },
  ];
  return (
    <span className={styles.choice}>
      <select
        aria-label="How likely is"
        value={chosen}
        className={styles.select}
        onChange={(event) => {
          const top = nodes.get(event.target.value)?.states.at(-1);
          if (top !== undefined) onChoose({ node: event.target.value, states: [top.id] });
        }}
      >
        {groups.map(({ label, cards }) => (
          <optgroup key={label} label={label}>
            {cards.map((card) => (
              <option key={card.id} value={card.id}>
                {card.label || 'Unnamed'}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <ChevronDown aria-hidden className={styles.arrow} />
    </span>
  );
}

/** The target's chance on the board as it is; of a card that repeats, in the last round. */
function useChance({ node, states }: Target): number | undefined {
  return useAnswer(({ base, states: known, rounds }) => {
    if (base === undefined || base.kind === 'impossible') return undefined;
    const shares = inRound(base.marginals, node, rounds);
    const order = inRound(known, node, rounds);
    if (shares === undefined || order === undefined) return undefined;
    return states.reduce((sum, state) => sum + (shares[order.indexOf(state)] ?? 0), 0);
  });
}

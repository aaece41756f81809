import { ChevronDown } from 'lucide-react';
import type { Target } from '../../shared/analyses/target.ts';
import { useBoard } from '../board/board-context.tsx';
import { useAnswer, useScenarioValue } from '../board/hooks.ts';
import { inRound } from '../board/rounds.ts';
import { finePercent } from '../charts/fine-percent.ts';
import { useCountedReading } from './counted.ts';
import styles from './Target.module.css';

/** The card that all questions are about, and how likely its states are now. */
export function TargetCard({ target }: { readonly target: Target }) {
  const { ui } = useBoard();
  const nodes = useScenarioValue((scenario) => scenario.nodes);
  const chance = useChance(target);
  const all = [...nodes.values()];
  const groups = [
    { label: 'Outcomes', cards: all.filter(({ kind }) => kind === 'outcome') },
    { label: 'Other cards', cards: all.filter(({ kind }) => kind !== 'outcome') },
  ];
  return (
    <div className={styles.line}>
      <span className={styles.choice}>
        <select
          aria-label="How likely is"
          value={target.node}
          className={styles.select}
          onChange={(event) => {
            const node = event.target.value;
            const top = nodes.get(node)?.states.at(-1);
            if (top !== undefined) ui.setState({ about: { node, states: [top.id] } });
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
      <output className={styles.chance} aria-label="How likely it is now" data-chance={chance}>
        {chance === undefined ? '—' : finePercent(chance)}
      </output>
    </div>
  );
}

/** The target's chance on the board as it is, with the what-ifs where they count; of a card that repeats, in the last round. */
function useChance({ node, states }: Target): number | undefined {
  const reading = useCountedReading();
  return useAnswer(({ states: known, rounds }) => {
    if (reading === undefined || reading.kind === 'impossible') return undefined;
    const shares = inRound(reading.marginals, node, rounds);
    const order = inRound(known, node, rounds);
    if (shares === undefined || order === undefined) return undefined;
    return states.reduce((sum, state) => sum + (shares[order.indexOf(state)] ?? 0), 0);
  });
}

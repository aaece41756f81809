import type { Consistency } from '../../../shared/analyses/consistency.ts';
import { useScenarioValue } from '../../board/hooks.ts';
import { Jump } from '../parts/Jump.tsx';
import { cardName, stateName } from '../parts/names.ts';
import { firmness } from './firmness.ts';
import parts from '../parts/parts.module.css';
import styles from './Course.module.css';

export interface CombinationProps {
  readonly found: Consistency;
  readonly at: number;
}

/** One combination in words: what it assumes, and what then keeps itself in place. */
export function Combination({ found: { nodes, free, list }, at }: CombinationProps) {
  const scenario = useScenarioValue((all) => all);
  const chosen = list[at];
  if (chosen === undefined) return null;
  const cards = nodes.map((id, place) => ({ id, state: chosen.states[place] ?? '' }));
  const groups = [
    { title: 'Assumed', cards: cards.filter(({ id }) => free.includes(id)) },
    { title: 'Then stays so', cards: cards.filter(({ id }) => !free.includes(id)) },
  ];
  return (
    <>
      <p className={parts.words}>
        <strong>Combination {at + 1}</strong> {firmness(chosen.margin)}.
      </p>
      <dl className={styles.course}>
        {groups.map((group) =>
          group.cards.length === 0 ? null : (
            <div key={group.title} className={styles.phase}>
              <dt>{group.title}</dt>
              {group.cards.map(({ id, state }) => (
                <dd key={id}>
                  <Jump to={id}>{cardName(scenario, id)}</Jump>
                  <strong dir="auto">{stateName(scenario.nodes.get(id), state)}</strong>
                </dd>
              ))}
            </div>
          ),
        )}
      </dl>
    </>
  );
}

import { useState } from 'react';
import type { Course as Found } from '../../../shared/analyses/likeliest-course.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { useScenarioValue } from '../../board/hooks.ts';
import { roundName } from '../../board/rounds.ts';
import { finePercent } from '../../charts/fine-percent.ts';
import { Button } from '../../kit/Button.tsx';
import { Answered } from '../Answered.tsx';
import { Nothing } from '../parts/Nothing.tsx';
import { Jump } from '../parts/Jump.tsx';
import { cardName, stateName } from '../parts/names.ts';
import { useAnalysis } from '../use-analysis.ts';
import { byPhase } from './story-clauses.ts';
import parts from '../parts/parts.module.css';
import styles from './Course.module.css';

/** Everything together: the most probable states of all cards at once, the likeliest first, asked for by a press. */
export function Course() {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={parts.part}>
      <div className={parts.row}>
        <Button size="s" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          Everything together
        </Button>
        <span className={parts.words}>the likeliest states of all cards at once</span>
      </div>
      {isOpen ? <Asked /> : null}
    </div>
  );
}

/** As many as one goes through; each next one is looked for when it is asked for. */
const most = 10;

function Asked() {
  const [count, setCount] = useState(1);
  const [at, setAt] = useState(0);
  const analysis = useAnalysis('course', { of: 'course', count });
  const go = (to: number) => {
    setAt(to);
    setCount(Math.max(count, to + 1));
  };
  return (
    <Answered
      analysis={analysis}
      nothing={<Nothing otherwise="The board is too large to be gone through." />}
    >
      {(courses) => {
        const shown = Math.min(at, courses.length - 1);
        const course = courses[shown];
        // Fewer than were asked for: there are no more.
        const isLast = shown + 1 >= most || (courses.length < count && shown + 1 >= courses.length);
        if (course === undefined) return null;
        return (
          <>
            <Told course={course} rank={shown + 1} />
            <div className={parts.row}>
              <Button size="s" isDisabled={shown === 0} onPress={() => go(shown - 1)}>
                Likelier
              </Button>
              <Button size="s" isDisabled={isLast} onPress={() => go(shown + 1)}>
                Next likeliest
              </Button>
            </div>
          </>
        );
      }}
    </Answered>
  );
}

interface ToldProps {
  readonly course: Found;
  /** 1 = the likeliest. */
  readonly rank: number;
}

function Told({ course: { chance, happenings }, rank }: ToldProps) {
  const scenario = useScenarioValue((all) => all);
  return (
    <>
      <p className={parts.words}>
        {rank === 1 ? null : <strong>Number {rank}. </strong>}
        All {happenings.length} of these at once: <strong>{finePercent(chance)}</strong>. It is a
        single way of many, so even the likeliest is seldom likely; it need not be what each card
        says by itself.
      </p>
      <dl className={styles.course} aria-label="Everything together">
        {byPhase(scenario, happenings).map(({ phase, items }) => (
          <div key={phase} className={styles.phase}>
            <dt dir="auto">{phase || 'Throughout'}</dt>
            {items.map((item) => (
              <dd
                key={`${item.node} ${item.round ?? ''}`}
                data-node={item.node}
                data-state={item.state}
              >
                <Jump to={item.node}>{titleOf(scenario, item)}</Jump>
                <strong dir="auto">{stateName(scenario.nodes.get(item.node), item.state)}</strong>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  );
}

function titleOf(
  scenario: Scenario,
  { node, round }: { readonly node: string; readonly round?: number },
): string {
  const name = cardName(scenario, node);
  return round === undefined ? name : `${name}, ${roundName(scenario.meta.rounds, round)}`;
}

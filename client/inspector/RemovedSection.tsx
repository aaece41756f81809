import { Undo2 } from 'lucide-react';
import { useCallback, useRef, useState, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { restore } from '../../shared/document/commands/restore.ts';
import { collectionNames, type ScenarioDoc } from '../../shared/document/scenario-doc.ts';
import { useBoard } from '../board/board-context.tsx';
import { run } from '../board/run-command.ts';
import { Button } from '../kit/Button.tsx';
import { Section } from './Section.tsx';
import { removedSteps, type RemovedStep } from './removed.ts';
import fields from './fields.module.css';
import styles from './Records.module.css';

const firstShown = 8;

/** What was removed, newest first; each step comes back whole. */
export function RemovedSection() {
  const board = useBoard();
  const steps = useRemoved(board.target);
  const [all, setAll] = useState(false);
  const shown = all ? steps : steps.slice(0, firstShown);
  return (
    <Section title="Recently removed" mark={steps.length} isClosed={steps.length === 0}>
      {steps.length === 0 ? <p className={fields.empty}>Nothing has been removed.</p> : null}
      <ul className={styles.records}>
        {shown.map((step) => (
          <li key={step.key} className={styles.record}>
            <div className={styles.what}>
              <span className={styles.name} title={step.label} dir="auto">
                {step.label}
              </span>
              <small>
                {step.what} · {timeWords(step.at)}
              </small>
            </div>
            <Button
              size="s"
              icon={<Undo2 />}
              isDisabled={!board.mayEdit}
              aria-label={`Restore ${step.label}`}
              onPress={() => run(board, () => restore(board.target, step.refs))}
            >
              Restore
            </Button>
          </li>
        ))}
      </ul>
      {steps.length > shown.length ? (
        <Button size="s" variant="plain" onPress={() => setAll(true)}>
          {`Show all ${steps.length}`}
        </Button>
      ) : null}
    </Section>
  );
}

function timeWords(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return 'some time ago';
  const sameDay = time.toDateString() === new Date().toDateString();
  return sameDay
    ? time.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
    : time.toLocaleDateString([], { day: 'numeric', month: 'short' });
}

/** Recomputed only when something is removed or comes back, not on every keystroke of the room. */
function useRemoved(target: ScenarioDoc): readonly RemovedStep[] {
  const cached = useRef<readonly RemovedStep[] | null>(null);
  const subscribe = useCallback(
    (listener: () => void) => {
      const onEvents = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
        const touched = events.some(({ path, keys }) => path.length === 0 || keys.has('deletedAt'));
        if (!touched) return;
        cached.current = null;
        listener();
      };
      for (const name of collectionNames) target.collections[name].observeDeep(onEvents);
      return () => {
        for (const name of collectionNames) target.collections[name].unobserveDeep(onEvents);
      };
    },
    [target],
  );
  return useSyncExternalStore(subscribe, () => (cached.current ??= removedSteps(target)));
}

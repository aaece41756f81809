import { useLayoutEffect, useRef } from 'react';
import { limits } from '../../shared/base/limits.ts';
import { setRounds } from '../../shared/document/commands/set-rounds.ts';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioValue, useUi } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { Choice } from './Choice.tsx';
import { DraftText } from './DraftText.tsx';
import { Section } from './Section.tsx';
import { countWords } from './round-words.ts';
import fields from './fields.module.css';
import styles from './Records.module.css';

const counts = Array.from({ length: limits.rounds + 1 }, (_, count) => ({
  id: `${count}`,
  label: countWords(count),
}));

/** How often the repeating part of the board is played, and what each time is called. */
export function RoundsSection() {
  const board = useBoard();
  const { target, mayEdit } = board;
  const rounds = useScenarioValue((scenario) => scenario.meta.rounds);
  const repeating = useScenarioValue(
    ({ nodes }) => [...nodes.values()].filter(({ perRound }) => perRound === true).length,
  );
  const choice = useRef<HTMLDivElement>(null);
  const isWanted = useUi((ui) => ui.editing === 'board/rounds');
  useLayoutEffect(() => {
    if (!isWanted) return;
    board.ui.setState({ editing: null });
    // Asked for in the palette, which hands the keyboard back in the next frame.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => choice.current?.querySelector('select')?.focus()),
    );
  }, [board, isWanted]);
  const count = rounds?.count ?? 0;
  // Names of rounds that are not played now are kept: they may be played again.
  const labels = rounds?.labels ?? [];
  const rename = (index: number, label: string) => {
    const next = Array.from(
      { length: Math.max(labels.length, index + 1) },
      (_, at) => (at === index ? label : labels[at]) ?? '',
    );
    run(board, () => setRounds(target, { count, labels: next }));
  };
  return (
    <Section title="Rounds" {...(count === 0 ? {} : { mark: count })}>
      <div ref={choice}>
        <Choice
          label="How often it is played"
          value={`${count}`}
          options={counts}
          isDisabled={!mayEdit}
          onChange={(next) =>
            run(board, () =>
              setRounds(target, next === '0' ? null : { count: Number(next), labels }),
            )
          }
        />
      </div>
      <p className={fields.hint}>
        {count === 0
          ? 'For what happens again and again, such as talks each month: chosen cards are then played once a round, and a link may act a round later.'
          : repeating === 0
            ? 'No card repeats yet. Select one and tick “Repeats every round” in its details.'
            : `${repeating === 1 ? 'One card repeats' : `${repeating} cards repeat`} every round; the others happen once.${count === 1 ? ' From two rounds on there is something to repeat.' : ''}`}
      </p>
      {count === 0 ? null : (
        <ol className={styles.records}>
          {Array.from({ length: count }, (_, index) => (
            <li key={index} className={styles.record}>
              <span className={styles.rank}>{index + 1}</span>
              <DraftText
                label={`Name of round ${index + 1}`}
                isLabelHidden
                value={labels[index] ?? ''}
                field={`board/round${index + 1}`}
                placeholder={`Round ${index + 1}`}
                isDisabled={!mayEdit}
                className={fields.quiet}
                onCommit={(label) => rename(index, label)}
              />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

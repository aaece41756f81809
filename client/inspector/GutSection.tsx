import { useState } from 'react';
import type { GutMatch } from '../../shared/analyses/match-gut.ts';
import { never } from '../../shared/base/never.ts';
import { setNumber } from '../../shared/document/commands/set-number.ts';
import { formatProbability } from '../../shared/model/format-probability.ts';
import { printParam } from '../../shared/model/param-id.ts';
import type { Node } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { useMarginal, useRepeats, useRounds } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { Button } from '../kit/Button.tsx';
import { NumberField } from '../numbers/NumberField.tsx';
import { Section } from './Section.tsx';
import fields from './fields.module.css';

/**
 * What a person's gut says of the top state, beside what the model says; on request the baseline is
 * set once so that the two agree.
 */
export function GutSection({ node }: { readonly node: Node }) {
  const board = useBoard();
  // Of a card that repeats the gut speaks of how it ends.
  const marginal = useMarginal(node.id, useRounds());
  const isRepeating = useRepeats(node);
  const [message, setMessage] = useState('');
  const top = node.states.at(-1);
  const model = marginal?.[node.states.length - 1];
  const { gut } = node;
  if (top === undefined) return null;

  const match = async (value: number) => {
    // The engine is large and this is rare: it is fetched when somebody asks.
    const { matchGut } = await import('../../shared/analyses/match-gut.ts');
    const found = matchGut(board.scenario.getState(), node.id, value);
    if (found.kind !== 'leak') {
      setMessage(wordsFor(found));
      return;
    }
    setMessage('');
    const param = printParam({ of: 'leak', node: node.id, state: top.id });
    run(board, () => setNumber(board.target, param, { v: found.leak }));
  };
  return (
    <Section title="Gut number" isClosed={gut === undefined}>
      {gut === undefined ? (
        <p className={fields.hint}>
          Your own estimate of “{top.label}”{isRepeating ? ' in the last round' : ''}, to compare
          with the model. It changes nothing.
        </p>
      ) : null}
      {gut === undefined ? (
        <Button
          size="s"
          isDisabled={!board.mayEdit || model === undefined}
          onPress={() =>
            run(board, () =>
              setNumber(board.target, printParam({ of: 'gut', node: node.id }), {
                v: Math.round((model ?? 0.5) * 100) / 100,
              }),
            )
          }
        >
          Note a gut number
        </Button>
      ) : (
        <>
          <NumberField param={printParam({ of: 'gut', node: node.id })} label={top.label} />
          {model === undefined ? null : (
            <p className={fields.number}>
              gut {formatProbability(gut.v)} · model {formatProbability(model)}
              {isRepeating ? ' in the last round' : ''}
              <span className={fields.hint}> · {gapWords(gut.v - model)}</span>
            </p>
          )}
          <div className={fields.row}>
            <Button
              size="s"
              isDisabled={!board.mayEdit}
              onPress={() => {
                void match(gut.v);
              }}
            >
              Match my gut
            </Button>
            <span className={fields.hint}>sets the baseline once</span>
          </div>
          {message === '' ? null : <output className={fields.error}>{message}</output>}
        </>
      )}
    </Section>
  );
}

function gapWords(gap: number): string {
  const points = Math.round(Math.abs(gap) * 100);
  if (points === 0) return 'they agree';
  return gap > 0 ? `your gut is ${points} points higher` : `your gut is ${points} points lower`;
}

function wordsFor(match: Exclude<GutMatch, { kind: 'leak' }>): string {
  switch (match.kind) {
    case 'infeasible':
      return `No baseline reaches that: whatever it is, the model stays between ${formatProbability(match.low)} and ${formatProbability(match.high)}. Change a link instead.`;
    case 'noBaseline':
      return 'This card has no baseline to set: change its numbers instead.';
    case 'impossible':
      return 'The evidence on the board cannot hold, so there is nothing to match.';
    default:
      return never(match);
  }
}

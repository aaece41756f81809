import { useRef, useState } from 'react';
import type { GutMatch, matchGut } from '../../shared/analyses/match-gut.ts';
import { never } from '../../shared/base/never.ts';
import { setNumber } from '../../shared/document/commands/set-number.ts';
import { formatProbability } from '../../shared/model/format-probability.ts';
import { printParam } from '../../shared/model/param-id.ts';
import type { Node, Num } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { useIssues, useMarginal, useRepeats, useRounds } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { Button } from '../kit/Button.tsx';
import { GutReach } from './GutReach.tsx';
import { NumberField } from '../numbers/NumberField.tsx';
import { NumberPopover } from '../numbers/NumberPopover.tsx';
import { IssueList } from './IssueList.tsx';
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
  const [message, setMessage] = useState<GutMatch>();
  const unreached = useIssues(node.id).filter(({ code }) => code === 'W-GUT-INFEASIBLE');
  const [isAsking, setAsking] = useState(false);
  const button = useRef<HTMLDivElement>(null);
  // The engine is large and this is rare: it is fetched once somebody begins.
  const [match, setMatch] = useState<{ readonly gut: typeof matchGut }>();
  const top = node.states.at(-1);
  const model = marginal?.[node.states.length - 1];
  const { gut } = node;
  if (top === undefined) return null;

  const load = async () => {
    const { matchGut: loaded } = await import('../../shared/analyses/match-gut.ts');
    setMatch({ gut: loaded });
    return loaded;
  };
  const settle = (found: GutMatch) => {
    setMessage(found.kind === 'leak' ? undefined : found);
    if (found.kind !== 'leak') return;
    const param = printParam({ of: 'leak', node: node.id, state: top.id });
    run(board, () => setNumber(board.target, param, { v: found.leak }));
  };
  const onMatch = async (value: number) => {
    const matching = match?.gut ?? (await load());
    settle(matching(board.scenario.getState(), node.id, value));
  };
  // While nobody has given the baseline, the first gut number gives it too (model.md §1.4).
  const isFirst = gut === undefined && Object.keys(node.leak).length === 0;
  const takeAlong = (num: Num) => {
    if (isFirst && match !== undefined) {
      settle(match.gut(board.scenario.getState(), node.id, num.v));
    }
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
        <div ref={button} className={fields.row}>
          <Button
            size="s"
            isDisabled={!board.mayEdit}
            onPress={() => {
              setMessage(undefined);
              void load().then(() => setAsking(true));
            }}
          >
            Note a gut number
          </Button>
          {isFirst && isQuick(node) ? (
            <span className={fields.hint}>it sets the baseline, which nobody has given</span>
          ) : null}
        </div>
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
                void onMatch(gut.v);
              }}
            >
              Match my gut
            </Button>
            <span className={fields.hint}>sets the baseline once</span>
          </div>
        </>
      )}
      {isAsking ? (
        <NumberPopover
          param={printParam({ of: 'gut', node: node.id })}
          anchor={button}
          also={takeAlong}
          onClose={() => setAsking(false)}
        />
      ) : null}
      {message === undefined && unreached.length > 0 ? <IssueList issues={unreached} /> : null}
      {message === undefined || message.kind === 'leak' ? null : (
        <output className={fields.error}>{wordsFor(message)}</output>
      )}
      {message?.kind === 'infeasible' && gut !== undefined ? (
        <GutReach low={message.low} high={message.high} gut={gut.v} model={model} />
      ) : null}
    </Section>
  );
}

/** Whether the card has a baseline that a gut number can set. */
function isQuick({ gate, policy }: Node): boolean {
  return (gate.type === 'or' || gate.type === 'max') && policy.mode !== 'fixed';
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

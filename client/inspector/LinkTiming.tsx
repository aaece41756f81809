import { setLag } from '../../shared/document/commands/set-lag.ts';
import { repeats } from '../../shared/model/rounds.ts';
import type { Link } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { useNode, useRounds } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { Choice } from './Choice.tsx';
import { lags } from './link-words.ts';
import { lagWords } from './round-words.ts';
import fields from './fields.module.css';

/**
 * When a link acts. It is asked between cards that repeat, and where a delay was given that counts
 * for nothing; why it does, and the repairs, stand among the link's issues.
 */
export function LinkTiming({ link }: { readonly link: Link }) {
  const board = useBoard();
  const rounds = useRounds();
  const [from, to] = [useNode(link.from), useNode(link.to)];
  if (from === undefined || to === undefined || link.kind === 'relates') return null;
  const once = [from, to].filter((end) => !repeats(end, rounds));
  if (link.lag === 0 && (rounds < 2 || once.length === 2)) return null;
  const [single] = once;
  return (
    <>
      <Choice
        label="When it acts"
        value={`${link.lag}`}
        options={lags}
        isDisabled={!board.mayEdit || (once.length > 0 && link.lag === 0)}
        onChange={(next) =>
          run(board, () =>
            setLag(board.target, link.id, ({ '0': 0, '1': 1, '2': 2, '3': 3 } as const)[next]),
          )
        }
      />
      {once.length === 2 ? null : (
        <p className={fields.hint}>
          {single === undefined
            ? lagWords(link.lag, from, to)
            : single === from
              ? `${nameOf(from)} happens once, so it acts on ${nameOf(to)} in every round.`
              : `${nameOf(to)} happens once: ${nameOf(from)}’s details say which round it looks at.`}
        </p>
      )}
    </>
  );
}

function nameOf({ label }: { readonly label: string }): string {
  return label.trim() || 'Unnamed';
}

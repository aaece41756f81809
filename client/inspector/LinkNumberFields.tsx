import { useLayoutEffect, useRef, useState } from 'react';
import { never } from '../../shared/base/never.ts';
import { change } from '../../shared/document/change.ts';
import { setNumber } from '../../shared/document/commands/set-number.ts';
import { own } from '../../shared/model/own.ts';
import { printParam } from '../../shared/model/param-id.ts';
import type { Link, Node } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { useNode, useScenarioShallow } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { Button } from '../kit/Button.tsx';
import { NumberField } from '../numbers/NumberField.tsx';
import { ScorePicker } from '../numbers/ScorePicker.tsx';
import { countsCauses } from '../../shared/drawing/link-number.ts';
import { LevelsRest } from './LevelsRest.tsx';
import { blockRows, effectRows, restOf, scoreRows, type LinkRow } from './by-link.ts';
import fields from './fields.module.css';
import styles from './Numbers.module.css';

/** All numbers of one link, as its kind asks for them. */
export function LinkNumberFields({ link }: { readonly link: Link }) {
  const from = useNode(link.from);
  const to = useNode(link.to);
  if (from === undefined || to === undefined) return null;
  switch (link.kind) {
    case 'promotes':
    case 'shows':
    case 'informs':
      return to.gate.type === 'table' ? (
        <p className={fields.hint}>Its numbers stand in the full table of “{to.label}”.</p>
      ) : (
        <>
          {countsCauses(to) ? (
            <p className={fields.hint}>
              “{to.label}” counts its causes: this one is there in each state with more than 0 %.
            </p>
          ) : null}
          <StateRows
            child={to.id}
            rows={effectRows(link, from, to)}
            isSingle={to.states.length === 2}
          />
        </>
      );
    case 'inhibits':
      return to.gate.type === 'table' ? (
        <p className={fields.hint}>Its numbers stand in the full table of “{to.label}”.</p>
      ) : (
        <StateRows child={to.id} rows={blockRows(link, from)} isSingle />
      );
    case 'requires':
      return (
        <>
          <p className={fields.hint}>
            {link.okStates.length === 0
              ? 'Met by any state but the first.'
              : `Met by: ${namesOf(from, link.okStates)}.`}
          </p>
          <NumberField
            param={printParam({ of: 'necessity', link: link.id })}
            label="Stops it while not met"
          />
        </>
      );
    case 'weighs':
      return <Scores link={link} from={from} to={to} />;
    case 'relates':
      return <p className={fields.hint}>Only a line on the board: it has no numbers.</p>;
    default:
      return never(link.kind);
  }
}

/** Numbers by parent state; where the child has one level, a line each, else a block each. */
function StateRows({
  child,
  rows,
  isSingle,
}: {
  readonly child: string;
  readonly rows: readonly LinkRow[];
  readonly isSingle: boolean;
}) {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // The button has gone: the keyboard goes on at what it brought.
    if (all) list.current?.querySelector('button')?.focus();
  }, [all]);
  const shown = all ? rows : rows.filter(({ isQuiet }) => !isQuiet);
  return (
    <div ref={list} className={styles.states}>
      {shown.map((row) =>
        isSingle ? (
          row.params.map(({ param }) => <NumberField key={param} param={param} label={row.label} />)
        ) : (
          <div key={row.state} className={styles.state}>
            <span className={styles.given}>{row.label} brings about</span>
            {row.params.map(({ param, label }) => (
              <NumberField key={param} param={param} label={label} />
            ))}
            <LevelsRest
              node={child}
              params={row.params.map(({ param }) => param)}
              label="none of these"
            />
          </div>
        ),
      )}
      <RestIsNothing rows={rows} onDone={() => list.current?.querySelector('button')?.focus()} />
      {shown.length < rows.length ? (
        <Button size="s" variant="plain" className={styles.more} onPress={() => setAll(true)}>
          {`Also for “${rows.find(({ isQuiet }) => isQuiet)?.label ?? ''}”`}
        </Button>
      ) : null}
    </div>
  );
}

/**
 * Says with one press that what nobody gave beside given numbers brings about nothing. Without it
 * such a number stays Parley's assumption.
 */
function RestIsNothing({
  rows,
  onDone,
}: {
  readonly rows: readonly LinkRow[];
  /** The button goes with what it was for; the keyboard goes on elsewhere. */
  readonly onDone: () => void;
}) {
  const board = useBoard();
  const blanks = useScenarioShallow((scenario) => restOf(scenario, rows));
  if (blanks.length === 0) return null;
  const zero = () =>
    change(board.target, 'user', () => {
      for (const param of blanks) setNumber(board.target, param, { v: 0 });
    });
  return (
    <Button
      size="s"
      variant="plain"
      className={styles.more}
      isDisabled={!board.mayEdit}
      onPress={() => {
        run(board, zero);
        onDone();
      }}
    >
      {blanks.length === 1
        ? 'Take the assumed one as 0'
        : `Take the ${blanks.length} assumed ones as 0`}
    </Button>
  );
}

function Scores({
  link,
  from,
  to,
}: {
  readonly link: Link;
  readonly from: Node;
  readonly to: Node;
}) {
  const board = useBoard();
  return (
    <div className={styles.states}>
      {scoreRows(link, from, to).map((row) => (
        <div key={row.state} className={styles.state}>
          <span className={styles.given}>{row.label} shifts towards</span>
          {row.params.map(({ param, label }, index) => {
            const option = to.states[index]?.id ?? '';
            return (
              <div key={param} className={styles.score}>
                <span dir="auto">{label}</span>
                <ScorePicker
                  label={`${row.label} → ${label}`}
                  value={own(own(link.scores, row.state) ?? {}, option) ?? 0}
                  isDisabled={!board.mayEdit}
                  onChange={(v) => run(board, () => setNumber(board.target, param, { v }))}
                />
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function namesOf(from: Node, states: readonly string[]): string {
  return from.states
    .filter(({ id }) => states.includes(id))
    .map(({ label }) => label)
    .join(', ');
}

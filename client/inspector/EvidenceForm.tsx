import { useLayoutEffect, useRef, useState } from 'react';
import { setEvidence } from '../../shared/document/commands/set-evidence.ts';
import type { Evidence, Finding, Node, StateId } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { useMarginal, useRepeats, useScenarioValue, useShownRound } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { Button } from '../kit/Button.tsx';
import { Segmented } from '../kit/Segmented.tsx';
import { RowEditor } from '../numbers/RowEditor.tsx';
import { sumsToOne } from '../numbers/shares.ts';
import { RoundChoice } from './RoundChoice.tsx';
import { Choice } from './Choice.tsx';
import { LikelihoodCells } from './LikelihoodCells.tsx';
import {
  findingOf,
  likelihoodsOf,
  readReport,
  reliabilities,
  reliabilityOf,
  reportOf,
  startingTarget,
} from './likelihoods.ts';
import type { FindingMode, ReliabilityId } from './likelihoods.ts';
import fields from './fields.module.css';
import styles from './Evidence.module.css';

const modes: readonly { readonly id: FindingMode; readonly words: string }[] = [
  { id: 'hard', words: 'It is' },
  { id: 'not', words: 'It is not' },
  { id: 'virtual', words: 'A source says' },
  { id: 'jeffrey', words: 'We put it at' },
];

/** The presets, and a number of its own for each state. */
const ways = [...reliabilities, { id: 'own', label: 'Something else' }] as const;
type Way = ReliabilityId | 'own';

export interface EvidenceFormProps {
  readonly node: Node;
  /** The piece of evidence to change; absent = a new one. */
  readonly item?: Evidence;
  readonly onClose: () => void;
}

/** Enters one observation: certain, ruled out, as a source reports it, or as a belief that holds whatever led to it. */
export function EvidenceForm({ node, item, onClose }: EvidenceFormProps) {
  const board = useBoard();
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    // The button that opened it has gone, or is out of reach meanwhile.
    form.current
      ?.querySelector<HTMLElement>('[role=radio][aria-checked=true],input:checked,button')
      ?.focus();
  }, []);
  const start = startOf(node, item);
  const [mode, setMode] = useState<FindingMode>(start.mode);
  const [state, setState] = useState(start.state);
  const [way, setWay] = useState<Way>(start.way);
  const [own, setOwn] = useState(start.own);
  const marginal = useMarginal(node.id);
  const scale = useScenarioValue(({ meta }) => meta.scale);
  const [target, setTarget] = useState(() => start.target ?? startingTarget(node.states, marginal));
  const isWhole = sumsToOne(node.states.map(({ id }) => target[id] ?? 0));
  const isRepeating = useRepeats(node);
  const shown = useShownRound();
  // Evidence without a round speaks of the first.
  const [round, setRound] = useState(item === undefined ? shown : (item.round ?? 1));
  const r = reliabilities.find(({ id }) => id === way)?.r;
  const chooseWay = (next: Way) => {
    if (next === 'own' && r !== undefined) setOwn(reportOf(node.states, state, r));
    setWay(next);
  };
  const found = (): Finding => {
    if (mode === 'jeffrey') return { type: 'jeffrey', target };
    if (mode === 'virtual' && r === undefined) return { type: 'virtual', likelihood: own };
    return findingOf(mode, node.states, state, r ?? 1);
  };
  const save = () => {
    if (mode === 'jeffrey' && !isWhole) return;
    run(board, () =>
      setEvidence(board.target, {
        ...(item === undefined ? {} : { id: item.id }),
        node: node.id,
        ...(isRepeating ? { round } : {}),
        finding: found(),
      }),
    );
    onClose();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={item === undefined ? 'New evidence' : 'Change evidence'}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Segmented label="What was learnt" options={modes} value={mode} onChange={setMode} />
      {isRepeating ? (
        <RoundChoice label="In which round" value={round} onChange={setRound} />
      ) : null}
      {mode === 'jeffrey' || (mode === 'virtual' && r === undefined) ? null : (
        <Choice label="State" value={state} options={node.states} onChange={setState} />
      )}
      {mode === 'virtual' ? (
        <>
          <Choice
            label="How reliable is the source?"
            value={way}
            options={ways}
            onChange={chooseWay}
          />
          {r === undefined ? (
            <LikelihoodCells states={node.states} likelihood={own} onChange={setOwn} />
          ) : (
            <p className={fields.hint}>
              It would say so in {Math.round(r * 100)} of 100 cases if it is so, and in{' '}
              {Math.round((1 - r) * 100)} of 100 if it is not.
            </p>
          )}
        </>
      ) : null}
      {mode === 'jeffrey' ? (
        <>
          <RowEditor
            label="We now put it at"
            states={node.states}
            row={Object.fromEntries(node.states.map(({ id }) => [id, { v: target[id] ?? 0 }]))}
            scale={scale}
            onCommit={(row) =>
              setTarget(Object.fromEntries(node.states.map(({ id }) => [id, row[id]?.v ?? 0])))
            }
          />
          <p className={fields.hint}>
            The board then says exactly this, whatever else it knows, and its causes follow.
          </p>
        </>
      ) : null}
      <div className={fields.row}>
        <Button
          type="submit"
          size="s"
          variant="primary"
          isDisabled={mode === 'jeffrey' && !isWhole}
        >
          {item === undefined ? 'Add evidence' : 'Save'}
        </Button>
        <Button size="s" onPress={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function startOf(node: Node, item: Evidence | undefined) {
  const state = node.states.at(-1)?.id ?? '';
  const fresh = {
    mode: 'hard' as FindingMode,
    state,
    way: '0.85' as Way,
    own: reportOf(node.states, state, 0.85),
    target: undefined as Record<StateId, number> | undefined,
  };
  if (item === undefined) return fresh;
  if (item.type === 'hard' || item.type === 'not') {
    return { ...fresh, mode: item.type, state: item.state };
  }
  if (item.type === 'jeffrey') {
    return { ...fresh, mode: item.type as FindingMode, target: { ...item.target } };
  }
  if (item.type !== 'virtual') return fresh;
  const report = readReport(node.states, item.likelihood);
  return {
    ...fresh,
    mode: 'virtual' as FindingMode,
    state: report?.state ?? state,
    way: reliabilityOf(report?.r ?? 0) ?? ('own' as const),
    own: likelihoodsOf(node.states, item.likelihood),
  };
}

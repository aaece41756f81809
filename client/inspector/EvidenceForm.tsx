import { useState } from 'react';
import { setEvidence } from '../../shared/document/commands/set-evidence.ts';
import type { Evidence, Node } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { run } from '../board/run-command.ts';
import { Button } from '../kit/Button.tsx';
import { Segmented } from '../kit/Segmented.tsx';
import { Choice } from './Choice.tsx';
import { findingOf, readReport, reliabilities, reliabilityOf } from './likelihoods.ts';
import type { FindingMode, ReliabilityId } from './likelihoods.ts';
import fields from './fields.module.css';
import styles from './Evidence.module.css';

const modes: readonly { readonly id: FindingMode; readonly words: string }[] = [
  { id: 'hard', words: 'It is' },
  { id: 'not', words: 'It is not' },
  { id: 'virtual', words: 'A source says' },
];

export interface EvidenceFormProps {
  readonly node: Node;
  /** The piece of evidence to change; absent = a new one. */
  readonly item?: Evidence;
  readonly onClose: () => void;
}

/** Enters one observation: certain, ruled out, or as a source reports it. */
export function EvidenceForm({ node, item, onClose }: EvidenceFormProps) {
  const board = useBoard();
  const start = startOf(node, item);
  const [mode, setMode] = useState<FindingMode>(start.mode);
  const [state, setState] = useState(start.state);
  const [reliability, setReliability] = useState<ReliabilityId>(start.reliability);
  const r = reliabilities.find(({ id }) => id === reliability)?.r ?? 0.85;
  const save = () => {
    run(board, () =>
      setEvidence(board.target, {
        ...(item === undefined ? {} : { id: item.id }),
        node: node.id,
        finding: findingOf(mode, node.states, state, r),
      }),
    );
    onClose();
  };
  return (
    <form
      className={styles.form}
      aria-label={item === undefined ? 'New evidence' : 'Change evidence'}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Segmented label="What was learnt" options={modes} value={mode} onChange={setMode} />
      <Choice label="State" value={state} options={node.states} onChange={setState} />
      {mode === 'virtual' ? (
        <>
          <Choice
            label="How reliable is the source?"
            value={reliability}
            options={reliabilities}
            onChange={setReliability}
          />
          <p className={fields.hint}>
            It would say so in {Math.round(r * 100)} of 100 cases if it is so, and in{' '}
            {Math.round((1 - r) * 100)} of 100 if it is not.
          </p>
        </>
      ) : null}
      <div className={fields.row}>
        <Button type="submit" size="s" variant="primary">
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
  const fresh = { mode: 'hard' as FindingMode, state, reliability: '0.85' as ReliabilityId };
  if (item === undefined) return fresh;
  if (item.type === 'hard' || item.type === 'not') {
    return { ...fresh, mode: item.type, state: item.state };
  }
  if (item.type !== 'virtual') return fresh;
  const report = readReport(node.states, item.likelihood);
  return {
    mode: 'virtual' as FindingMode,
    state: report?.state ?? state,
    reliability: reliabilityOf(report?.r ?? 0) ?? fresh.reliability,
  };
}

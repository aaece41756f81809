import { Eye, Wand } from 'lucide-react';
import { useState } from 'react';
import { useBoard } from '../board/board-context.tsx';
import { useMarginal, useNode, useRounds, useShownRound } from '../board/hooks.ts';
import { IconToggle } from '../kit/IconButton.tsx';
import { Segmented } from '../kit/Segmented.tsx';
import { formatShares } from '../../shared/model/format-probability.ts';
import { askInRound, askPrivately, drop, share, type WhatIfMode } from './ask-what-if.ts';
import { repeats } from '../../shared/model/rounds.ts';
import { WhatIfRounds } from './WhatIfRounds.tsx';
import { useActiveWhatIfs } from './use-active-what-ifs.ts';
import styles from './WhatIfControls.module.css';

/** Asks "what if" about one card: each of its states learnt or done, privately or on the board. */
export function WhatIfControls({ node: id }: { readonly node: string }) {
  const board = useBoard();
  const node = useNode(id);
  const active = useActiveWhatIfs().find((item) => item.node === id);
  const [forAll, setForAll] = useState(false);
  const isShared = active === undefined ? forAll : active.shared !== undefined;
  const rounds = useRounds();
  const shown = useShownRound();
  const [learn, setLearn] = useState<number>();
  const [done, setDone] = useState<number>();
  const learntIn = active?.mode === 'observe' ? (active.round ?? 1) : (learn ?? shown);
  const doneIn = active?.mode === 'do' ? active.round : done;
  const marginal = useMarginal(id, learntIn);
  if (node === undefined) return null;
  const isRepeating = repeats(node, rounds);
  const choose = (mode: WhatIfMode, round: number | undefined) => {
    if (mode === 'observe') setLearn(round);
    else setDone(round);
    if (active?.mode === mode) askInRound(board, active, round);
  };
  const texts = marginal === undefined ? [] : formatShares(marginal);

  const toggle = (state: string, mode: WhatIfMode, on: boolean) => {
    if (active !== undefined) drop(board, active);
    if (!on) return;
    const round = isRepeating ? (mode === 'do' ? doneIn : learntIn) : undefined;
    if (isShared) share(board, { node: id, state, mode, round });
    else askPrivately(board, { node: id, state, mode, round });
  };
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>What if…</h3>
      <Segmented
        label="Who sees it"
        options={[
          { id: 'own', words: 'Only I see it' },
          { id: 'all', words: 'Everybody' },
        ]}
        value={isShared ? 'all' : 'own'}
        isDisabled={!board.mayEdit}
        onChange={(who) => {
          setForAll(who === 'all');
          if (active === undefined || (active.shared !== undefined) === (who === 'all')) return;
          drop(board, active);
          if (who === 'all') share(board, active);
          else askPrivately(board, active);
        }}
      />
      {isRepeating ? (
        <WhatIfRounds
          learntIn={learntIn}
          doneIn={doneIn}
          isDisabled={!board.mayEdit && isShared}
          onChoose={choose}
        />
      ) : null}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">State</th>
            <th scope="col" className={styles.number}>
              Now
            </th>
            <th scope="col">We learn</th>
            <th scope="col">Suppose</th>
          </tr>
        </thead>
        <tbody>
          {node.states.map((state, index) => (
            <tr key={state.id}>
              <th scope="row" dir="auto">
                {state.label}
              </th>
              <td className={styles.number}>{texts[index] ?? '—'}</td>
              {(['observe', 'do'] as const).map((mode) => (
                <td key={mode}>
                  <IconToggle
                    size="s"
                    label={
                      mode === 'observe'
                        ? `We learn that it is: ${state.label}`
                        : `Suppose they make it: ${state.label}`
                    }
                    icon={mode === 'observe' ? <Eye /> : <Wand />}
                    isSelected={active?.state === state.id && active.mode === mode}
                    isDisabled={!board.mayEdit && isShared}
                    onChange={(on) => toggle(state.id, mode, on)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { Eye, Wand } from 'lucide-react';
import type { Node } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { useRepeats, useScenarioValue, useShownRound } from '../board/hooks.ts';
import { roundName } from '../board/rounds.ts';
import { roundAsked, setWhatIf } from '../board/what-if.ts';
import { MenuItem, Submenu } from '../kit/Menu.tsx';

/** Asks what if about a card, for oneself: its state learnt, or brought about (model.md A3). */
export function WhatIfItems({ node }: { readonly node: Node }) {
  const isRepeating = useRepeats(node);
  const shown = useShownRound();
  const round = useScenarioValue(({ meta }) => roundName(meta.rounds, shown));
  const when = isRepeating ? `in ${round} ` : '';
  return (
    <>
      <Submenu label={`We learn that ${when}it is…`} icon={<Eye size={14} />}>
        {itemsFor(node, 'observe')}
      </Submenu>
      <Submenu
        label={node.kind === 'move' ? 'Suppose they choose…' : 'Suppose it is made…'}
        icon={<Wand size={14} />}
      >
        {itemsFor(node, 'do')}
      </Submenu>
    </>
  );
}

function itemsFor(node: Node, mode: 'observe' | 'do') {
  return node.states.map(({ id, label }) => (
    <StateItem key={id} node={node.id} state={id} label={label} mode={mode} />
  ));
}

function StateItem({
  node,
  state,
  label,
  mode,
}: {
  readonly node: string;
  readonly state: string;
  readonly label: string;
  readonly mode: 'observe' | 'do';
}) {
  const board = useBoard();
  const words = label || 'Unnamed';
  return (
    <MenuItem
      id={state}
      words={words}
      onAction={() => setWhatIf(board, { node, state, mode, ...roundAsked(board, node, mode) })}
    >
      <span dir="auto">{words}</span>
    </MenuItem>
  );
}

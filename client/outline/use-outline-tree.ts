import { useMemo, useState } from 'react';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioValue } from '../board/hooks.ts';
import { isRowOpen } from './outline-state.ts';
import { keepItems, outlineOf, type OutlineGroup } from './outline-tree.ts';
import { useOutline } from './use-outline.ts';

export interface ShownTree {
  readonly groups: readonly OutlineGroup[];
  /** Keys of the rows that are open. */
  readonly open: ReadonlySet<string>;
}

/**
 * The rows of the outline. A number that moves renders nothing here, and a change to one card gives
 * a new identity to its own row and its group alone.
 */
export function useOutlineTree(): ShownTree {
  const board = useBoard();
  const nodes = useScenarioValue((scenario) => scenario.nodes);
  const links = useScenarioValue((scenario) => scenario.links);
  const phases = useScenarioValue((scenario) => scenario.phases);
  const actors = useScenarioValue((scenario) => scenario.actors);
  const by = useOutline((state) => state.by);
  const toggled = useOutline((state) => state.toggled);
  const openCards = useOutline((state) => state.openCards);
  const [keep] = useState(createKeeper);
  const groups = useMemo(() => {
    const scenario = { ...board.scenario.getState(), nodes, links, phases, actors };
    const next = outlineOf(scenario, by, (key) => isRowOpen({ openCards, toggled }, key));
    return keep(next);
  }, [board, keep, nodes, links, phases, actors, by, toggled, openCards]);
  const open = useMemo(
    () =>
      new Set(
        groups
          .flatMap((group) => [group, ...group.children])
          .filter(({ isOpen }) => isOpen)
          .map(({ key }) => key),
      ),
    [groups],
  );
  return { groups, open };
}

/** Answers each tree with the same rows as before, as far as they are equal. */
function createKeeper(): (next: readonly OutlineGroup[]) => readonly OutlineGroup[] {
  let last: readonly OutlineGroup[] = [];
  return (next) => {
    last = keepItems(last, next);
    return last;
  };
}

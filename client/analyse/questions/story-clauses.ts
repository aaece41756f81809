import { phraseOf, type Storylines } from '../../../shared/analyses/storylines.ts';
import type { NodeId, Scenario, StateId } from '../../../shared/model/scenario.ts';

/** One card's part of a story. */
export interface Clause {
  readonly node: NodeId;
  readonly state: StateId;
  readonly words: string;
  /** It goes otherwise than in the likeliest story. */
  readonly isOther: boolean;
}

/** A story's clauses in its order. */
export function clausesOf(
  { nodes }: Pick<Scenario, 'nodes'>,
  found: Pick<Storylines, 'nodes' | 'list'>,
  at: number,
): readonly Clause[] {
  const first = found.list[0]?.states ?? [];
  const states = found.list[at]?.states ?? [];
  return found.nodes.flatMap((id, place): Clause[] => {
    const node = nodes.get(id);
    const state = states[place];
    if (node === undefined || state === undefined) return [];
    return [{ node: id, state, words: phraseOf(node, state), isOther: first[place] !== state }];
  });
}

/** What happens in one phase; the last group holds what has none. */
export interface PhaseGroup<T> {
  readonly phase: string;
  readonly items: readonly T[];
}

/** Things about cards under the phases of the cards, in phase order. */
export function byPhase<T extends { readonly node: NodeId }>(
  { nodes, phases }: Pick<Scenario, 'nodes' | 'phases'>,
  items: readonly T[],
): readonly PhaseGroup<T>[] {
  const ordered = [...phases.values()].sort((a, b) => a.order - b.order);
  const inPhase = (id: string | undefined) =>
    items.filter(({ node }) => {
      const phase = nodes.get(node)?.phase ?? '';
      return id === undefined ? !phases.has(phase) : phase === id;
    });
  const groups = ordered.map(({ id, label }) => ({ phase: label, items: inPhase(id) }));
  return [...groups, { phase: '', items: inPhase(undefined) }].filter(
    (group) => group.items.length > 0,
  );
}

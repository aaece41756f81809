import { pairUp } from './pair-up.ts';
import type { Arena } from './arena.ts';
import type { BeliefSum, Operand, SumStep } from './clique-state.ts';
import type { CliqueFrame } from './clique-frame.ts';

/** A table that a clique's belief is summed into. */
export interface Wanted {
  readonly operand: Operand;
  readonly scope: number;
}

interface Summed {
  readonly operand: Operand;
  readonly scope: number;
  readonly into: Summed[];
  /** Summed from the belief itself. */
  direct: boolean;
}

/** Summations from the belief, and then those from what they gave. */
interface SumSteps {
  readonly beliefSums: readonly BeliefSum[];
  readonly sums: readonly SumStep[];
}

/**
 * How a clique's belief becomes the separators of its children and the marginals of its variables.
 * Tables that have much in common are summed from one that holds both, so that the belief itself is
 * read as seldom as possible.
 */
export function sumSteps(frame: CliqueFrame, wanted: readonly Wanted[], arena: Arena): SumSteps {
  const all = wanted.map(({ operand, scope }): Summed => {
    return { operand, scope, into: [], direct: true };
  });
  const tables: (Summed | undefined)[] = all.slice();
  const pairs = pairUp(
    wanted.map(({ scope }) => scope),
    frame.cellsOf,
  );
  for (const { left, right, scope } of pairs) {
    const a = tables[left];
    const b = tables[right];
    const cells = frame.cellsOf(scope);
    if (!a || !b) tables.push(undefined);
    else if (a.scope === scope || b.scope === scope) {
      const [wider, other] = a.scope === scope ? [a, b] : [b, a];
      wider.into.push(other);
      other.direct = false;
      tables.push(wider);
    } else if (cells * 2 > frame.cellsOf(frame.whole)) {
      // A table nearly as large as the belief would cost as much as it saves.
      tables.push(undefined);
    } else {
      const both = { operand: arena.take(cells), scope, into: [a, b], direct: true };
      a.direct = false;
      b.direct = false;
      all.push(both);
      tables.push(both);
    }
  }

  const beliefSums: BeliefSum[] = [];
  const sums: SumStep[] = [];
  const visit = (from: Summed) => {
    for (const to of from.into) {
      const walk = frame.walk(from.scope, frame.span(to.scope));
      sums.push({ from: from.operand, to: to.operand, walk });
      visit(to);
    }
  };
  for (const table of all) {
    if (!table.direct) continue;
    const walk = frame.walk(frame.whole, frame.span(table.scope));
    beliefSums.push({ to: table.operand, walk });
    visit(table);
  }
  return { beliefSums, sums };
}

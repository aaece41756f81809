import { pairUp } from './pair-up.ts';
import type { Arena } from './arena.ts';
import type { CliqueFrame } from './clique-frame.ts';
import type { Operand, SumStep } from './clique-state.ts';

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

/**
 * How a clique's belief becomes the separators of its children and the marginals of its variables.
 * Tables that have much in common are summed from one that holds both, so that the belief itself is
 * read as seldom as possible.
 */
export function sumSteps(
  frame: CliqueFrame,
  wanted: readonly Wanted[],
  { belief, arena }: { readonly belief: Operand; readonly arena: Arena },
): readonly SumStep[] {
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

  const steps: SumStep[] = [];
  const visit = (from: { operand: Operand; scope: number }, to: Summed) => {
    const walk = frame.walk(from.scope, frame.span(to.scope));
    steps.push({ from: from.operand, to: to.operand, walk });
    for (const next of to.into) visit(to, next);
  };
  const whole = { operand: belief, scope: frame.whole };
  for (const table of all) if (table.direct) visit(whole, table);
  return steps;
}

import { must } from '../base/must.ts';
import { pairUp } from './pair-up.ts';
import type { Arena } from './arena.ts';
import type { CliqueFrame, Span } from './clique-frame.ts';
import type { Operand, ProductStep, VariableState } from './clique-state.ts';
import type { Walk } from './walk.ts';

/** A table to be multiplied into a clique. */
export interface Placed {
  readonly operand: Operand;
  readonly span: Span;
}

interface ScopedStep extends ProductStep {
  readonly scope: number;
  readonly evidence: { readonly of: VariableState; readonly walk: Walk }[];
}

/**
 * How a clique's factors and messages become its table: two by two, so that all but the last products
 * are small. Evidence goes into the smallest product that knows its variable.
 */
export function productSteps(
  frame: CliqueFrame,
  leaves: readonly Placed[],
  evidence: readonly VariableState[],
  { product, arena }: { readonly product: Operand; readonly arena: Arena },
): readonly ProductStep[] {
  const [first] = leaves;
  const tables = [...leaves];
  const steps: ScopedStep[] = [];
  if (leaves.length < 2) {
    const onto = first?.span ?? frame.span(0);
    steps.push({
      scope: frame.whole,
      out: product,
      left: first?.operand,
      right: undefined,
      walk: frame.walk(frame.whole, onto),
      evidence: [],
    });
  }
  const pairs = pairUp(
    leaves.map(({ span }) => span.scope),
    frame.cellsOf,
  );
  for (const [index, pair] of pairs.entries()) {
    const left = must(tables[pair.left]);
    const right = must(tables[pair.right]);
    const scope = index === pairs.length - 1 ? frame.whole : pair.scope;
    const out = scope === frame.whole ? product : arena.take(frame.cellsOf(scope));
    const walk = frame.walk(scope, left.span, right.span);
    steps.push({ scope, out, left: left.operand, right: right.operand, walk, evidence: [] });
    tables.push({ operand: out, span: frame.span(scope) });
  }

  for (const of of evidence) {
    const bit = frame.bit(of.index);
    let step = must(steps.at(-1));
    for (let index = steps.length - 2; index >= 0; index -= 1) {
      const other = must(steps[index]);
      if ((other.scope & bit) === bit && frame.cellsOf(other.scope) < frame.cellsOf(step.scope)) {
        step = other;
      }
    }
    step.evidence.push({ of, walk: frame.walk(step.scope, frame.span(bit)) });
  }
  return steps;
}

import type { Asked } from '../infer/question.ts';
import type { Network } from '../model/network.ts';
import { indexOfVariable } from './card-index.ts';

/** Indices of the variables that a variable can change: its descendants, itself included. */
export function descendantsOf({ variables }: Network, index: number): ReadonlySet<number> {
  const children = new Map<number, number[]>();
  for (const [child, { parents }] of variables.entries()) {
    for (const parent of parents) children.set(parent, [...(children.get(parent) ?? []), child]);
  }
  const found = new Set([index]);
  for (const variable of found) {
    for (const child of children.get(variable) ?? []) found.add(child);
  }
  return found;
}

/**
 * The question as a decision sees it: evidence that follows from the decision is set aside and named
 * (model.md §1.7), and so is surgery on the decision itself; both by id.
 */
export function beforeDeciding(
  network: Network,
  { interventions, findings }: Asked,
  decisions: ReadonlySet<number>,
): { readonly asked: Asked; readonly setAside: readonly string[] } {
  const later = new Set([...decisions].flatMap((index) => [...descendantsOf(network, index)]));
  const follows = ({ variable }: { readonly variable: string }) =>
    later.has(indexOfVariable(network, variable));
  const own = new Set([...decisions].map((index) => network.variables[index]?.id));
  return {
    asked: {
      interventions: interventions.filter(({ variable }) => !own.has(variable)),
      findings: findings.filter((finding) => !follows(finding)),
    },
    setAside: [
      ...new Set([
        ...interventions.filter(({ variable }) => own.has(variable)).map(({ id }) => id),
        ...findings.filter(follows).map(({ id }) => id),
      ]),
    ],
  };
}

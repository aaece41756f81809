import { never } from '../base/never.ts';
import { defaultNumbers } from '../model/defaults.ts';
import { own } from '../model/own.ts';
import { printParam } from '../model/param-id.ts';
import type { Link, Node, Num, StateId } from '../model/scenario.ts';

/** The one number of a link that its pill shows. */
export interface LinkNumber {
  readonly param: string;
  readonly num: Num;
  readonly unit: 'probability' | 'score';
  /** The link holds more numbers than this one. */
  readonly more: boolean;
}

type Ends = { readonly from: Node | undefined; readonly to: Node | undefined };

/**
 * The number at the top: of the highest parent state that has one, the effect on the highest level
 * of the child. One that nobody gave is the default, flagged assumed. Undefined for kinds without
 * numbers, where the child's full table holds them instead, and where the child counts its causes.
 */
export function numberOf(link: Link, ends: Ends): LinkNumber | undefined {
  switch (link.kind) {
    case 'promotes':
    case 'shows':
      return effectOf(link, ends);
    case 'inhibits':
      return blockOf(link, ends);
    case 'requires': {
      const num = link.necessity ?? { v: defaultNumbers.necessity, assumed: true };
      const param = printParam({ of: 'necessity', link: link.id });
      return { param, num, unit: 'probability', more: false };
    }
    case 'weighs':
      return scoreOf(link, ends);
    case 'informs':
    case 'relates':
      return undefined;
    default:
      return never(link.kind);
  }
}

/** Whether a card counts its causes: each is there or is not, and how strong it would be says nothing. */
export function countsCauses(card: Node | undefined): boolean {
  return card?.gate.type === 'and' || card?.gate.type === 'atLeast';
}

function effectOf(link: Link, { from, to }: Ends): LinkNumber | undefined {
  if (countsCauses(to)) return undefined;
  const parentState = lastWith(from, (state) => Object.keys(own(link.effects, state) ?? {}).length);
  const byChild = parentState === undefined ? undefined : own(link.effects, parentState);
  const cell = (state: StateId) => byChild && own(byChild, state);
  // The level that it is about: one that counts as 0 stands there only to say so.
  const childState =
    lastWith(to, (state) => cell(state)?.v ?? 0) ?? lastWith(to, (state) => (cell(state) ? 1 : 0));
  const given = childState === undefined ? undefined : byChild && own(byChild, childState);
  if (parentState !== undefined && childState !== undefined && given) {
    const count = Object.values(link.effects).flatMap((row) => Object.keys(row)).length;
    const param = printParam({ of: 'effect', link: link.id, parentState, childState });
    return { param, num: given, unit: 'probability', more: count > 1 };
  }
  if (to?.gate.type === 'table' && Object.keys(to.table).length > 0) return undefined;
  const top = { parent: from?.states.at(-1)?.id, child: to?.states.at(-1)?.id };
  if (top.parent === undefined || top.child === undefined) return undefined;
  const v = link.kind === 'shows' ? defaultNumbers.signStrength : defaultNumbers.strength;
  const param = printParam({
    of: 'effect',
    link: link.id,
    parentState: top.parent,
    childState: top.child,
  });
  return { param, num: { v, assumed: true }, unit: 'probability', more: false };
}

function blockOf(link: Link, { from }: Ends): LinkNumber | undefined {
  const parentState =
    lastWith(from, (state) => (own(link.blocks, state) ? 1 : 0)) ?? from?.states.at(-1)?.id;
  if (parentState === undefined) return undefined;
  const num = own(link.blocks, parentState) ?? { v: defaultNumbers.strength, assumed: true };
  const param = printParam({ of: 'block', link: link.id, parentState });
  return { param, num, unit: 'probability', more: Object.keys(link.blocks).length > 1 };
}

function scoreOf(link: Link, { from, to }: Ends): LinkNumber | undefined {
  const parentState =
    lastWith(from, (state) => Object.keys(own(link.scores, state) ?? {}).length) ??
    from?.states.at(-1)?.id;
  const row = parentState === undefined ? undefined : own(link.scores, parentState);
  const childState =
    lastWith(to, (state) => (row && own(row, state) ? 1 : 0)) ?? to?.states.at(-1)?.id;
  if (parentState === undefined || childState === undefined) return undefined;
  const v = (row && own(row, childState)) ?? 0;
  const param = printParam({ of: 'score', link: link.id, parentState, childState });
  const count = Object.values(link.scores).flatMap((cells) => Object.keys(cells)).length;
  return { param, num: { v }, unit: 'score', more: count > 1 };
}

function lastWith(node: Node | undefined, weight: (state: StateId) => number): StateId | undefined {
  return node?.states.findLast((state) => weight(state.id) > 0)?.id;
}

/** Width of a link's line in canvas pixels: 1 for nothing to 5 for certain (product.md §2.3). */
export function strengthWidth(number: LinkNumber | undefined, value = number?.num.v): number {
  if (number === undefined || value === undefined) return 1.5;
  const strength = number.unit === 'score' ? Math.abs(value) / 3 : value;
  return 1 + 4 * Math.min(Math.max(strength, 0), 1);
}

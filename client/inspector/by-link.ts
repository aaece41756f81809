import { numbersBehind } from '../../shared/model/compiled-rows.ts';
import { parseParam, printParam } from '../../shared/model/param-id.ts';
import type { Link, Node, Scenario, StateId } from '../../shared/model/scenario.ts';

/** The numbers of a link from one state of its parent. */
export interface LinkRow {
  readonly state: StateId;
  readonly label: string;
  readonly params: readonly { readonly param: string; readonly label: string }[];
  /** Nobody gave a number here and the state is the absent one: shown only on request. */
  readonly isQuiet: boolean;
}

/** The numbers of a promoting, showing or informing link: each parent state, each level of the child. */
export function effectRows(link: Link, from: Node, to: Node): readonly LinkRow[] {
  const levels = to.states.slice(1);
  return from.states.map(({ id, label }, rank) => ({
    state: id,
    label,
    params: levels.map((level) => ({
      param: printParam({ of: 'effect', link: link.id, parentState: id, childState: level.id }),
      label: level.label,
    })),
    isQuiet: rank === 0 && Object.keys(link.effects[id] ?? {}).length === 0,
  }));
}

/** The numbers of an inhibiting link: one for each parent state. */
export function blockRows(link: Link, from: Node): readonly LinkRow[] {
  return from.states.map(({ id, label }, rank) => ({
    state: id,
    label,
    params: [{ param: printParam({ of: 'block', link: link.id, parentState: id }), label }],
    isQuiet: rank === 0 && link.blocks[id] === undefined,
  }));
}

/** Numbers still assumed although somebody gave others of the same link: those that a person may mean as 0. */
export function restOf(scenario: Scenario, rows: readonly LinkRow[]): readonly string[] {
  const params = rows.flatMap((row) => row.params.map(({ param }) => param));
  const parsed = parseParam(params[0] ?? '');
  const link =
    parsed !== undefined && 'link' in parsed ? scenario.links.get(parsed.link) : undefined;
  if (link === undefined) return [];
  const inUse = new Map(
    numbersBehind(scenario, link.to).map(({ param, assumed }) => [param, assumed]),
  );
  const assumed = params.filter((param) => inUse.get(param) === true);
  const isAnyGiven = params.some((param) => inUse.get(param) === false);
  return isAnyGiven ? assumed : [];
}

/** The scores of a weighing link: each parent state, each option. */
export function scoreRows(link: Link, from: Node, to: Node): readonly LinkRow[] {
  return from.states.map(({ id, label }) => ({
    state: id,
    label,
    params: to.states.map((option) => ({
      param: printParam({ of: 'score', link: link.id, parentState: id, childState: option.id }),
      label: option.label,
    })),
    isQuiet: false,
  }));
}

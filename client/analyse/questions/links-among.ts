import type { Link, NodeId, Scenario } from '../../../shared/model/scenario.ts';

/** The links whose both ends are among these cards. */
export function linksAmong(links: Scenario['links'], nodes: ReadonlySet<NodeId>): readonly Link[] {
  return [...links.values()].filter(({ from, to }) => nodes.has(from) && nodes.has(to));
}

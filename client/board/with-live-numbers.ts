import { companions } from '../../shared/model/companions.ts';
import { parseParam, type Param } from '../../shared/model/param-id.ts';
import type { LinkId, Link, Node, NodeId, Num, Scenario } from '../../shared/model/scenario.ts';
import { linkWithNumber, nodeWithNumber } from '../../shared/model/stored-number.ts';
import type { LiveNumbers } from './live-numbers.ts';

/**
 * The scenario as if every number being dragged had been let go of, so that its consequences move
 * along. The scenario itself when nothing is dragged; untouched records keep their identity.
 */
export function withLiveNumbers(scenario: Scenario, live: LiveNumbers): Scenario {
  if (live.size === 0) return scenario;
  const links = new Map(scenario.links);
  const nodes = new Map(scenario.nodes);
  for (const [text, { value }] of live) {
    const param = parseParam(text);
    if (param === undefined) continue;
    const num: Num = { v: value };
    // Letting go will store these beside it, so that giving one number changes no other.
    for (const [beside, other] of companions(scenario, param, num)) {
      put(nodes, links, parseParam(beside), other);
    }
    put(nodes, links, param, num);
  }
  return { ...scenario, links, nodes };
}

function put(
  nodes: Map<NodeId, Node>,
  links: Map<LinkId, Link>,
  param: Param | undefined,
  num: Num,
): void {
  if (param === undefined) return;
  if ('node' in param) {
    const node = nodes.get(param.node);
    if (node) nodes.set(node.id, nodeWithNumber(node, param, num));
  } else {
    const link = links.get(param.link);
    if (link) links.set(link.id, linkWithNumber(link, param, num));
  }
}

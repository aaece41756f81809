import { asGiven } from '../../shared/model/open-numbers.ts';
import { parseParam, type Param } from '../../shared/model/param-id.ts';
import { rowWithShare } from '../../shared/model/row-with-share.ts';
import type { LinkId, Link, Node, NodeId, Num, Scenario } from '../../shared/model/scenario.ts';
import {
  linkWithNumber,
  nodeWithNumber,
  type NodeParam,
} from '../../shared/model/stored-number.ts';
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
    put(nodes, links, param, { v: value });
  }
  return { ...scenario, links, nodes };
}

/** As letting go will store it, so that the numbers beside it do not jump then. */
function put(nodes: Map<NodeId, Node>, links: Map<LinkId, Link>, param: Param, num: Num): void {
  if ('node' in param) {
    const node = nodes.get(param.node);
    if (node) nodes.set(node.id, cardWith(node, param, num));
  } else {
    const link = links.get(param.link);
    if (link) links.set(link.id, linkWithNumber(link, param, asGiven(link, param, num)));
  }
}

function cardWith(node: Node, param: NodeParam, num: Num): Node {
  if (param.of !== 'cell') return nodeWithNumber(node, param, asGiven(node, param, num));
  const row = rowWithShare(node.table[param.row], node.states, param.state, num);
  return { ...node, table: { ...node.table, [param.row]: row } };
}

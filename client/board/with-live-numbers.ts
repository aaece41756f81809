import { parseParam, type Param } from '../../shared/model/param-id.ts';
import type { Link, Node, Num, Scenario } from '../../shared/model/scenario.ts';
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
    if ('link' in param) {
      const link = links.get(param.link);
      if (link) links.set(link.id, linkWith(link, param, value));
    } else {
      const node = nodes.get(param.node);
      if (node) nodes.set(node.id, nodeWith(node, param, { v: value }));
    }
  }
  return { ...scenario, links, nodes };
}

type LinkParam = Extract<Param, { readonly link: string }>;
type NodeParam = Exclude<Param, { readonly link: string }>;

function linkWith(link: Link, param: LinkParam, value: number): Link {
  const num: Num = { v: value };
  switch (param.of) {
    case 'necessity':
      return { ...link, necessity: num };
    case 'block':
      return { ...link, blocks: { ...link.blocks, [param.parentState]: num } };
    case 'effect': {
      const row = { ...link.effects[param.parentState], [param.childState]: num };
      return { ...link, effects: { ...link.effects, [param.parentState]: row } };
    }
    case 'score': {
      const row = { ...link.scores[param.parentState], [param.childState]: value };
      return { ...link, scores: { ...link.scores, [param.parentState]: row } };
    }
  }
}

function nodeWith(node: Node, param: NodeParam, num: Num): Node {
  switch (param.of) {
    case 'leak':
      return { ...node, leak: { ...node.leak, [param.state]: num } };
    case 'base':
      return { ...node, base: { ...node.base, [param.state]: num } };
    case 'gut':
      return { ...node, gut: num };
    case 'cell': {
      const row = { ...node.table[param.row], [param.state]: num };
      return { ...node, table: { ...node.table, [param.row]: row } };
    }
  }
}

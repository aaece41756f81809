import { never } from '../base/never.ts';
import { own } from './own.ts';
import type { Param } from './param-id.ts';
import type { Link, Node, Num, Scenario } from './scenario.ts';

/** Params of a card, and of a link. */
export type NodeParam = Extract<Param, { node: string }>;
export type LinkParam = Extract<Param, { link: string }>;

/** The number as somebody gave it; undefined when nobody has, or its record is gone. A score has only `v`. */
export function storedNumber(scenario: Scenario, param: Param): Num | undefined {
  if ('node' in param) {
    const node = scenario.nodes.get(param.node);
    return node && numberOfNode(node, param);
  }
  const link = scenario.links.get(param.link);
  return link && numberOfLink(link, param);
}

export function numberOfNode(node: Node, param: NodeParam): Num | undefined {
  switch (param.of) {
    case 'leak':
      return own(node.leak, param.state);
    case 'base':
      return own(node.base, param.state);
    case 'cell':
      return own(own(node.table, param.row) ?? {}, param.state);
    case 'gut':
      return node.gut;
    default:
      return never(param);
  }
}

export function numberOfLink(link: Link, param: LinkParam): Num | undefined {
  switch (param.of) {
    case 'effect':
      return own(own(link.effects, param.parentState) ?? {}, param.childState);
    case 'block':
      return own(link.blocks, param.parentState);
    case 'necessity':
      return link.necessity;
    case 'score': {
      const score = own(own(link.scores, param.parentState) ?? {}, param.childState);
      return score === undefined ? undefined : { v: score };
    }
    default:
      return never(param);
  }
}

/** The card with that number in it, for a preview or a file; the shared document is written by commands. */
export function nodeWithNumber(node: Node, param: NodeParam, num: Num): Node {
  switch (param.of) {
    case 'leak':
      return { ...node, leak: { ...node.leak, [param.state]: num } };
    case 'base':
      return { ...node, base: { ...node.base, [param.state]: num } };
    case 'cell': {
      const row = { ...own(node.table, param.row), [param.state]: num };
      return { ...node, table: { ...node.table, [param.row]: row } };
    }
    case 'gut':
      return { ...node, gut: num };
    default:
      return never(param);
  }
}

/** The link with that number in it. */
export function linkWithNumber(link: Link, param: LinkParam, num: Num): Link {
  switch (param.of) {
    case 'effect': {
      const row = { ...own(link.effects, param.parentState), [param.childState]: num };
      return { ...link, effects: { ...link.effects, [param.parentState]: row } };
    }
    case 'block':
      return { ...link, blocks: { ...link.blocks, [param.parentState]: num } };
    case 'necessity':
      return { ...link, necessity: num };
    case 'score': {
      const row = { ...own(link.scores, param.parentState), [param.childState]: num.v };
      return { ...link, scores: { ...link.scores, [param.parentState]: row } };
    }
    default:
      return never(param);
  }
}

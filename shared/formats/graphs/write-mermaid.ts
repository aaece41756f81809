import { inIdOrder } from '../../model/own.ts';
import type { Link, Node, Scenario } from '../../model/scenario.ts';

/** Brackets that give each kind of card its shape. */
const shapes: Readonly<Record<Node['kind'], readonly [string, string]>> = {
  move: ['[', ']'],
  event: ['([', '])'],
  outcome: ['{{', '}}'],
  indicator: ['[/', '/]'],
};

/** How each kind of link is drawn: what stops ends in a cross, what is required is thick, what only tells is dotted. */
const arrows: Readonly<Record<Link['kind'], string>> = {
  promotes: '-->',
  inhibits: '--x',
  requires: '==>',
  weighs: '-->',
  shows: '-.->',
  informs: '-.->',
  relates: '---',
};

/** Quotation marks would end a label, and a line break the line. */
function quoted(text: string): string {
  const safe = text.replaceAll('"', '#quot;').replaceAll(/[\r\n]+/g, ' ');
  return `"${safe}"`;
}

/** The board's structure as a Mermaid flowchart: cards by kind, links by kind, no numbers. */
export function writeMermaid(scenario: Scenario): string {
  const nodes = inIdOrder(scenario.nodes).map(({ id, kind, label }) => {
    const [open, close] = shapes[kind];
    return `  ${id}${open}${quoted(label)}${close}`;
  });
  const links = inIdOrder(scenario.links)
    .filter(({ from, to }) => scenario.nodes.has(from) && scenario.nodes.has(to))
    .map(({ from, to, kind }) => `  ${from} ${arrows[kind]} ${to}`);
  return ['flowchart LR', ...nodes, ...links, ''].join('\n');
}

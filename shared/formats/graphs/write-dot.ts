import { inIdOrder } from '../../model/own.ts';
import type { Scenario } from '../../model/scenario.ts';

function quoted(text: string): string {
  const safe = text.replaceAll(/[\\"]/g, String.raw`\$&`).replaceAll(/[\r\n]+/g, ' ');
  return `"${safe}"`;
}

/** The board's structure for Graphviz: kinds and ids as attributes, no numbers. */
export function writeDot(scenario: Scenario): string {
  const nodes = inIdOrder(scenario.nodes).map(
    ({ id, kind, label }) => `  ${quoted(id)} [label=${quoted(label)} kind="${kind}"];`,
  );
  const links = inIdOrder(scenario.links)
    .filter(({ from, to }) => scenario.nodes.has(from) && scenario.nodes.has(to))
    .map(({ id, from, to, kind }) => {
      const tee = kind === 'inhibits' ? ' arrowhead="tee"' : '';
      return `  ${quoted(from)} -> ${quoted(to)} [id=${quoted(id)} kind="${kind}"${tee}];`;
    });
  return ['digraph scenario {', '  rankdir=LR;', ...nodes, ...links, '}', ''].join('\n');
}

import { formatProbability } from '../../model/format-probability.ts';
import { inIdOrder } from '../../model/own.ts';
import { questionFor } from '../../model/question.ts';
import type { Link, LinkKind, Node, Num, Scenario } from '../../model/scenario.ts';
import { numbersOf } from '../tables/numbers-of.ts';
import { escaped } from './markdown.ts';

const verbs: Readonly<Record<LinkKind, string>> = {
  promotes: 'promotes',
  inhibits: 'inhibits',
  requires: 'is required for',
  weighs: 'weighs on',
  shows: 'shows in',
  informs: 'is known to',
  relates: 'relates to',
};

/** Each link in words with its numbers and their reasons; the cards' own numbers before them. */
export function numberLines(scenario: Scenario): string[] {
  const { nodes } = scenario;
  const own = inIdOrder(nodes).flatMap((node) => cardLines(scenario, node));
  const links = inIdOrder(scenario.links).flatMap((link) => {
    const [from, to] = [nodes.get(link.from), nodes.get(link.to)];
    if (!from || !to) return [];
    const later =
      link.lag === 0 ? '' : `, ${link.lag} ${link.lag === 1 ? 'round' : 'rounds'} later`;
    const head = `- **${titleOf(from)}** ${verbs[link.kind]} **${titleOf(to)}**${later}`;
    return [
      head,
      ...linesOf(scenario, {
        nodes: new Map([
          [from.id, bare(from)],
          [to.id, bare(to)],
        ]),
        links: new Map([[link.id, link]]),
      }),
      ...reasonsOn(scenario, link.id),
    ];
  });
  return [...own, ...links];
}

function cardLines(scenario: Scenario, node: Node): string[] {
  const rows = Object.keys(node.table).length;
  const quick = linesOf(scenario, {
    nodes: new Map([[node.id, { ...node, table: {} }]]),
    links: new Map<string, Link>(),
  });
  const table =
    rows === 0 || node.gate.type !== 'table'
      ? []
      : [`  - A full table of ${rows} ${rows === 1 ? 'row' : 'rows'}.`];
  const lines = [...quick, ...table, ...reasonsOn(scenario, node.id)];
  return lines.length === 0 ? [] : [`- **${titleOf(node)}**`, ...lines];
}

/** A card of which only that it is there counts. */
function bare(node: Node): Node {
  const { gut: _spoken, ...rest } = node;
  return { ...rest, leak: {}, base: {}, table: {} };
}

function linesOf(scenario: Scenario, part: Pick<Scenario, 'nodes' | 'links'>): string[] {
  return numbersOf(part).map(([name, num]) => {
    const isScore = name.startsWith('score:');
    const value = isScore ? `${num.v > 0 ? '+' : ''}${num.v}` : valueOf(num);
    const why = scenario.notes.get(num.why ?? '')?.text;
    const reason = why ? ` Because: ${escaped(why)}` : '';
    return `  - ${escaped(questionFor(scenario, name))} **${value}**.${reason}`;
  });
}

function valueOf({ v, lo, hi, word, assumed }: Num): string {
  const range =
    lo !== undefined && hi !== undefined
      ? ` (${formatProbability(lo)}–${formatProbability(hi)})`
      : '';
  const said = word === undefined ? '' : `, ${escaped(word)}`;
  return `${formatProbability(v)}${range}${said}${assumed ? ', assumed' : ''}`;
}

/** Notes that are attached to a record or to one of its numbers. */
function reasonsOn({ notes }: Scenario, id: string): string[] {
  return inIdOrder(notes)
    .filter(
      ({ on, text }) => text.trim() !== '' && on.some((about) => about.split(':').includes(id)),
    )
    .map(({ text }) => `  - Note: ${escaped(text)}`);
}

export function titleOf(node: Node | undefined): string {
  return escaped(node?.label ?? '') || 'Untitled';
}

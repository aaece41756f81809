import type { LinkKind, NodeKind } from '../../model/scenario.ts';
import { FormatError } from '../format-error.ts';
import { checkText } from '../networks/network-file.ts';
import { boardOfGraph } from './graph-board.ts';
import type { GraphCard, GraphLink } from './graph-board.ts';

/** Brackets around a box's words, longer ones first; those that Parley writes name a kind of card. */
const shapes: readonly (readonly [open: string, close: string, kind: NodeKind | undefined])[] = [
  ['(((', ')))', undefined],
  ['([', '])', 'event'],
  ['[[', ']]', undefined],
  ['[(', ')]', undefined],
  ['((', '))', undefined],
  ['{{', '}}', 'outcome'],
  ['[/', '/]', 'indicator'],
  ['[\\', '\\]', undefined],
  ['[', ']', 'move'],
  ['(', ')', undefined],
  ['{', '}', undefined],
  ['>', ']', undefined],
];

/** What says nothing about cards and links. */
const passedOver = /^(style|classDef|class|click|linkStyle|direction|accTitle|accDescr)\b/;
const name = /[\p{L}\p{N}_](?:[\p{L}\p{N}_.]|-(?![-.=]))*/uy;
/** An arrow with words in it or behind it, or without. */
const arrow =
  /\s*[<xo]?(--|==|-\.)(?:(?:\s+([^|\n]{1,500}?)\s+)(?=--|==|\.-))?[-=.]*([>xo-]|(?<==))(?:\s*\|([^|\n]*)\|)?\s*/y;

/** Reads the structure of a Mermaid flowchart: boxes with their words, and arrows. @throws {FormatError} with the line. */
export function readMermaid(text: string) {
  checkText(text);
  const cards = new Map<string, GraphCard & { readonly shape: string }>();
  const links: GraphLink[] = [];
  const losses = new Set<string>();
  const [head, ...lines] = text.split('\n');
  let first = head ?? '';
  let at = 1;
  // Settings may come before the diagram itself.
  while (lines.length > 0 && !/^\s*(flowchart|graph)\b/.test(first)) {
    first = lines.shift() ?? '';
    at += 1;
  }
  if (!/^\s*(flowchart|graph)\b/.test(first)) {
    throw new FormatError('wrongFormat', 'there is no flowchart');
  }
  for (const line of lines) {
    at += 1;
    const statement = line.trim().replaceAll(/\s+/g, ' ').replace(/;$/, '');
    if (statement === '' || statement.startsWith('%%') || statement === 'end') continue;
    if (passedOver.test(statement)) continue;
    if (/^subgraph\b/.test(statement)) losses.add('Groups are left out; what is in them is kept.');
    else readStatement(statement, at, cards, links);
  }
  const isOwn = [...cards.values()].some(({ shape }) => ['([', '{{', '[/'].includes(shape));
  const kept = new Map(
    [...cards].map(([id, { label, kind }]): [string, GraphCard] => [
      id,
      // A plain box is what every diagram has; it is a move only beside boxes of the other kinds.
      { label, kind: kind === 'move' && !isOwn ? 'event' : kind },
    ]),
  );
  const shown = links.map((link): GraphLink => {
    const isSign = link.kind === 'informs' && kept.get(link.to)?.kind === 'indicator';
    return isSign ? { ...link, kind: 'shows' } : link;
  });
  const board = boardOfGraph('', kept, shown);
  return { scenario: board.scenario, losses: [...board.losses, ...losses] };
}

function readStatement(
  text: string,
  line: number,
  cards: Map<string, GraphCard & { readonly shape: string }>,
  links: GraphLink[],
): void {
  let at = 0;
  const fail = (message: string): never => {
    throw new FormatError('badShape', message, `line ${line}`);
  };
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const box = (): string => {
    const id = take(name)?.[0] ?? fail('a box belongs here');
    const shape = shapes.find(([open]) => text.startsWith(open, at));
    if (shape) {
      const [open, close, kind] = shape;
      const end = text.indexOf(close, at + open.length);
      if (end < 0) fail(`“${open}” is never closed`);
      const label = words(text.slice(at + open.length, end));
      cards.set(id, { label, kind: kind ?? 'event', shape: open });
      at = end + close.length;
    } else if (!cards.has(id)) cards.set(id, { label: id, kind: 'event', shape: '' });
    take(/:::[\w-]+/y);
    return id;
  };
  const boxes = (): string[] => {
    const list = [box()];
    while (take(/\s*&\s*/y)) list.push(box());
    return list;
  };
  let from = boxes();
  while (at < text.length) {
    const drawn = take(arrow);
    if (!drawn) {
      take(/\s+/y);
      if (at < text.length) fail(`“${text.slice(at, at + 20)}” is not understood`);
      return;
    }
    const kind = kindOf(drawn[1] ?? '', drawn[3] ?? '');
    const to = boxes();
    for (const cause of from)
      for (const effect of to) links.push({ from: cause, to: effect, kind });
    if (links.length > 200_000) throw new FormatError('tooBig', 'too many arrows');
    from = to;
  }
}

function kindOf(line: string, head: string): LinkKind {
  if (head === 'x') return 'inhibits';
  if (head !== '>') return 'relates';
  if (line === '==') return 'requires';
  return line === '-.' ? 'informs' : 'promotes';
}

function words(label: string): string {
  const text = label.trim();
  const inner = /^"[^]*"$/.test(text) ? text.slice(1, -1) : text;
  return inner
    .replaceAll(/<br\s*\/?>/gi, ' ')
    .replaceAll('#quot;', '"')
    .trim();
}

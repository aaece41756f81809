import { patternOf, shortName } from '../../drawing/actor-mark.ts';
import { cardShapes, spine } from '../../drawing/card-shapes.ts';
import { inkOn } from '../../drawing/ink-on.ts';
import { levelToken } from '../../drawing/level.ts';
import { cardSize } from '../../drawing/sizes.ts';
import { spokenOf } from '../../drawing/spoken.ts';
import { formatProbability } from '../../model/format-probability.ts';
import type { Actor, Node, NodeKind } from '../../model/scenario.ts';
import { wordFor } from '../../model/words.ts';
import { icons, kindIcons } from './icons.ts';
import { linesOf, widthOf } from './letter-widths.ts';
import { levelColours, mixed, paper, safeColour } from './paper.ts';
import type { Shown } from './shown.ts';
import { icon, tag, words } from './svg.ts';

const kindWords: Readonly<Record<NodeKind, string>> = {
  move: 'Move',
  event: 'Event',
  outcome: 'Outcome',
  indicator: 'Indicator',
};

/** What a card keeps free at its left and right. */
const padding: Readonly<Record<NodeKind, readonly [number, number]>> = {
  move: [15, 13],
  event: [16, 15],
  outcome: [15, 14],
  indicator: [15, 13],
};

/** One card: its shape, whose it is, its title, and the strip of what the model computes. */
export function drawCard(node: Node, shown: Shown): string {
  const { actors, meta } = shown.scenario;
  const actor = node.owner === undefined ? undefined : actors.get(node.owner);
  const [before, after] = padding[node.kind];
  const edges = { left: before, right: cardSize.width - after };
  const isTarget = meta.settings.target?.node === node.id;
  const title = node.label.trim();
  const lines = linesOf(title || 'Untitled', edges.right - edges.left, 13, 600, 2);
  return tag(
    'g',
    { transform: `translate(${node.pos.x} ${node.pos.y})` },
    [
      shapeOf(node.kind, actor),
      headerOf(node, actor, isTarget, edges, shown),
      ...lines.map((line, at) =>
        words(
          line,
          { ...edges, y: 44 + at * 17 },
          title === ''
            ? { size: 13, fill: paper['ink-3'], italic: true }
            : { size: 13, weight: 600, fill: paper.ink },
        ),
      ),
      stripOf(node, edges, shown),
    ].join(''),
  );
}

function shapeOf(kind: NodeKind, actor: Actor | undefined): string {
  const { outer, inner } = cardShapes[kind];
  const colour = actor && safeColour(actor.colour);
  const plain = kind === 'event' ? paper['panel-2'] : paper.panel;
  const edge = kind === 'outcome' ? paper.accent : paper['line-strong'];
  return [
    tag('path', {
      d: outer,
      fill: colour ? mixed(colour, 0.08, paper.panel) : plain,
      stroke: colour ? mixed(colour, 0.38, paper['line-strong']) : edge,
      'stroke-width': kind === 'outcome' ? 1.25 : 1,
    }),
    kind === 'move' ? tag('path', { d: spine, fill: colour ?? paper['line-strong'] }) : '',
    inner === undefined
      ? ''
      : tag('path', {
          d: inner,
          fill: kind === 'indicator' ? paper['panel-3'] : 'none',
          stroke:
            kind === 'indicator' ? paper['line-strong'] : mixed(paper.accent, 0.34, '#ffffff'),
        }),
  ].join('');
}

type Edges = { readonly left: number; readonly right: number };

function headerOf(
  node: Node,
  actor: Actor | undefined,
  isTarget: boolean,
  edges: Edges,
  { notes, evidence, rounds }: Shown,
): string {
  const parts: string[] = [];
  let right = edges.right - (node.kind === 'indicator' ? 10 : 0);
  const take = (width: number) => (right -= width);
  const said = notes.get(node.id) ?? 0;
  if (said > 1) {
    const text = String(said);
    const from = take(widthOf(text, 11, 400));
    parts.push(words(text, { left: from, right: from + 30, y: 22 }, quiet));
    take(2);
  }
  if (said > 0) {
    parts.push(icon(icons.notes, take(12), 12, 12, paper['ink-3']));
    take(5);
  }
  const counted = evidence.get(node.id);
  if (counted !== undefined) {
    const colour = counted ? paper.accent : mixed(paper['ink-3'], 0.55, paper.panel);
    parts.push(icon(icons.evidence, take(13), 11.5, 13, colour));
    take(5);
  }
  if (rounds > 1 && node.perRound === true) {
    const text = `${rounds}/${rounds}`;
    const from = take(widthOf(text, 11, 400));
    parts.push(words(text, { left: from, right: from + 40, y: 22 }, quiet));
    take(5);
  }
  const [mark, width] = actor
    ? badgeOf(actor, edges.left)
    : [icon(kindIcons[node.kind], edges.left, 11, 14, paper['ink-2']), 14];
  const label = actor ? actor.label : isTarget ? 'Target outcome' : kindWords[node.kind];
  return [mark, words(label, { left: edges.left + width + 6, right, y: 22 }, quiet), ...parts].join(
    '',
  );
}

const quiet = { size: 11, fill: paper['ink-3'] } as const;

function badgeOf(actor: Actor, left: number): readonly [string, number] {
  const text = shortName(actor.label);
  const colour = safeColour(actor.colour);
  const width = Math.max(24, Math.ceil(widthOf(text, 10, 600)) + 8);
  const box = { x: left, y: 9, width, height: 18, rx: 4 };
  const pattern = patternOf(actor);
  const ink = inkOn(colour);
  return [
    [
      tag('rect', { ...box, fill: colour }),
      pattern === 'plain'
        ? ''
        : tag('rect', {
            ...box,
            fill: `url(#parley-${pattern}-${ink === '#fff' ? 'light' : 'dark'})`,
            opacity: 0.34,
          }),
      words(
        text,
        { left, right: left + width, y: 21.5 },
        { size: 10, weight: 600, fill: ink, anchor: 'middle' },
      ),
    ].join(''),
    width,
  ];
}

/** One bar of the computed chances, and the state that matters in figures and in words. */
function stripOf(node: Node, { left, right }: Edges, shown: Shown): string {
  const bar = { x: left, y: 72, width: right - left, height: 9 };
  const { meta } = shown.scenario;
  const marginal = shown.marginals?.get(node.id);
  if (marginal === undefined) {
    return [
      tag('rect', { ...bar, rx: 2, fill: 'url(#parley-none)' }),
      words('—', { left, right, y: 96 }, { size: 12, weight: 600, fill: paper.ink }),
      words('the evidence cannot be', { left: left + 17, right, y: 96 }, quiet),
    ].join('');
  }
  const spoken = spokenOf(node, marginal, meta.settings.target);
  return [
    ...segmentsOf(marginal, bar),
    shown.assumed.has(node.id) ? tag('rect', { ...bar, fill: 'url(#parley-hatch)' }) : '',
    spoken === undefined ? '' : saidOf(spoken, left, right, shown),
  ].join('');
}

function saidOf(
  { probability, label }: { readonly probability: number; readonly label: string },
  left: number,
  right: number,
  shown: Shown,
): string {
  const figure = `${shown.isApproximate ? '≈ ' : ''}${formatProbability(probability)}`;
  const word = wordFor(shown.scenario.meta, probability)?.word ?? '';
  const start = left + widthOf(figure, 12, 600) + 5;
  const end = right - widthOf(word, 11, 400) - (word === '' ? 0 : 5);
  return [
    words(figure, { left, right, y: 96 }, { size: 12, weight: 600, fill: paper.ink }),
    words(label, { left: start, right: end, y: 96 }, { size: 11, fill: paper['ink-2'] }),
    words(word, { left: end, right, y: 96 }, { size: 11, fill: paper['ink-3'], anchor: 'end' }),
  ].join('');
}

function segmentsOf(
  marginal: readonly number[],
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): readonly string[] {
  let at = 0;
  return marginal.map((share, index) => {
    const gap = index < marginal.length - 1 && share > 0.012 ? 0.006 : 0;
    const from = at;
    at = Math.min(1, at + share);
    const fill = levelColours[levelToken(index, marginal.length)] ?? levelColours[0];
    const part = Math.max(0, at - from - gap);
    return part === 0
      ? ''
      : tag('rect', { x: x + from * width, y, width: part * width, height, fill });
  });
}

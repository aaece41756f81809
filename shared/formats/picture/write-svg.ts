import { bandsOf, type Band } from '../../drawing/bands.ts';
import { around, grown, type Box, type Standing } from '../../drawing/box.ts';
import { boxOf } from '../../drawing/curve.ts';
import { GridIndex } from '../../drawing/grid-index.ts';
import { LinkBook } from '../../drawing/link-book.ts';
import { PillPlaces } from '../../drawing/pill-places.ts';
import { cardSize, noteSize } from '../../drawing/sizes.ts';
import { inIdOrder } from '../../model/own.ts';
import type { Link, Position, Scenario } from '../../model/scenario.ts';
import { escapeXml } from '../networks/xml-tree.ts';
import { drawCard } from './draw-cards.ts';
import { drawLink, drawPill, widthOfPill } from './draw-links.ts';
import { bandNames, drawBands, drawGroup, drawNote } from './draw-rest.ts';
import { widthOf } from './letter-widths.ts';
import { paper } from './paper.ts';
import { patterns } from './patterns.ts';
import { shownOf } from './shown.ts';
import type { Shown } from './shown.ts';
import { figure, tag, words } from './svg.ts';

/** Pixels around everything, and the row with the board's title. */
const margin = 32;
const titleRow = 64;
/** Of a board without anything on it. */
const empty: Box = { x: 0, y: 0, width: 480, height: 160 };

/**
 * The board as a picture, as the canvas shows it at 100 %: phases, frames, cards with the strips of
 * what the model computes, links with their signs and numbers, and notes. It says letters by the name
 * of their family alone, so that it opens anywhere.
 */
export function writeSvg(scenario: Scenario): string {
  const shown = shownOf(scenario);
  const links = routesOf(scenario, shown);
  const bands = bandsOf(scenario.phases, scenario.nodes);
  const all = around([...thingsOf(scenario).values(), ...links.map(({ box }) => box)]) ?? empty;
  const board = widened(grown(all, margin), bands);
  const top = bands.length > 0 ? bandNames : 0;
  const body: Box = { ...board, y: board.y - top, height: board.height + top };
  const page: Box = { ...body, y: body.y - titleRow, height: body.height + titleRow };
  const title = scenario.meta.title.trim() || 'Board';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${figure(page.width)}" height="${figure(page.height)}" viewBox="${[page.x, page.y, page.width, page.height].map(figure).join(' ')}" font-family="'IBM Plex Sans Variable', 'IBM Plex Sans', 'Vazirmatn Variable', Vazirmatn, system-ui, sans-serif" font-variant-numeric="tabular-nums">`,
    tag('title', {}, escapeXml(title)),
    patterns,
    tag('rect', { ...page, fill: paper.canvas }),
    headingOf(scenario, title, page),
    drawBands(bands, body),
    ...inIdOrder(scenario.groups).map(drawGroup),
    ...links.map(({ line }) => line),
    ...inIdOrder(scenario.nodes).map((node) => drawCard(node, shown)),
    ...inIdOrder(scenario.notes).map((note) => drawNote(note, scenario)),
    ...links.map(({ pill }) => pill),
    '</svg>\n',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

interface Drawn {
  readonly line: string;
  readonly pill: string;
  readonly box: Box;
}

/** Every link that has both ends, on the way that the canvas gives it. */
function routesOf(scenario: Scenario, shown: Shown): readonly Drawn[] {
  const standing = standingOn(scenario);
  const book = new LinkBook(standing);
  book.read(scenario);
  book.refresh();
  const places = new PillPlaces(standing, book);
  const links = inIdOrder(scenario.links);
  // Pills make room for those that come after them, so places are asked for once all have one.
  const widths = links.map((link) => widthOfPill(link, shown));
  for (const [at, link] of links.entries()) places.at(link.id, widths[at] ?? 0);
  return links.flatMap((link, at): Drawn[] => {
    const route = book.route(link.id);
    const middle = places.at(link.id, widths[at] ?? 0);
    if (route === undefined || middle === undefined) return [];
    return [
      {
        line: drawLink(link, route, shown),
        pill: drawPill(link, middle, shown),
        box: boundsOf(link, boxOf(route.curve), middle, places),
      },
    ];
  });
}

function boundsOf({ id }: Link, curve: Box, at: Position, places: PillPlaces): Box {
  return around([curve, places.box(id) ?? { ...at, width: 0, height: 0 }]) ?? curve;
}

function thingsOf({ nodes, notes, groups }: Scenario): ReadonlyMap<string, Box> {
  return new Map<string, Box>([
    ...[...groups.values()].map(({ id, frame }): [string, Box] => [id, frame]),
    ...[...nodes.values()].map(({ id, pos }): [string, Box] => [id, { ...pos, ...cardSize }]),
    ...[...notes.values()].flatMap(({ id, pos }): [string, Box][] =>
      pos ? [[id, { ...pos, ...noteSize }]] : [],
    ),
  ]);
}

function standingOn(scenario: Scenario): Standing {
  const boxes = thingsOf(scenario);
  const grid = new GridIndex(512);
  for (const [id, box] of boxes) if (!scenario.groups.has(id)) grid.set(id, box);
  return { box: (id) => boxes.get(id), cardsIn: (region) => grid.query(region) };
}

/** Wide enough for whole columns. */
function widened(box: Box, bands: readonly Band[]): Box {
  const left = Math.min(box.x, ...bands.map((band) => band.left));
  const right = Math.max(box.x + box.width, ...bands.map((band) => band.right));
  return { ...box, x: left, width: right - left };
}

function headingOf({ meta }: Scenario, title: string, { x, y, width }: Box): string {
  const edges = { left: x + margin, right: x + width - margin };
  const said = words(title, { ...edges, y: y + 40 }, { size: 20, weight: 600, fill: paper.ink });
  if (!meta.illustrative) return said;
  // That its numbers are invented goes with the picture wherever it goes.
  const chip = { x: Math.min(edges.left + widthOf(title, 20, 600) + 16, edges.right - 96) };
  return [
    said,
    tag('rect', { ...chip, y: y + 22, width: 84, height: 24, rx: 12, fill: paper['warning-soft'] }),
    words(
      'Illustrative',
      { left: chip.x, right: chip.x + 84, y: y + 38 },
      { size: 12, weight: 600, fill: paper.warning, anchor: 'middle' },
    ),
  ].join('');
}

import { laterBy } from '../../shared/model/rounds.ts';
import { inRound, shownRound } from '../board/rounds.ts';
import { levelToken } from '../../shared/drawing/level.ts';
import { farZoom } from './sizes.ts';
import { bandsOf } from '../../shared/drawing/bands.ts';
import type { Box } from '../../shared/drawing/box.ts';
import type { Curve } from '../../shared/drawing/curve.ts';
import type { FarTheme } from './far-theme.ts';
import type { Surface } from './surface.ts';

/** Scale above which titles are legible enough to be written. */
const titleZoom = 0.17;
/** Scale above which a link is a curve; below it a straight line looks the same and costs a third. */
const curveZoom = 0.12;
/** Links from which on each is drawn straight from card to card, without asking for its way. */
const manyLinks = 500;

/**
 * Draws frames, links and cards of a region into a 2-D context whose transform maps canvas pixels
 * to the bitmap. `only` limits it to some things and their links; `without` leaves those out.
 */
export function paintFar(
  context: CanvasRenderingContext2D,
  surface: Surface,
  theme: FarTheme,
  region: Box,
  part: { readonly only?: ReadonlySet<string>; readonly without?: ReadonlySet<string> } = {},
): void {
  const { things, links } = surface;
  const shown = (id: string) =>
    (part.only === undefined || part.only.has(id)) && part.without?.has(id) !== true;
  if (part.only === undefined) paintBands(context, surface, theme, region);
  paintFrames(context, surface, theme, [...things.groupsIn(region)].filter(shown));
  const lines = [...links.in(region)].filter((id) => {
    const link = links.get(id);
    if (!link) return false;
    const moving = (ids: ReadonlySet<string>) => ids.has(link.from) || ids.has(link.to);
    if (part.only !== undefined) return moving(part.only);
    return part.without === undefined || !moving(part.without);
  });
  paintLinks(context, surface, theme, lines);
  paintCards(context, surface, theme, [...things.cardsIn(region)].filter(shown));
}

function paintBands(
  context: CanvasRenderingContext2D,
  { board }: Surface,
  theme: FarTheme,
  region: Box,
): void {
  const { phases, nodes } = board.scenario.getState();
  if (phases.size === 0) return;
  context.globalAlpha = 0.38;
  context.fillStyle = theme.panel;
  for (const [index, band] of bandsOf(phases, nodes).entries()) {
    if (index % 2 === 0)
      context.fillRect(band.left, region.y, band.right - band.left, region.height);
  }
  context.globalAlpha = 1;
}

function paintFrames(
  context: CanvasRenderingContext2D,
  { things, board, view }: Surface,
  theme: FarTheme,
  ids: readonly string[],
): void {
  const { groups } = board.scenario.getState();
  context.lineWidth = 2;
  for (const id of ids) {
    const box = things.box(id);
    if (!box) continue;
    context.strokeStyle = theme.line;
    context.strokeRect(box.x, box.y, box.width, box.height);
    if (view.zoom < titleZoom) continue;
    context.fillStyle = theme.quiet;
    context.font = `600 28px ${theme.font}`;
    context.fillText(groups.get(id)?.label ?? '', box.x + 14, box.y + 36, box.width - 28);
  }
}

function paintLinks(
  context: CanvasRenderingContext2D,
  { links, things, board, view }: Surface,
  theme: FarTheme,
  ids: readonly string[],
): void {
  const { selected } = board.selection.getState();
  const { suspended } = board.answer.getState();
  const { byLink } = board.marks.getState();
  const scenario = board.scenario.getState();
  const strokes = new Map<string, Stroke>();
  for (const id of ids) {
    const link = links.get(id);
    const from = link && things.box(link.from);
    const to = link && things.box(link.to);
    if (!link || !from || !to) continue;
    const kind = suspended.has(id) ? 'relates' : link.kind;
    const mark = byLink?.get(id);
    const colour = mark
      ? theme.marks[mark.tone]
      : selected.has(id)
        ? theme.accent
        : (theme.kinds[kind] ?? theme.line);
    const isLater = laterBy(link, scenario) > 0;
    const width = Math.max(mark?.width ?? 2, 1 / view.zoom);
    const alpha = byLink === null ? 0.55 : mark ? 0.95 : 0.14;
    const key = `${colour} ${width} ${alpha} ${isLater}`;
    const stroke = strokes.get(key) ?? { path: new Path2D(), colour, width, alpha, isLater };
    strokes.set(key, stroke);
    const route = ids.length > manyLinks ? undefined : links.route(id);
    if (route) traceCurve(stroke.path, route.curve);
    else trace(stroke.path, from, to, view.zoom >= curveZoom);
  }
  // What stands back is drawn first.
  for (const stroke of [...strokes.values()].sort((one, other) => one.alpha - other.alpha)) {
    context.globalAlpha = stroke.alpha;
    context.lineWidth = stroke.width;
    // What acts in a later round is dashed here too.
    context.setLineDash(stroke.isLater ? [14, 9] : []);
    context.strokeStyle = stroke.colour;
    context.stroke(stroke.path);
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** Links that look alike are one path. */
interface Stroke {
  readonly path: Path2D;
  readonly colour: string;
  readonly width: number;
  readonly alpha: number;
  readonly isLater: boolean;
}

function traceCurve(path: Path2D, curve: Curve): void {
  const at = (index: number) => curve[index] ?? 0;
  path.moveTo(at(0), at(1));
  for (let index = 2; index < curve.length; index += 6) {
    path.bezierCurveTo(
      at(index),
      at(index + 1),
      at(index + 2),
      at(index + 3),
      at(index + 4),
      at(index + 5),
    );
  }
}

function trace(path: Path2D, from: Box, to: Box, curved: boolean): void {
  const forwards = to.x >= from.x;
  const x0 = forwards ? from.x + from.width : from.x;
  const x1 = forwards ? to.x : to.x + to.width;
  const [y0, y1] = [from.y + from.height / 2, to.y + to.height / 2];
  path.moveTo(x0, y0);
  if (!curved) {
    path.lineTo(x1, y1);
    return;
  }
  const bend = Math.min(Math.max(Math.abs(x1 - x0) / 2, 40), 170) * (forwards ? 1 : -1);
  path.bezierCurveTo(x0 + bend, y0, x1 - bend, y1, x1, y1);
}

function paintCards(
  context: CanvasRenderingContext2D,
  surface: Surface,
  theme: FarTheme,
  ids: readonly string[],
): void {
  const { things, board, view } = surface;
  const { nodes, notes, actors } = board.scenario.getState();
  const { selected } = board.selection.getState();
  const { base, rounds } = board.answer.getState();
  const round = shownRound(rounds, board.ui.getState().round);
  const marginals = base && base.kind !== 'impossible' ? base.marginals : undefined;
  const hair = Math.min(1 / view.zoom, 6);
  for (const id of ids) {
    const box = things.box(id);
    if (!box) continue;
    const node = nodes.get(id);
    context.fillStyle = node ? theme.panel : theme.note;
    context.fillRect(box.x, box.y, box.width, box.height);
    context.lineWidth = selected.has(id) ? hair * 2.5 : hair;
    context.strokeStyle = selected.has(id) ? theme.accent : theme.line;
    context.strokeRect(box.x, box.y, box.width, box.height);
    const owner = node?.owner === undefined ? undefined : actors.get(node.owner);
    if (owner) {
      context.fillStyle = owner.colour;
      context.fillRect(box.x, box.y, 9, box.height);
    }
    const marginal = node && marginals && inRound(marginals, id, round);
    if (marginal) paintStrip(context, theme, box, marginal);
    if (view.zoom < titleZoom) continue;
    context.fillStyle = theme.ink;
    context.font = `${view.zoom < farZoom * 0.7 ? 24 : 19}px ${theme.font}`;
    const label = node?.label ?? notes.get(id)?.text ?? '';
    paintTitle(context, label, box);
  }
}

function paintStrip(
  context: CanvasRenderingContext2D,
  theme: FarTheme,
  box: Box,
  marginal: readonly number[],
): void {
  const [left, width] = [box.x + 16, box.width - 30];
  let at = 0;
  for (const [index, share] of marginal.entries()) {
    context.fillStyle = theme.levels[levelToken(index, marginal.length)] ?? theme.line;
    context.fillRect(left + at * width, box.y + box.height - 30, share * width, 16);
    at += share;
  }
}

/** Characters that fit one line of a card at the size used: measuring each would cost the frame. */
const lineLength = 17;

function paintTitle(context: CanvasRenderingContext2D, label: string, box: Box): void {
  const words = label.split(/\s+/);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= lineLength) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  for (const [index, line] of lines.slice(0, 2).entries()) {
    context.fillText(line, box.x + 18, box.y + 32 + index * 26, box.width - 28);
  }
}

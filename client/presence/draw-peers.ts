import type { Frame, Layout } from '../board/layout.ts';
import type { Position } from '../../shared/model/scenario.ts';
import { chipsFor, type DrawChip } from './chips.ts';
import type { Peer, Peers } from './peers.ts';

/** Colours and font of the page that the overlay lies on. */
export interface Ink {
  /** Drawn around everything, so that it stands out from any card. */
  readonly halo: string;
  readonly font: string;
}

type Places = Pick<Layout, 'view' | 'box'>;

/** Draws everybody in CSS pixels of the canvas' own corner. Returns whether there was anything. */
export function drawPeers(
  context: CanvasRenderingContext2D,
  peers: Peers,
  places: Places,
  ink: Ink,
  now: number,
): boolean {
  let drawn = false;
  const chip = chipsFor(ink.font, context.getTransform().a);
  const chips = new Map<string, number>();
  for (const peer of peers.all) {
    drawn = true;
    drawSelection(context, peer, places, ink, chips, chip);
    drawDrag(context, peer, places, ink, now, chip);
  }
  for (const peer of peers.all) {
    const at = peer.away ? undefined : peer.cursor?.where(now);
    if (!at) continue;
    const { x, y } = onScreen(places, at);
    if (peers.crowded) drawDot(context, peer, { x, y }, ink);
    else drawArrow(context, peer, { x, y }, ink);
    if (peers.named(peer, now)) chip(context, peer.user.name, peer, { x: x + 12, y: y + 16 });
  }
  return drawn;
}

/** A ring around what a person selected, with their initials; several people's rings lie outside one another. */
function drawSelection(
  context: CanvasRenderingContext2D,
  peer: Peer,
  places: Places,
  ink: Ink,
  chips: Map<string, number>,
  chip: DrawChip,
): void {
  const edited = peer.editing?.split('/')[0];
  const shown = new Set(edited === undefined ? peer.selection : [...peer.selection, edited]);
  for (const id of shown) {
    const box = places.box(id);
    if (!box) continue;
    const count = chips.get(id) ?? 0;
    chips.set(id, count + 1);
    const frame = screenBox(places, box, 4 + count * 3);
    context.globalAlpha = peer.away ? 0.35 : 1;
    ring(context, frame, peer.user.colour, ink.halo);
    const words = edited === id ? `${peer.user.name} is typing` : peer.initials;
    chip(context, words, peer, { x: frame.x + count * 30, y: frame.y - 9 });
    context.globalAlpha = 1;
  }
}

/** What somebody drags, where it would fall. */
function drawDrag(
  context: CanvasRenderingContext2D,
  peer: Peer,
  places: Places,
  ink: Ink,
  now: number,
  chip: DrawChip,
): void {
  if (!peer.drag) return;
  const { x, y } = peer.drag.shift.where(now);
  for (const [index, id] of peer.drag.ids.entries()) {
    const box = places.box(id);
    if (!box) continue;
    const frame = screenBox(places, { ...box, x: box.x + x, y: box.y + y }, 0);
    context.globalAlpha = 0.14;
    context.fillStyle = peer.user.colour;
    context.fillRect(frame.x, frame.y, frame.width, frame.height);
    context.globalAlpha = 1;
    ring(context, frame, peer.user.colour, ink.halo);
    if (index === 0) {
      chip(context, peer.user.name, peer, { x: frame.x, y: frame.y - 9 });
    }
  }
}

function ring(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Frame,
  colour: string,
  halo: string,
): void {
  context.beginPath();
  context.roundRect(x, y, width, height, 8);
  context.lineWidth = 4;
  context.strokeStyle = halo;
  context.stroke();
  context.lineWidth = 2;
  context.strokeStyle = colour;
  context.stroke();
}

function drawArrow(
  context: CanvasRenderingContext2D,
  { user }: Peer,
  { x, y }: Position,
  { halo }: Ink,
): void {
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + 4.5, y + 16);
  context.lineTo(x + 8, y + 9.5);
  context.lineTo(x + 15, y + 8);
  context.closePath();
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = halo;
  context.stroke();
  context.fillStyle = user.colour;
  context.fill();
}

function drawDot(
  context: CanvasRenderingContext2D,
  { user }: Peer,
  { x, y }: Position,
  { halo }: Ink,
): void {
  context.beginPath();
  context.arc(x, y, 5, 0, Math.PI * 2);
  context.lineWidth = 2;
  context.strokeStyle = halo;
  context.stroke();
  context.fillStyle = user.colour;
  context.fill();
}

function onScreen({ view }: Places, at: Position): Position {
  const { x, y, zoom } = view();
  return { x: (at.x - x) * zoom, y: (at.y - y) * zoom };
}

function screenBox(places: Places, box: Frame, grow: number): Frame {
  const { x, y } = onScreen(places, box);
  const { zoom } = places.view();
  return {
    x: x - grow,
    y: y - grow,
    width: box.width * zoom + 2 * grow,
    height: box.height * zoom + 2 * grow,
  };
}

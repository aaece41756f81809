import type { StoreApi } from 'zustand/vanilla';
import { select } from '../board/selection.ts';
import { numberOf } from '../../shared/drawing/link-number.ts';
import { numberOfNode } from '../numbers/node-number.ts';
import type { CanvasTarget, Overlays } from './overlays.ts';
import { partOf } from './parts.ts';
import type { Surface } from './surface.ts';

interface Parts {
  readonly surface: Surface;
  readonly overlays: StoreApi<Overlays>;
}

interface Pressed {
  readonly target: EventTarget | null;
  readonly clientX: number;
  readonly clientY: number;
}

/** Opens the menu of what is under the pointer, which becomes the selection if it is not in it. */
export function openMenu({ surface, overlays }: Parts, event: Pressed): void {
  const part = partOf(surface, event);
  if (part.kind === 'control') return;
  const { board } = surface;
  const id = 'id' in part ? part.id : null;
  if (id !== null && !board.selection.getState().selected.has(id)) select(board, [id]);
  const isLink = part.kind === 'pill' || part.kind === 'link';
  const target: CanvasTarget =
    id === null ? { kind: 'nothing' } : { kind: isLink ? 'link' : 'thing', id };
  overlays.setState({
    menu: {
      page: { x: event.clientX, y: event.clientY },
      at: surface.toCanvas(event),
      target,
    },
  });
}

/** Opens the popover of the number that a link or a card shows. */
export function openNumber({ surface, overlays }: Parts, id: string, typed?: string): void {
  const { nodes, links } = surface.board.scenario.getState();
  const link = links.get(id);
  const node = nodes.get(id);
  const param = link
    ? numberOf(link, { from: nodes.get(link.from), to: nodes.get(link.to) })?.param
    : node && numberOfNode(node, surface.links.at(id).size > 0 && hasCauses(surface, id));
  const anchor = surface.pills.element(id) ?? surface.card(id);
  if (param !== undefined && anchor) {
    overlays.setState({ number: { param, anchor, ...(typed === undefined ? {} : { typed }) } });
  }
}

function hasCauses(surface: Surface, id: string): boolean {
  for (const linkId of surface.links.at(id)) {
    const link = surface.links.get(linkId);
    if (link?.to === id && link.kind !== 'relates') return true;
  }
  return false;
}

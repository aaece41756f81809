import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Position } from '../../shared/model/scenario.ts';
import type { Box } from '../../shared/drawing/box.ts';

/** What a menu or a press is about. */
export type CanvasTarget =
  | { readonly kind: 'thing'; readonly id: string }
  | { readonly kind: 'link'; readonly id: string }
  | { readonly kind: 'nothing' };

/** A link that is to be given its kind: a new one between two cards, or one that is there. */
export interface KindWish {
  readonly from: string;
  readonly to: string;
  readonly link?: string;
}

/** What floats over the canvas in this browser. */
export interface Overlays {
  readonly menu: {
    /** CSS pixels on the page. */
    readonly page: Position;
    /** The same place in canvas pixels. */
    readonly at: Position;
    readonly target: CanvasTarget;
  } | null;
  /** A number's popover and the element that it stands beside. */
  readonly number: {
    readonly param: string;
    readonly anchor: Element;
    /** A digit that was typed to open it. */
    readonly typed?: string;
  } | null;
  /** The rectangle being drawn to select, in canvas pixels. */
  readonly marquee: Box | null;
  /** A link being drawn: from which card, and where its loose end is. */
  readonly draft: {
    readonly from: string;
    readonly at: Position;
    readonly to: string | null;
  } | null;
  /** The card for which a link's other end is picked from a list. */
  readonly picker: string | null;
  /** The link whose kind is chosen from a list. */
  readonly kind: KindWish | null;
  /** Each tap adds to the selection or takes away from it. */
  readonly gathering: boolean;
  /** The focused thing is being moved by keys. */
  readonly moving: boolean;
}

const noOverlays: Overlays = {
  menu: null,
  number: null,
  marquee: null,
  draft: null,
  picker: null,
  kind: null,
  gathering: false,
  moving: false,
};

export function createOverlays(): StoreApi<Overlays> {
  return createStore<Overlays>(() => noOverlays);
}

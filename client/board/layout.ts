import type { Position } from '../../shared/model/scenario.ts';

/** What is in view: its top left corner in canvas pixels, the scale, and its size on screen in CSS pixels. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

/** Canvas pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle in canvas pixels. */
export interface Frame extends Size {
  readonly x: number;
  readonly y: number;
}

/**
 * Where things stand on this screen right now, dragged ones included, and what is in view.
 * Plain maps, not React state: the canvas reads them in its one frame loop.
 */
export interface Layout {
  position(id: string): Position | undefined;
  /** The card, frame or pill of this record as it is on this screen; undefined where it is not drawn. */
  box(id: string): Frame | undefined;
  /** Set by the canvas, which owns the viewport. */
  view(): View;
  /** Moves the viewport; `ids` undefined = everything. */
  fit(ids?: readonly string[]): void;
  /** Moves the viewport by as little as shows these, also when they have only just been added. */
  bring(ids: readonly string[]): void;
  zoomTo(zoom: number): void;
  /** Fits this rectangle (canvas pixels) into view, eased; at once with reduced motion. */
  show(frame: Frame): void;
  /**
   * Where something new should go, the size of a card unless said: beside what has the focus or in
   * the middle of the view, shifted off what is there.
   */
  freeSpot(size?: Size): Position;
}

import type { FlowViewport } from './viewport.ts';

/** Remembers the viewport that last showed everything, and so knows whether it has been left. */
export class WholeView {
  #last: FlowViewport | undefined;

  keep(viewport: FlowViewport): void {
    this.#last = viewport;
  }

  /** Whether this is still that viewport. */
  isAt(viewport: FlowViewport): boolean {
    return this.#last !== undefined && isSameView(this.#last, viewport);
  }
}

/** Whether nobody could tell the two apart on screen. */
export function isSameView(a: FlowViewport, b: FlowViewport): boolean {
  return (
    Math.abs(a.x - b.x) < 0.5 && Math.abs(a.y - b.y) < 0.5 && Math.abs(a.zoom - b.zoom) < 0.001
  );
}

import type { FrameChanges } from './frame-changes.ts';
import type { LinkBook } from '../../shared/drawing/link-book.ts';
import { PillPlaces } from '../../shared/drawing/pill-places.ts';
import { pillSize } from '../../shared/drawing/sizes.ts';
import type { Box } from '../../shared/drawing/box.ts';
import type { Things } from './things.ts';

interface Mounted {
  readonly element: HTMLElement;
  width: number;
}

/** Keeps the mounted pills on their links: the frame loop moves the elements, React only fills them. */
export class PillLayer {
  readonly #places: PillPlaces;
  readonly #mounted = new Map<string, Mounted>();

  constructor(surface: { readonly things: Things; readonly links: LinkBook }) {
    this.#places = new PillPlaces(surface.things, surface.links);
  }

  mount(id: string, element: HTMLElement): () => void {
    this.#mounted.set(id, { element, width: pillSize.width });
    return () => {
      this.#mounted.delete(id);
      this.#places.forget(id);
    };
  }

  resize(id: string, width: number): void {
    const mounted = this.#mounted.get(id);
    if (!mounted) return;
    mounted.width = width;
    this.#place(id, mounted);
  }

  element(id: string): HTMLElement | undefined {
    return this.#mounted.get(id)?.element;
  }

  /** A pill's box in canvas pixels. */
  box(id: string): Box | undefined {
    return this.#places.box(id);
  }

  readonly part = ({ links }: FrameChanges): void => {
    for (const id of links) this.#update(id);
  };

  #update(id: string): void {
    const mounted = this.#mounted.get(id);
    if (mounted) this.#place(id, mounted);
  }

  #place(id: string, { element, width }: Mounted): void {
    const at = this.#places.at(id, width);
    element.style.visibility = at ? '' : 'hidden';
    if (!at) return;
    const x = Math.round((at.x - width / 2) * 2) / 2;
    const y = Math.round((at.y - pillSize.height / 2) * 2) / 2;
    // Not a transform: each would be a layer of its own that every pan has to sort.
    element.style.left = `${x}px`;
    element.style.top = `${y}px`;
    for (const other of this.#places.takeMoved()) this.#update(other);
  }
}

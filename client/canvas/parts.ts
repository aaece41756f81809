import { hitAt } from './hit.ts';
import type { Corner } from './resize-frame.ts';
import type { Surface } from './surface.ts';

/** What a press on the page is on. */
export type Part =
  /** A button or a field that looks after itself. */
  | { readonly kind: 'control' }
  | { readonly kind: 'port'; readonly id: string }
  | { readonly kind: 'corner'; readonly id: string; readonly corner: Corner }
  | { readonly kind: 'thing'; readonly id: string; readonly onTitle: boolean }
  | { readonly kind: 'pill'; readonly id: string }
  | { readonly kind: 'link'; readonly id: string }
  | { readonly kind: 'canvas' };

interface Pressed {
  readonly target: EventTarget | null;
  readonly clientX: number;
  readonly clientY: number;
}

/** What is under the pointer: by the page where elements are mounted, by geometry for the rest. */
export function partOf(surface: Surface, event: Pressed): Part {
  const target = event.target instanceof Element ? event.target : null;
  const found = (selector: string) => target?.closest<HTMLElement>(selector);
  if (found('[data-control]')) return { kind: 'control' };
  const thing = found('[data-thing]')?.dataset['thing'];
  const corner = found('[data-resize]')?.dataset['resize'];
  if (thing !== undefined && corner !== undefined) {
    return { kind: 'corner', id: thing, corner: corner as Corner };
  }
  if (thing !== undefined && found('[data-port]')) return { kind: 'port', id: thing };
  if (thing !== undefined)
    return { kind: 'thing', id: thing, onTitle: Boolean(found('[data-title]')) };
  const pill = found('[data-link]')?.dataset['link'];
  if (pill !== undefined) return { kind: 'pill', id: pill };
  const hit = hitAt(surface, surface.toCanvas(event));
  if (hit.kind === 'thing') return { ...hit, onTitle: false };
  return hit.kind === 'link' ? hit : { kind: 'canvas' };
}

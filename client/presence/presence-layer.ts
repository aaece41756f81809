import type { Board } from '../board/board.ts';
import type { Room } from '../room/room.ts';
import { drawPeers, type Ink } from './draw-peers.ts';
import { Peers } from './peers.ts';

/** Bitmap pixels per CSS pixel. */
const maxDensity = 2;

/**
 * Other people's pointers, selections and drags on one 2-D canvas over the board: no element, no
 * render, and no frame while nothing moves.
 */
export class PresenceLayer {
  readonly #room: Pick<Room, 'me' | 'presences' | 'onPresence'>;
  readonly #board: Pick<Board, 'layout'>;
  readonly #canvas: HTMLCanvasElement;
  readonly #peers: Peers;
  #ink: Ink;
  #scheduled = 0;
  #blank = true;

  constructor(room: Room, canvas: HTMLCanvasElement) {
    this.#room = room;
    this.#board = room.board;
    this.#canvas = canvas;
    this.#peers = new Peers(room.me.id);
    this.#ink = readInk(canvas);
  }

  /** `onFrame` is called when the view or something on it moved, within that frame. */
  start(onFrame: (draw: () => void) => () => void): () => void {
    const take = () => {
      this.#peers.take(this.#room.presences(), performance.now());
      this.#schedule();
    };
    const size = new ResizeObserver(() => this.#resize());
    size.observe(this.#canvas.parentElement ?? this.#canvas);
    const theme = new MutationObserver(() => {
      this.#ink = readInk(this.#canvas);
      this.#schedule();
    });
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const stops = [
      this.#room.onPresence(take),
      onFrame(() => this.#draw()),
      () => size.disconnect(),
      () => theme.disconnect(),
    ];
    take();
    return () => {
      for (const stop of stops) stop();
      cancelAnimationFrame(this.#scheduled);
    };
  }

  #schedule(): void {
    this.#scheduled ||= requestAnimationFrame(() => {
      this.#scheduled = 0;
      this.#draw();
    });
  }

  #resize(): void {
    const density = Math.min(globalThis.devicePixelRatio, maxDensity);
    const { clientWidth, clientHeight } = this.#canvas.parentElement ?? this.#canvas;
    this.#canvas.width = Math.round(clientWidth * density);
    this.#canvas.height = Math.round(clientHeight * density);
    this.#schedule();
  }

  #draw(): void {
    // An empty canvas that is touched is uploaded again all the same.
    if (this.#blank && this.#peers.nobody) return;
    const context = this.#canvas.getContext('2d');
    if (!context) return;
    const now = performance.now();
    if (!this.#blank) {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    }
    const density = Math.min(globalThis.devicePixelRatio, maxDensity);
    context.setTransform(density, 0, 0, density, 0, 0);
    this.#canvas.hidden = false;
    this.#blank = !drawPeers(context, this.#peers, this.#board.layout, this.#ink, now);
    // An empty canvas over the board would still be a layer of its own in every frame.
    this.#canvas.hidden = this.#blank;
    if (this.#peers.moving(now)) this.#schedule();
  }
}

function readInk(element: Element): Ink {
  const style = getComputedStyle(element);
  return { halo: style.getPropertyValue('--panel').trim(), font: style.fontFamily };
}

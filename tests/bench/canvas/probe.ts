import { moveThings } from '../../../shared/document/commands/move-things.ts';
import type { Presence } from '../../../shared/protocol/awareness.ts';
import type { BareRoom } from '../../support/bare-room.ts';

/** What the measuring script asks of the page. */
export interface Probe {
  /** Milliseconds from the start of rendering until the first cards were painted; undefined before. */
  firstPaintMs(): number | undefined;
  /** Counts frames in which input arrived, from now on. */
  countFrames(): void;
  frames(): number;
  /** Ten people drag a card each at 15 Hz for some time and drop it each second. Longest task in ms. */
  peersDrag(ms: number): Promise<number>;
  /** Pointers of `people` and drags of ten of them move at 15 Hz, until `stopPeers`. */
  startPeers(people: number): void;
  stopPeers(): void;
}

const everyMs = 1000 / 15;

export function createProbe(room?: BareRoom): Probe {
  const started = performance.now();
  let painted: number | undefined;
  let counted = 0;
  let arrived = false;
  let timer: ReturnType<typeof setInterval> | undefined;

  const watch = () => {
    const shown =
      painted === undefined &&
      (document.querySelector('[data-thing], .react-flow__node') ??
        document.querySelector('canvas:not([hidden])[style*="transform"]'));
    if (shown) {
      // The frame after the one that drew it has painted it.
      requestAnimationFrame(() => {
        painted ??= performance.now() - started;
      });
    }
    if (arrived) counted += 1;
    arrived = false;
    requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);
  for (const type of ['pointermove', 'wheel']) {
    addEventListener(type, () => (arrived = true), { capture: true, passive: true });
  }

  function showPeers(people: number, tick: number): void {
    const view = room?.board.layout.view();
    if (!room || !view) return;
    const near = [...room.board.scenario.getState().nodes.values()].slice(0, 10);
    const peers = new Map<number, Presence>();
    for (let index = 0; index < people; index += 1) {
      const angle = tick / 6 + index;
      const id = near[index]?.id;
      peers.set(index + 1, {
        user: { id: `p${index}`, name: `Delegate ${index}`, colour: '#7c3aed', role: 'edit' },
        cursor: {
          x: view.x + (0.5 + 0.4 * Math.cos(angle)) * (view.width / view.zoom),
          y: view.y + (0.5 + 0.4 * Math.sin(angle)) * (view.height / view.zoom),
        },
        drag:
          id === undefined
            ? null
            : { ids: [id], dx: 80 * Math.cos(angle), dy: 60 * Math.sin(angle) },
        selection: id === undefined ? [] : [id],
      });
    }
    room.showPeers(peers);
  }

  return {
    firstPaintMs: () => painted,
    countFrames: () => {
      counted = 0;
    },
    frames: () => counted,
    startPeers(people) {
      let tick = 0;
      timer = setInterval(() => showPeers(people, (tick += 1)), everyMs);
    },
    stopPeers: () => clearInterval(timer),
    async peersDrag(ms) {
      let longest = 0;
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
      });
      observer.observe({ type: 'longtask' });
      const end = performance.now() + ms;
      for (let tick = 1; performance.now() < end; tick += 1) {
        showPeers(10, tick);
        drop(tick);
        await new Promise((resolve) => setTimeout(resolve, everyMs));
      }
      observer.disconnect();
      return longest;
    },
  };

  /** Each lets go once a second, one after another, as ten people do. */
  function drop(tick: number): void {
    const node = [...(room?.board.scenario.getState().nodes.values() ?? [])][tick % 15];
    if (!room || !node || tick % 15 >= 10) return;
    const shift = tick % 30 >= 15 ? -40 : 40;
    const pos = { x: node.pos.x + shift, y: node.pos.y };
    moveThings(room.board.target, [{ collection: 'nodes', id: node.id, pos }]);
  }
}

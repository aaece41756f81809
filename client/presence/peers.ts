import type { Position } from '../../shared/model/scenario.ts';
import type { Person, Presence } from '../../shared/protocol/awareness.ts';
import { initials } from '../../shared/drawing/initials.ts';
import { inkOn } from '../../shared/drawing/ink-on.ts';
import { Motion } from './motion.ts';

/** Above this many pointers they are dots, named only while they move (product.md §2.6). */
const namedPointers = 12;
/** Milliseconds after its last step during which a dot keeps its name. */
const nameMs = 1500;

/** One connection as it is drawn. */
export interface Peer {
  readonly user: Person;
  /** What stands on their colour, and in which ink. */
  readonly initials: string;
  readonly ink: string;
  readonly away: boolean;
  readonly cursor: Motion | undefined;
  readonly drag: { readonly ids: readonly string[]; readonly shift: Motion } | undefined;
  readonly selection: readonly string[];
  readonly editing: string | undefined;
  /** When its pointer last moved, in milliseconds. */
  readonly movedAt: number;
}

/** Other people's presences over time: each sample continues the motion of the one before. */
export class Peers {
  readonly #self: string;
  #peers = new Map<number, Peer>();

  /** `self` = id of the person at this browser, whose other tabs are not shown. */
  constructor(self: string) {
    this.#self = self;
  }

  take(presences: ReadonlyMap<number, Presence>, now: number): void {
    const next = new Map<number, Peer>();
    for (const [client, presence] of presences) {
      if (presence.user.id === this.#self) continue;
      next.set(client, follow(this.#peers.get(client), presence, now));
    }
    this.#peers = next;
  }

  get all(): Iterable<Peer> {
    return this.#peers.values();
  }

  /** Whether there is nobody to draw. */
  get nobody(): boolean {
    return this.#peers.size === 0;
  }

  /** Whether anything is still on its way, so that another frame is needed. */
  moving(now: number): boolean {
    for (const { cursor, drag, movedAt } of this.#peers.values()) {
      if (cursor?.moving(now) === true || drag?.shift.moving(now) === true) return true;
      if (this.crowded && now - movedAt < nameMs) return true;
    }
    return false;
  }

  /** Whether there are too many pointers to name all of them. */
  get crowded(): boolean {
    let pointers = 0;
    for (const { cursor, away } of this.#peers.values()) if (cursor && !away) pointers += 1;
    return pointers > namedPointers;
  }

  /** Whether this pointer bears its name now: a facilitator's always does. */
  named({ user, movedAt }: Peer, now: number): boolean {
    return !this.crowded || user.role === 'facilitate' || now - movedAt < nameMs;
  }
}

function follow(before: Peer | undefined, presence: Presence, now: number): Peer {
  const { user, cursor, drag, selection = [], editing, away = false } = presence;
  const shift = drag ? { x: drag.dx, y: drag.dy } : undefined;
  const pointer = carried(before?.cursor, cursor ?? undefined, now);
  const moved = cursor && (before?.cursor === undefined || pointer?.moving(now) === true);
  const same = before?.user.name === user.name && before.user.colour === user.colour;
  return {
    user,
    initials: same ? before.initials : initials(user.name),
    ink: same ? before.ink : inkOn(user.colour),
    away,
    cursor: pointer,
    drag:
      drag && shift
        ? {
            ids: drag.ids,
            shift: carried(before?.drag?.shift, shift, now) ?? new Motion(shift, now),
          }
        : undefined,
    selection,
    editing: editing ?? undefined,
    movedAt: moved ? now : (before?.movedAt ?? -Infinity),
  };
}

function carried(
  motion: Motion | undefined,
  to: Position | undefined,
  now: number,
): Motion | undefined {
  if (!to) return undefined;
  if (!motion) return new Motion(to, now);
  motion.sample(to, now);
  return motion;
}

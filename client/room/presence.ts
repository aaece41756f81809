import type { Awareness } from 'y-protocols/awareness';
import type { Presence } from '../../shared/protocol/awareness.ts';

/** What this browser shows of itself; the server adds who it is. */
type OwnPresence = Omit<Presence, 'user' | 'away'>;

export interface PresenceSender {
  /** Merges into what is shown; sent at most 15 times a second (5 above 40 people), and only when something changed. */
  readonly show: (news: Partial<OwnPresence>) => void;
  /** The page was hidden or shown. */
  readonly hidden: (hidden: boolean) => void;
  /** The person did something; after 60 s without, they are away. */
  readonly active: () => void;
  destroy(): void;
}

/** Rates of product.md §2.6. */
export const presenceRates = {
  everyMs: 1000 / 15,
  crowdedEveryMs: 1000 / 5,
  crowd: 40,
  idleMs: 60_000,
} as const;

/** Ids in one state are capped, so that it stays below the 4 kB that the server takes. */
const maxIds = 60;

export function createPresenceSender(awareness: Awareness): PresenceSender {
  let next: Record<string, unknown> = { ...awareness.getLocalState() };
  let sent = JSON.stringify(next);
  let lastSent = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isHidden = false;
  let idle: ReturnType<typeof setTimeout> | undefined;

  function send(): void {
    clearTimeout(timer);
    timer = undefined;
    const text = JSON.stringify(next);
    if (text === sent) return;
    sent = text;
    lastSent = performance.now();
    awareness.setLocalState(next);
  }

  function schedule(): void {
    if (timer !== undefined) return;
    const crowded = awareness.getStates().size > presenceRates.crowd;
    const everyMs = crowded ? presenceRates.crowdedEveryMs : presenceRates.everyMs;
    const waitMs = lastSent + everyMs - performance.now();
    if (waitMs <= 0) send();
    else timer = setTimeout(send, waitMs);
  }

  function away(isAway: boolean): void {
    if ((next['away'] === true) === isAway) return;
    next = { ...next, away: isAway };
    if (isAway) send();
    else schedule();
  }

  function active(): void {
    clearTimeout(idle);
    idle = setTimeout(() => {
      away(true);
    }, presenceRates.idleMs);
    if (!isHidden) away(false);
  }

  active();
  return {
    show(news) {
      next = { ...next, ...capped(news) };
      schedule();
    },
    hidden(hidden) {
      isHidden = hidden;
      if (hidden) away(true);
      else active();
    },
    active,
    destroy() {
      clearTimeout(timer);
      clearTimeout(idle);
    },
  };
}

function capped(news: Partial<OwnPresence>): Partial<OwnPresence> {
  const { selection, drag } = news;
  return {
    ...news,
    ...(selection ? { selection: selection.slice(0, maxIds) } : {}),
    ...(drag ? { drag: { ...drag, ids: drag.ids.slice(0, maxIds) } } : {}),
  };
}

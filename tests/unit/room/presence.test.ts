import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createPresenceSender, presenceRates } from '../../../client/room/presence.ts';

let awareness: Awareness;
let sent: Record<string, unknown>[];

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  awareness = new Awareness(new Y.Doc());
  sent = [];
  awareness.on('change', () => {
    sent.push(awareness.getLocalState() ?? {});
  });
});

afterEach(() => {
  awareness.destroy();
  vi.useRealTimers();
});

function moveFor(ms: number, sender: ReturnType<typeof createPresenceSender>): void {
  for (let at = 0; at < ms; at += 5) {
    sender.show({ cursor: { x: at, y: 0 } });
    vi.advanceTimersByTime(5);
  }
}

describe('[B16] what this browser shows of itself', () => {
  test('[B16] goes out at once, then at most 15 times a second, and ends with the last', () => {
    const sender = createPresenceSender(awareness);
    sender.show({ cursor: { x: 1, y: 1 } });
    expect(sent).toHaveLength(1);
    moveFor(1000, sender);
    expect(sent.length).toBeGreaterThan(12);
    expect(sent.length).toBeLessThanOrEqual(17);
    vi.advanceTimersByTime(100);
    expect(awareness.getLocalState()).toMatchObject({ cursor: { x: 995, y: 0 } });
    sender.destroy();
  });

  test('[B16] goes out 5 times a second above 40 people', () => {
    const sender = createPresenceSender(awareness);
    for (let client = 1; client <= presenceRates.crowd + 1; client += 1) {
      awareness.states.set(client, {});
    }
    moveFor(1000, sender);
    expect(sent.length).toBeGreaterThanOrEqual(4);
    expect(sent.length).toBeLessThanOrEqual(6);
    sender.destroy();
  });

  test('[B16] is silent while nothing changes', () => {
    const sender = createPresenceSender(awareness);
    sender.show({ selection: ['a'], editing: null });
    vi.advanceTimersByTime(100);
    const before = sent.length;
    for (let step = 0; step < 100; step += 1) {
      sender.show({ selection: ['a'] });
      vi.advanceTimersByTime(10);
    }
    expect(sent).toHaveLength(before);
    sender.destroy();
  });

  test('[B16] says away at once when the page is hidden, and after a minute of idleness', () => {
    const sender = createPresenceSender(awareness);
    sender.hidden(true);
    expect(awareness.getLocalState()).toMatchObject({ away: true });
    vi.advanceTimersByTime(1000);
    sender.hidden(false);
    expect(awareness.getLocalState()).toMatchObject({ away: false });
    vi.advanceTimersByTime(presenceRates.idleMs);
    expect(awareness.getLocalState()).toMatchObject({ away: true });
    sender.active();
    vi.advanceTimersByTime(100);
    expect(awareness.getLocalState()).toMatchObject({ away: false });
    sender.destroy();
  });

  test('[B16] stays small however much is selected', () => {
    const sender = createPresenceSender(awareness);
    const ids = Array.from({ length: 3000 }, (_, index) => `node-number-${index}`);
    sender.show({ selection: ids, drag: { ids, dx: 1, dy: 1 } });
    expect(JSON.stringify(awareness.getLocalState()).length).toBeLessThan(4096);
    sender.destroy();
  });
});

/** How many edits waited, and since when there was no connection (epoch ms or null). */
interface Waiting {
  readonly edits: number;
  readonly since: number | null;
}

/** Keeps one browser tab's count of waiting edits over reloads and kills. */
export interface WaitingMemory {
  /** What earlier tabs left unsaved in this document on this device; this tab counts it from now on. */
  readonly left: Waiting;
  /** Called on every change of the count, before the edit is shown as kept. */
  write(waiting: Waiting): void;
}

/**
 * `localStorage`, because it is written at once: a tab killed right after an edit still counts it.
 * Each tab has a line of its own (`tab` is random), so that two tabs do not overwrite each other.
 */
export function waitingMemory(
  memory: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>,
  documentName: string,
  tab: string,
): WaitingMemory {
  const folder = `parley:waiting:${documentName}:`;
  const own = folder + tab;
  const write = (waiting: Waiting) => {
    try {
      if (waiting.edits === 0) memory.removeItem(own);
      else memory.setItem(own, JSON.stringify(waiting));
    } catch {
      // The edits themselves are in IndexedDB; a full storage loses only their count.
    }
  };
  const keys = Array.from({ length: memory.length }, (_, index) => memory.key(index));
  const earlier = keys.filter((key) => key?.startsWith(folder) === true) as string[];
  const found = earlier.flatMap((key) => parse(memory.getItem(key)) ?? []);
  const times = found.flatMap(({ since }) => since ?? []);
  const left: Waiting = {
    edits: found.reduce((sum, { edits }) => sum + edits, 0),
    since: times.length > 0 ? Math.min(...times) : null,
  };
  write(left);
  for (const key of earlier) memory.removeItem(key);
  return { left, write };
}

function parse(text: string | null): Waiting | undefined {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    if (typeof value !== 'object' || value === null) return undefined;
    const { edits, since } = value as Record<string, unknown>;
    if (typeof edits !== 'number' || !(edits > 0)) return undefined;
    return { edits, since: typeof since === 'number' ? since : null };
  } catch {
    return undefined;
  }
}

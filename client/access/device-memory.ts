/** `localStorage`, or where the browser forbids it, a storage that lasts as long as the page. */
export function deviceMemory(): Storage {
  try {
    const { localStorage } = globalThis;
    localStorage.getItem('parley:name');
    return localStorage;
  } catch {
    return memoryStorage();
  }
}

/** A `Storage` without a disk. */
export function memoryStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      items.set(key, value);
    },
    removeItem: (key) => {
      items.delete(key);
    },
    clear: () => {
      items.clear();
    },
  };
}

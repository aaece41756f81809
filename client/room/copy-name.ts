/*
 * A copy that holds a refused change would send it again after every reload. It is set aside: the
 * next visit starts a fresh database, and the old one stays on the device untouched.
 */

const prefix = 'parley:copy:';

/** The IndexedDB database of a document on this device. */
export function copyName(memory: Pick<Storage, 'getItem'>, documentName: string): string {
  const generation = memory.getItem(prefix + documentName);
  return `parley/${documentName}${generation === null ? '' : `/${generation}`}`;
}

/** Makes the next visit start from the server's copy alone. */
export function setAsideCopy(
  memory: Pick<Storage, 'getItem' | 'setItem'>,
  documentName: string,
): void {
  const generation = Number(memory.getItem(prefix + documentName) ?? 0);
  memory.setItem(prefix + documentName, String(generation + 1));
}

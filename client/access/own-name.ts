import { keep, readKept } from './device-store.ts';

const key = 'parley:name';

/** The name last used on this device. */
export function keptName(): string | undefined {
  const value = readKept(key);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export function keepName(name: string): void {
  keep(key, name.trim());
}

/** A name that lets a newcomer in without typing: "Delegate 7". */
export function suggestedName(): string {
  return `Delegate ${1 + Math.floor(Math.random() * 98)}`;
}

import { isId } from '../base/ids.ts';

const longest = 40;

/** Where counting goes on, by beginning: a file may give thousands of cards one name. */
const nextOf = new WeakMap<Set<string>, Map<string, number>>();

/** An id made of a name, different from all `taken`, to which it is added. */
export function unusedId(name: string, taken: Set<string>, fallback: string): string {
  const stem = name
    .replaceAll(/[^A-Za-z0-9_-]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, longest - 7);
  const start = isId(stem) ? stem : fallback;
  const next = nextOf.get(taken) ?? new Map<string, number>();
  nextOf.set(taken, next);
  let id = start;
  let count = next.get(start) ?? 2;
  for (; taken.has(id); count += 1) id = `${start}_${count}`;
  next.set(start, count);
  taken.add(id);
  return id;
}

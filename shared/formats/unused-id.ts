import { isId } from '../base/ids.ts';

const longest = 40;

/** An id made of a name, different from all `taken`, to which it is added. */
export function unusedId(name: string, taken: Set<string>, fallback: string): string {
  const stem = name
    .replaceAll(/[^A-Za-z0-9_-]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, longest - 7);
  const start = isId(stem) ? stem : fallback;
  let id = start;
  for (let count = 2; taken.has(id); count += 1) id = `${start}_${count}`;
  taken.add(id);
  return id;
}

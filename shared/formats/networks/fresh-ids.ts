import { isId } from '../../base/ids.ts';

const longest = 40;

/** For each name an id made of it, all different; a name that is an id stays as it is. */
export function freshIds(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(names.filter((name) => isId(name)));
  return new Map(
    names.map((name) => {
      if (taken.has(name)) return [name, name];
      const stem = name.replaceAll(/[^A-Za-z0-9_-]+/g, '_').slice(0, longest - 6) || 'x';
      let id = stem;
      for (let count = 2; taken.has(id); count += 1) id = `${stem}_${count}`;
      taken.add(id);
      return [name, id];
    }),
  );
}

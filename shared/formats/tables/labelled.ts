import { limits } from '../../base/limits.ts';
import { unusedId } from '../unused-id.ts';

/** Records that a file knows by their titles alone, made as they are named. */
export class Labelled<Item> {
  readonly records = new Map<string, Item>();
  private readonly ids = new Map<string, string>();
  private readonly taken = new Set<string>();
  private readonly fallback: string;
  private readonly make: (id: string, label: string, order: number) => Item;

  constructor(fallback: string, make: (id: string, label: string, order: number) => Item) {
    this.fallback = fallback;
    this.make = make;
  }

  idOf(title: string): string {
    const known = this.ids.get(title);
    if (known !== undefined) return known;
    const id = unusedId(title, this.taken, this.fallback);
    this.ids.set(title, id);
    this.records.set(id, this.make(id, title.slice(0, limits.titleLength), this.records.size));
    return id;
  }
}

/** Records in the order their authors gave them; ties by id, so that every peer shows the same. */
export function byOrder<T extends { readonly id: string; readonly order: number }>(
  records: ReadonlyMap<string, T>,
): readonly T[] {
  return [...records.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

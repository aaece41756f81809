/** Records as choices of a list; one without a name can still be chosen. */
export function named(
  records: ReadonlyMap<string, { readonly id: string; readonly label: string }>,
): readonly { readonly id: string; readonly label: string }[] {
  return [...records.values()].map(({ id, label }) => ({ id, label: label.trim() || 'Unnamed' }));
}

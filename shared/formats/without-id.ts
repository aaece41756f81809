/** The record as it stands in a collection by id, where the key already says the id. */
export function withoutId(record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== 'id'));
}

/** The value, when the caller knows that it exists. @throws {Error} with `what` when it does not. */
export function must<T>(value: T | null | undefined, what = 'a value that must exist'): T {
  if (value === null || value === undefined) throw new Error(`Missing: ${what}`);
  return value;
}

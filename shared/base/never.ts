/** Closes a switch over a union: reaching it is a programming error, which the compiler reports first. */
export function never(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}

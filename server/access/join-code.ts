import { customAlphabet } from 'nanoid';

/** No vowels (Y among them), so that no word appears; no 0 and 1, because they are read as O and I. */
const codeAlphabet = 'BCDFGHJKLMNPQRSTVWXZ23456789';

const codeLength = 6;
const codePattern = new RegExp(`^[${codeAlphabet}]{${codeLength}}$`);

/** A fresh join code, 29 bits: short enough to be called out, so tries at it are limited. */
export const newJoinCode = customAlphabet(codeAlphabet, codeLength);

/** What a person meant who typed `k7m-4qd`; undefined when it can be no code. */
export function readJoinCode(typed: string): string | undefined {
  const code = typed.replaceAll(/[\s-]/g, '').toUpperCase();
  return codePattern.test(code) ? code : undefined;
}

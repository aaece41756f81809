import { customAlphabet } from 'nanoid';

/** An identifier of a record: `^[A-Za-z0-9_-]{1,40}$`, never reused (model.md §1.1). */
export type Id = string;

const idPattern = /^[A-Za-z0-9_-]{1,40}$/;

const random = customAlphabet('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', 12);

/** A fresh identifier of twelve random letters and digits (71 bits): safe to create offline. */
export function newId(): Id {
  return random();
}

/** Whether `text` may name a record. '|', '=' and ':' are excluded because they delimit parameter ids. */
export function isId(text: unknown): text is Id {
  return typeof text === 'string' && idPattern.test(text);
}

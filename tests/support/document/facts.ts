import * as Y from 'yjs';
import { plainText } from '../../../shared/document/rich-text.ts';
import { collectionNames, type ScenarioDoc } from '../../../shared/document/scenario-doc.ts';

/**
 * What peers wrote, register by register (`nodes/x/pos`, `links/y/effects/yes|no`), so that a test
 * can tell whether anything was lost: a register that one peer alone wrote must end as that peer
 * left it, and a character that nobody took out must still be there.
 */
export class Facts {
  /** By register: by peer, the value that it left last. */
  readonly #left = new Map<string, Map<string, string>>();
  /** By register: all values that it ever had. */
  readonly #seen = new Map<string, Set<string>>();
  /** By text: the characters ever typed. */
  readonly #typed = new Map<string, Set<string>>();
  readonly #erased = new Set<string>();

  /** Notes what this peer writes from now on. Returns the way to stop. */
  follow(peer: string, target: ScenarioDoc): () => void {
    const texts = new Map<string, string>();
    const note = (transaction: Y.Transaction) => {
      for (const [type, keys] of transaction.changed) {
        const path = pathOf(target, type as unknown as Y.AbstractType<unknown>);
        if (path === undefined) continue;
        if (type instanceof Y.Map) {
          for (const key of keys)
            if (key !== null) this.#noteKey(peer, transaction, path, type, key, texts);
        } else this.#noteText(transaction.local, path, type as never, texts);
      }
    };
    target.doc.on('afterTransaction', note);
    return () => {
      target.doc.off('afterTransaction', note);
    };
  }

  #noteKey(
    peer: string,
    { local }: Y.Transaction,
    path: string,
    map: Y.Map<unknown>,
    key: string,
    texts: Map<string, string>,
  ): void {
    this.#noteValue(local ? peer : undefined, `${path}/${key}`, map.get(key), texts);
  }

  #noteValue(
    peer: string | undefined,
    path: string,
    value: unknown,
    texts: Map<string, string>,
  ): void {
    if (value instanceof Y.Map) {
      for (const [key, inner] of value as Y.Map<unknown>) {
        this.#noteValue(peer, `${path}/${key}`, inner, texts);
      }
    }
    if (value instanceof Y.Text || value instanceof Y.XmlFragment) {
      this.#noteText(peer !== undefined, path, value, texts);
    }
    if (peer === undefined) return;
    const words = wordsFor(value);
    const left = this.#left.get(path) ?? new Map<string, string>();
    this.#left.set(path, left.set(peer, words));
    const seen = this.#seen.get(path) ?? new Set<string>();
    this.#seen.set(path, seen.add(words));
  }

  #noteText(
    isOwn: boolean,
    path: string,
    type: Y.Text | Y.XmlFragment,
    texts: Map<string, string>,
  ): void {
    const [text, at] = outermost(path, type);
    const before = texts.get(at) ?? '';
    const now = plainText(text);
    texts.set(at, now);
    if (!isOwn) return;
    const typed = this.#typed.get(at) ?? new Set<string>();
    this.#typed.set(at, typed);
    for (const character of marks(now)) typed.add(character);
    for (const character of marks(before))
      if (!now.includes(character)) this.#erased.add(at + character);
  }

  /** What is lost in this document, in words; empty when nothing is. */
  missingIn(target: ScenarioDoc): string[] {
    const missing: string[] = [];
    for (const [path, left] of this.#left) {
      const now = wordsFor(valueAt(target, path));
      const [only] = left.values();
      if (left.size === 1 && now !== only) missing.push(`${path}: ${now} instead of ${only}`);
      // A register that several wrote holds something that one of them had left there.
      if (left.size > 1 && now !== absent && !this.#seen.get(path)?.has(now)) {
        missing.push(`${path}: ${now}, which nobody wrote`);
      }
    }
    for (const [at, typed] of this.#typed) {
      const value = valueAt(target, at);
      const text =
        value instanceof Y.Text || value instanceof Y.XmlFragment ? plainText(value) : '';
      for (const character of typed) {
        if (!this.#erased.has(at + character) && !text.includes(character)) {
          missing.push(`${at}: the character ${character.codePointAt(0)}`);
        }
      }
    }
    return missing;
  }

  /** How many registers and characters were followed. */
  get count(): number {
    let characters = 0;
    for (const typed of this.#typed.values()) characters += typed.size;
    return this.#left.size + characters;
  }
}

const absent = 'nothing';

/** Characters of the private use area are typed once each, so that each can be followed. */
function marks(text: string): string[] {
  return Array.from(text).filter((character) => character >= '\uE000' && character <= '\uF8FF');
}

function wordsFor(value: unknown): string {
  if (value === undefined) return absent;
  return value instanceof Y.AbstractType ? 'a shared type' : JSON.stringify(value);
}

/** A rich text is followed as a whole, whichever of its paragraphs changed. */
function outermost(path: string, type: Y.Text | Y.XmlFragment): [Y.Text | Y.XmlFragment, string] {
  let at: Y.AbstractType<never> = type as never;
  while (at.parent instanceof Y.XmlFragment) at = at.parent as never;
  return [at as unknown as Y.XmlFragment, path];
}

/** `collection/record/key…`, leading to the outermost text where the type is inside a rich one. */
function pathOf(target: ScenarioDoc, type: Y.AbstractType<unknown>): string | undefined {
  const parts: string[] = [];
  let at: Y.AbstractType<unknown> | null = type;
  while (at?._item) {
    if (at._item.parentSub !== null) parts.unshift(at._item.parentSub);
    at = at.parent as Y.AbstractType<unknown> | null;
  }
  if (at === (target.meta as unknown)) return ['meta', ...parts].join('/');
  const name = collectionNames.find((one) => (target.collections[one] as unknown) === at);
  return name === undefined ? undefined : [name, ...parts].join('/');
}

function valueAt(target: ScenarioDoc, path: string): unknown {
  const [root, ...keys] = path.split('/');
  let at: unknown = root === 'meta' ? target.meta : target.doc.getMap(root);
  for (const key of keys) at = at instanceof Y.Map ? at.get(key) : undefined;
  return at;
}

import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const patience = { timeout: 5000, interval: 20 } as const;

/** Somebody who has nothing but a keyboard, and reads what it is on as a screen reader names it. */
export class Typist {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The name of what the keyboard is on; empty when it is nowhere. */
  on(): Promise<string> {
    return this.#page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return '';
      const label = element.getAttribute('aria-label');
      if (label !== null) return label;
      const isField =
        element instanceof HTMLInputElement ||
        element instanceof HTMLSelectElement ||
        element instanceof HTMLTextAreaElement;
      const words = isField ? element.labels?.[0]?.textContent : element.textContent;
      return (words ?? '').trim();
    });
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.#page.keyboard.type(text);
  }

  /** Replaces what stands in the field that the keyboard is on. */
  async write(text: string): Promise<void> {
    await this.press('Control+a');
    await this.type(text);
  }

  /** Enters long words at once, as dictation and input methods do. */
  paste(text: string): Promise<void> {
    return this.#page.keyboard.insertText(text);
  }

  /** Waits until the keyboard is on what has this name. */
  async arrives(name: string | RegExp): Promise<void> {
    const wanted = typeof name === 'string' ? new RegExp(`^${escaped(name)}$`) : name;
    await expect.poll(() => this.on(), patience).toMatch(wanted);
  }

  /** Presses Tab until the keyboard is on what has this name. */
  tabTo(name: string | RegExp): Promise<void> {
    return this.#walk('Tab', name);
  }

  /** The same backwards. */
  backTo(name: string | RegExp): Promise<void> {
    return this.#walk('Shift+Tab', name);
  }

  async #walk(key: string, name: string | RegExp): Promise<void> {
    const passed: string[] = [];
    for (let stop = 0; stop < 90; stop += 1) {
      const now = await this.on();
      if (typeof name === 'string' ? now === name : name.test(now)) return;
      passed.push(now);
      await this.press(key);
    }
    throw new Error(`${key} never came to “${name}”, only to: ${passed.join(' | ')}`);
  }

  /** Types a number where the keyboard is, and is back there afterwards. */
  async enter(digits: string): Promise<void> {
    const where = (await this.on()).split(':')[0] ?? '';
    const [first = '', ...rest] = digits;
    await this.press(first);
    await this.#page.getByRole('dialog').waitFor();
    await this.press(...rest, 'Enter');
    await this.#page.getByRole('dialog').waitFor({ state: 'detached' });
    await this.arrives(starting(where));
  }

  /** Finds a card by its title; the keyboard is on it then. */
  async find(title: string): Promise<void> {
    await this.press('/');
    await this.#page.getByRole('dialog', { name: 'Search the board' }).waitFor();
    await this.type(title);
    await this.press('Enter');
    await this.#page.getByRole('dialog').waitFor({ state: 'detached' });
    await this.arrives(holding(title));
  }
}

/** Names that begin with these words, followed by `then`. */
export function starting(words: string, then = ''): RegExp {
  return new RegExp(`^${escaped(words + then)}`);
}

/** Names with these words in them. */
export function holding(words: string): RegExp {
  return new RegExp(escaped(words));
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

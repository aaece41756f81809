/** What of a key press matters here. */
interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What was typed before there was a field for it. */
interface Typed {
  readonly text: string;
  /** Enter was pressed after it. */
  readonly isEntered: boolean;
}

/** Milliseconds after which a field that was asked for is no longer waited for. */
const fieldPatienceMs = 3_000;

/**
 * Keeps what is typed between asking for a field and its appearing, as on a large board or a slow
 * network: those letters would be lost, or taken for shortcuts.
 */
export class TypeAhead {
  #text = '';
  #isEntered = false;
  #until = 0;

  /** A field has been asked for. `now` in milliseconds. */
  wait(now: number): void {
    this.stop();
    this.#until = now + fieldPatienceMs;
  }

  /** Nothing is waited for any more; what was typed is forgotten. */
  stop(): void {
    this.#text = '';
    this.#isEntered = false;
    this.#until = 0;
  }

  isWaiting(now: number): boolean {
    return now < this.#until;
  }

  /** Takes a key press for the field that is to come. False when it is none of the field's. */
  take(press: Press, now: number): boolean {
    if (!this.isWaiting(now) || press.ctrlKey || press.metaKey || press.altKey) return false;
    if (press.key === 'Enter') this.#isEntered = true;
    else if (press.key === 'Backspace') this.#text = Array.from(this.#text).slice(0, -1).join('');
    else if (Array.from(press.key).length === 1) this.#text += press.key;
    else return false;
    return true;
  }

  /** The field is there: what was typed until now, once. */
  hand(): Typed {
    const typed = { text: this.#text, isEntered: this.#isEntered };
    this.stop();
    return typed;
  }
}

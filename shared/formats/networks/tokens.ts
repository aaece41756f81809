import { FormatError } from '../format-error.ts';

/** A word, a quoted string (without its quotes), or one of the marks. */
export interface Token {
  readonly kind: 'word' | 'string' | 'mark';
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

export interface Dialect {
  /** Characters that stand for themselves; everything else but blanks is part of a word. */
  readonly marks: string;
  /** What starts a comment to the end of the line. */
  readonly lineComments: readonly string[];
}

/**
 * Takes a text of one of the brace-and-semicolon formats apart, one token at a time. Comments are left out;
 * those between slash-star and star-slash are known to all dialects.
 */
export class Tokens {
  private at = 0;
  private line = 1;
  private next: Token | undefined;
  private readonly text: string;
  private readonly dialect: Dialect;

  constructor(text: string, dialect: Dialect) {
    this.text = text;
    this.dialect = dialect;
    this.next = this.scan();
  }

  /** The token that `take` would give; undefined at the end. */
  peek(): Token | undefined {
    return this.next;
  }

  /** @throws {FormatError} `badShape` at the end of the text. */
  take(wanted = 'more'): Token {
    const token = this.next;
    if (token === undefined) this.fail(`the file ends where ${wanted} belongs`);
    this.next = this.scan();
    return token;
  }

  /** Takes a mark or a word that must come here. @throws {FormatError} `badShape`. */
  expect(text: string): void {
    const token = this.take(`“${text}”`);
    if (token.kind === 'string' || token.text !== text) {
      this.fail(`“${text}” belongs here, not “${token.text}”`, token.line);
    }
  }

  /** Takes that mark or word if it comes next; whether it did. */
  accept(text: string): boolean {
    if (this.next?.kind === 'string' || this.next?.text !== text) return false;
    this.take();
    return true;
  }

  /** A name: a word or a string. @throws {FormatError} `badShape`. */
  name(): string {
    const token = this.take('a name');
    if (token.kind === 'mark') this.fail(`a name belongs here, not “${token.text}”`, token.line);
    return token.text;
  }

  /** @throws {FormatError} `badNumber`. */
  number(): number {
    const token = this.take('a number');
    const value = token.kind === 'word' ? Number(token.text) : Number.NaN;
    if (Number.isFinite(value)) return value;
    throw new FormatError('badNumber', `“${token.text}” is no number`, `line ${token.line}`);
  }

  /** Leaves out everything up to and including the next mark `end` of this depth of braces. */
  skipPast(end: string): void {
    for (let depth = 0; ;) {
      const token = this.take(`“${end}”`);
      if (token.kind !== 'mark') continue;
      if (depth === 0 && token.text === end) return;
      if (token.text === '{') depth += 1;
      else if (token.text === '}') depth -= 1;
      if (depth < 0) this.fail(`“${end}” is missing`, token.line);
    }
  }

  fail(message: string, line = this.next?.line ?? this.line): never {
    throw new FormatError('badShape', message, `line ${line}`);
  }

  private scan(): Token | undefined {
    this.skipBlanks();
    const { text, dialect } = this;
    const first = text[this.at];
    if (first === undefined) return undefined;
    const { line } = this;
    if (first === '"') return { kind: 'string', text: this.quoted(), line };
    if (dialect.marks.includes(first)) {
      this.at += 1;
      return { kind: 'mark', text: first, line };
    }
    const start = this.at;
    while (this.at < text.length && !this.endsWord(this.at)) this.at += 1;
    return { kind: 'word', text: text.slice(start, this.at), line };
  }

  private endsWord(at: number): boolean {
    const character = this.text[at] ?? '';
    return character <= ' ' || character === '"' || this.dialect.marks.includes(character);
  }

  private quoted(): string {
    const { line } = this;
    let content = '';
    for (let at = this.at + 1; at < this.text.length; at += 1) {
      const character = this.text[at] ?? '';
      if (character === '"') {
        this.at = at + 1;
        return content;
      }
      if (character === '\n') this.line += 1;
      if (character === '\\' && '"\\'.includes(this.text[at + 1] ?? ' ')) at += 1;
      content += this.text[at] ?? '';
    }
    return this.fail('a quotation mark is never closed', line);
  }

  private skipBlanks(): void {
    const { text } = this;
    for (;;) {
      const character = text[this.at];
      if (character === undefined) return;
      if (character === '\n') this.line += 1;
      if (character <= ' ' || character === '\uFEFF') this.at += 1;
      else if (text.startsWith('/*', this.at)) this.skipComment();
      else if (this.dialect.lineComments.some((mark) => text.startsWith(mark, this.at))) {
        const end = text.indexOf('\n', this.at);
        this.at = end < 0 ? text.length : end;
      } else return;
    }
  }

  private skipComment(): void {
    const end = this.text.indexOf('*/', this.at + 2);
    if (end < 0) this.fail('a comment is never closed', this.line);
    for (let at = this.at; at < end; at += 1) if (this.text[at] === '\n') this.line += 1;
    this.at = end + 2;
  }
}

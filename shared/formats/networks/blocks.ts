import { FormatError } from '../format-error.ts';
import type { Token, Tokens } from './tokens.ts';

/** A value of a block: a word, a string or number, or a bracketed list of such. */
export type Value = Token | readonly Value[];

/** The assignments of one block, `key = value;`, with the blocks that stand in it left out. */
export type Block = ReadonlyMap<string, Value>;

const mostDepth = 64;

/** What is done with a block inside a block, from behind its opening brace to behind its closing one. */
type Inner = (key: string, tokens: Tokens) => void;

const passOver: Inner = (_key, tokens) => tokens.skipPast('}');

/** Reads `{ key = value; … }`; inner blocks are passed over unless told otherwise. @throws {FormatError} with the line. */
export function readBlock(tokens: Tokens, inner: Inner = passOver): Block {
  const block = new Map<string, Value>();
  tokens.expect('{');
  while (!tokens.accept('}')) {
    if (tokens.accept(';')) continue;
    const key = tokens.name();
    if (tokens.accept('=')) {
      block.set(key, readValue(tokens, 0));
      tokens.accept(';');
      continue;
    }
    // A block inside, with or without a name: how something is drawn, mostly.
    if (tokens.peek()?.text !== '{') tokens.name();
    tokens.expect('{');
    inner(key, tokens);
  }
  return block;
}

/** A word, a string or a bracketed list; two commas in a row have nothing, an empty string, between them. */
export function readValue(tokens: Tokens, depth = 0): Value {
  if (depth > mostDepth) throw new FormatError('tooDeep', 'too many brackets inside each other');
  if (!tokens.accept('(')) {
    const first = tokens.take('a value');
    if (first.kind === 'mark') tokens.fail(`a value belongs here, not “${first.text}”`, first.line);
    return first;
  }
  const list: Value[] = [];
  while (!tokens.accept(')')) {
    const { line } = tokens.peek() ?? { line: 0 };
    if (tokens.accept(',')) {
      list.push({ kind: 'string', text: '', line });
      continue;
    }
    list.push(readValue(tokens, depth + 1));
    tokens.accept(',');
  }
  return list;
}

/** A single word or string; undefined where there is a list or nothing. */
export function wordIn(block: Block, key: string): string | undefined {
  const value = block.get(key);
  return value !== undefined && 'text' in value ? value.text : undefined;
}

/** A text for people: on one line, whatever the file's language writes for a new one; undefined for none. */
export function textIn(block: Block, key: string): string | undefined {
  const text = wordIn(block, key);
  return text === undefined ? undefined : onOneLine(text);
}

/** The text without breaks, which some languages write as \n, or as a backslash at the end of a line. */
export function onOneLine(text: string): string {
  return text
    .replaceAll(/\\\r?\n\s*/g, '')
    .replaceAll(/\\[nrt]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The words of a list, or a single word as a list of one; undefined where there is nothing. */
export function wordsIn(block: Block, key: string): readonly string[] | undefined {
  const value = block.get(key);
  if (value === undefined) return undefined;
  if ('text' in value) return [value.text];
  return value.flatMap((item) => ('text' in item ? [item.text] : []));
}

/** All numbers of a nested list from left to right. @throws {FormatError} `badNumber` with the line. */
export function numbersIn(value: Value): number[] {
  const numbers: number[] = [];
  const visit = (item: Value): void => {
    if (!('text' in item)) {
      for (const inner of item) visit(inner);
      return;
    }
    const number = item.kind === 'word' ? Number(item.text) : Number.NaN;
    if (!Number.isFinite(number)) {
      throw new FormatError('badNumber', `“${item.text}” is no number`, `line ${item.line}`);
    }
    numbers.push(number);
  };
  visit(value);
  return numbers;
}

/** All words and strings of a nested list from left to right. */
export function leavesOf(value: Value): readonly Token[] {
  return 'text' in value ? [value] : value.flatMap((item) => [...leavesOf(item)]);
}

/** Two numbers as a place on the canvas; undefined when they are no two numbers. */
export function placeIn(block: Block, key: string): { x: number; y: number } | undefined {
  const [x, y] = (wordsIn(block, key) ?? []).map(Number);
  return Number.isFinite(x) && Number.isFinite(y) ? { x: x ?? 0, y: y ?? 0 } : undefined;
}

import { FormatError } from '../format-error.ts';
import type { Token, Tokens } from './tokens.ts';

/** A value of a block: a word, a string or number, or a bracketed list of such. */
export type Value = Token | readonly Value[];

/** The assignments of one block, `key = value;`, with the blocks that stand in it left out. */
export type Block = ReadonlyMap<string, Value>;

const mostDepth = 64;

/** Reads `{ key = value; … }`; inner blocks are passed over. @throws {FormatError} with the line. */
export function readBlock(tokens: Tokens): Block {
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
    tokens.skipPast('}');
  }
  return block;
}

function readValue(tokens: Tokens, depth: number): Value {
  if (depth > mostDepth) throw new FormatError('tooDeep', 'too many brackets inside each other');
  if (!tokens.accept('(')) {
    const first = tokens.take('a value');
    if (first.kind === 'mark') tokens.fail(`a value belongs here, not “${first.text}”`, first.line);
    return first;
  }
  const list: Value[] = [];
  while (!tokens.accept(')')) {
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

/** Two numbers as a place on the canvas; undefined when they are no two numbers. */
export function placeIn(block: Block, key: string): { x: number; y: number } | undefined {
  const [x, y] = (wordsIn(block, key) ?? []).map(Number);
  return Number.isFinite(x) && Number.isFinite(y) ? { x: x ?? 0, y: y ?? 0 } : undefined;
}

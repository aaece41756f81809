import { FormatError } from '../format-error.ts';
import type { Token } from './tokens.ts';

/** A state by its number, as Netica writes one that it has fixed. */
const numbered = /^#(\d+)$/;

/** Names of the states that levels make: values of a discrete quantity, else the intervals between them. */
export function levelNames(levels: readonly string[], isDiscrete: boolean): readonly string[] {
  if (isDiscrete) return levels;
  return levels.slice(1).map((upper, at) => {
    const lower = levels[at] ?? '';
    if (/^-inf/i.test(lower)) return `below ${upper}`;
    return /^\+?inf/i.test(upper) ? `${lower} and more` : `${lower} to ${upper}`;
  });
}

/**
 * The rows of a table of probabilities. `#2` stands for a row in which state 2 is certain, `@imposs` for 0.
 * @throws {FormatError} `badNumber` with the line.
 */
export function rowsIn(tokens: readonly Token[], states: number): Float64Array {
  const values: number[] = [];
  for (const { kind, text, line } of tokens) {
    const certain = kind === 'word' ? numbered.exec(text) : null;
    const value = text === '@imposs' ? 0 : Number(text);
    if (certain)
      for (let at = 0; at < states; at += 1) values.push(at === Number(certain[1]) ? 1 : 0);
    else if (kind === 'word' && Number.isFinite(value)) values.push(value);
    else throw new FormatError('badNumber', `“${text}” is no number`, `line ${line}`);
  }
  return Float64Array.from(values);
}

/**
 * The rows of a function table, which names the one state of each row: by name, by number, or by a value
 * that lies in its interval. @throws {FormatError} `badShape` with the line.
 */
export function certainRows(
  tokens: readonly Token[],
  states: readonly string[],
  levels: readonly string[],
): Float64Array {
  const values = new Float64Array(tokens.length * states.length);
  for (const [row, { text, line }] of tokens.entries()) {
    const at = stateOf(text, states, levels);
    if (at < 0 || at >= states.length) {
      throw new FormatError('badShape', `“${text}” is none of the states`, `line ${line}`);
    }
    values[row * states.length + at] = 1;
  }
  return values;
}

function stateOf(text: string, states: readonly string[], levels: readonly string[]): number {
  const named = states.indexOf(text);
  if (named >= 0) return named;
  const certain = numbered.exec(text);
  if (certain) return Number(certain[1]);
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return -1;
  const bounds = levels.map((level) =>
    /^-inf/i.test(level) ? -Infinity : /^\+?inf/i.test(level) ? Infinity : Number(level),
  );
  // A level a state are values; one more are the bounds between them, the last one included.
  if (bounds.length === states.length) return bounds.indexOf(value);
  const above = bounds.findIndex((bound, at) => at > 0 && value < bound);
  return above < 0 && value === bounds.at(-1) ? states.length - 1 : above - 1;
}

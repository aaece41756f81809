import { FormatError } from '../format-error.ts';
import type { FileVariable } from './network-file.ts';
import { childrenOf } from './xml-tree.ts';
import type { XmlElement } from './xml-tree.ts';

/**
 * A noisy-MAX of GeNIe: for each parent a column for each of its states, the strongest first, the last of
 * which brings nothing about; then the leak. States run from the strongest to the absent one, so they are
 * turned round. @throws {FormatError} with the line.
 */
export function readNoisyMax(
  name: string,
  { element, states }: { readonly element: XmlElement; readonly states: readonly string[] },
  parents: readonly string[],
  counts: readonly number[],
): FileVariable {
  const columns = counts.reduce((sum, count) => sum + count, 0);
  const strengths = numbers(element, 'strengths', columns);
  const parameters = numbers(element, 'parameters', (columns + 1) * states.length);
  if (states.length === 0) throw new FormatError('badShape', 'it has no states', place(element));
  const levels = states.length - 1;
  /** Levels from the lowest but one up. */
  const column = (at: number) =>
    Array.from(parameters.slice(at * states.length, at * states.length + levels)).reverse();
  let first = 0;
  const effects = counts.map((count) => {
    const rows: number[][] = Array.from({ length: count }, () => []);
    for (let at = 0; at < count; at += 1) {
      const state = strengths[first + at] ?? -1;
      if (rows[state]?.length !== 0) {
        throw new FormatError(
          'badShape',
          'the strengths name a state twice or none',
          place(element),
        );
      }
      rows[state] = column(first + at);
    }
    first += count;
    return rows;
  });
  const max = { leak: column(columns), effects };
  return { name, states: states.toReversed(), parents, values: new Float64Array(0), max };
}

function numbers(element: XmlElement, child: string, count: number): readonly number[] {
  const text = childrenOf(element, child)[0]?.text ?? '';
  const words = text === '' ? [] : text.split(/\s+/);
  if (words.length !== count) {
    const message = `${words.length} numbers where ${count} belong`;
    throw new FormatError('badShape', message, place(element));
  }
  return words.map((word) => {
    const value = Number(word);
    if (Number.isFinite(value) && value >= 0) return value;
    throw new FormatError('badNumber', `“${word}” is no number that belongs here`, place(element));
  });
}

function place({ line }: XmlElement): string {
  return `line ${line}`;
}

import { never } from '../../shared/base/never.ts';
import { parseNumber } from '../../shared/model/parse-number.ts';
import type { BoardWord, ScaleId } from '../../shared/model/scenario.ts';
import { draftOf, type Draft } from './draft.ts';

/** What stands in a number field, and what it means so far. */
export interface Typed {
  readonly text: string;
  /** The number it means; the first reading while it could be two. */
  readonly draft?: Draft;
  readonly error?: string;
  /** "70% or 0.7%?" (model.md §1.11). */
  readonly ask?: readonly Draft[];
  /** Emptied: back to the assumed default. */
  readonly isClear?: boolean;
}

/** Reads what was typed into a percent field, in any of the ways that people write chances. */
export function readTyped(text: string, scale: ScaleId, words?: readonly BoardWord[]): Typed {
  const entry = parseNumber(text, scale, words);
  switch (entry.kind) {
    case 'clear':
      return { text, isClear: true };
    case 'issue':
      return { text, error: entry.message };
    case 'value': {
      const draft = draftOf(entry.num, entry.num.v);
      if (entry.ask === undefined) return { text, draft };
      return { text, draft, ask: entry.ask.readings.map((num) => draftOf(num, num.v)) };
    }
    default:
      return never(entry);
  }
}

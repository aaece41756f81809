import type { Verbal } from '../../shared/model/words.ts';
import { useScenarioShallow } from './hooks.ts';

/** The words in which the board tells chances: its scale and, where that is its own, its words. */
export function useVerbal(): Verbal {
  return useScenarioShallow(({ meta }) => ({ scale: meta.scale, words: meta.words }));
}

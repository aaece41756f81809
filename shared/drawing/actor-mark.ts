import type { Actor } from '../model/scenario.ts';
import { initials } from './initials.ts';

const patterns = ['plain', 'stripes', 'dots', 'bars', 'grid', 'waves'] as const;

/** The pattern of an actor's badge, by its place in the list: colour never tells actors apart alone. */
export function patternOf({ order }: Pick<Actor, 'order'>): (typeof patterns)[number] {
  return patterns[Math.abs(Math.round(order)) % patterns.length] ?? 'plain';
}

/** Two letters also for a name of one word, so that "Iran" and "Israel" differ. */
export function shortName(label: string): string {
  const letters = initials(label);
  return letters.length > 1 ? letters : label.trim().slice(0, 2).toLocaleUpperCase();
}

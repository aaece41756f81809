import { describe, expect, test } from 'vitest';
import { initials } from '../../../shared/drawing/initials.ts';
import { since } from '../../../client/screens/since.ts';

describe('[U7] words for people and times', () => {
  test('[U7] shorten names to two letters in any script', () => {
    expect(initials('Delegate 7')).toBe('D7');
    expect(initials('sara')).toBe('S');
    expect(initials('Ana Maria de Souza')).toBe('AS');
    expect(initials('Élodie')).toBe('É');
    expect(initials('  ')).toBe('?');
    expect(initials('ریحانه کاظمی')).toHaveLength(2);
  });

  test('[U7] say how long ago something was', () => {
    const now = Date.parse('2026-03-04T12:00:00Z');
    const at = (ms: number) => since(new Date(now - ms).toISOString(), now);
    expect(at(0)).toBe('now');
    expect(at(90_000)).toBe('1 minute ago');
    expect(at(3 * 3_600_000)).toBe('3 hours ago');
    expect(at(26 * 3_600_000)).toBe('yesterday');
    expect(at(-5_000)).toBe('now');
  });
});

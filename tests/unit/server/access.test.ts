import { expect, test } from 'vitest';
import { newJoinCode, readJoinCode } from '../../../server/access/join-code.ts';
import { can } from '../../../server/access/policy.ts';
import { ServerKey } from '../../../server/access/server-key.ts';
import { TryLimit } from '../../../server/access/try-limit.ts';
import { TokenBucket } from '../../../server/base/token-bucket.ts';
import type { Role } from '../../../shared/protocol/awareness.ts';

test('[R6] join codes have six characters without vowels, 0 and 1, and are read as people type them', () => {
  for (let index = 0; index < 200; index += 1) {
    const code = newJoinCode();
    expect(code).toMatch(/^[B-DF-HJ-NP-TV-XZ2-9]{6}$/);
    expect(readJoinCode(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `)).toBe(code);
  }
  for (const typed of ['', 'K7M4Q', 'K7M4QDD', 'K7M4QA', '<script>']) {
    expect(readJoinCode(typed)).toBeUndefined();
  }
});

test('[R1] who may write what', () => {
  const roles: Role[] = ['facilitate', 'edit', 'view', 'observe'];
  const allowed = (document: Parameters<typeof can>[1]) =>
    roles.filter((role) => can(role, document, 'write'));
  expect(allowed('scenario')).toEqual(['facilitate', 'edit']);
  expect(allowed('comments')).toEqual(['facilitate', 'edit', 'view']);
  expect(allowed('team')).toEqual(['facilitate', 'edit']);
  expect(allowed('session')).toEqual([]);
  expect(roles.filter((role) => can(role, 'session', 'invite'))).toEqual(['facilitate']);
});

test('[R7] an address that has failed ten times waits; others do not', () => {
  const tries = new TryLimit();
  for (let index = 0; index < 10; index += 1) {
    expect(tries.blocked('10.0.0.1')).toBe(false);
    tries.failed('10.0.0.1');
  }
  expect(tries.blocked('10.0.0.1')).toBe(true);
  expect(tries.blocked('10.0.0.2')).toBe(false);
});

test('[R8] what the server key sealed opens with that key alone', () => {
  const [one, other] = [new ServerKey(), new ServerKey()];
  const sealed = one.seal('K7M4QD');
  expect(one.open(sealed)).toBe('K7M4QD');
  expect(other.open(sealed)).toBeUndefined();
  expect(sealed).not.toContain('K7M4QD');
  expect(one.hash('K7M4QD')).not.toBe(other.hash('K7M4QD'));
});

test('[H2] a token bucket gives its burst at once and then its rate', () => {
  const bucket = new TokenBucket(10, 3, 0);
  expect([1, 2, 3, 4].map(() => bucket.take(0))).toEqual([true, true, true, false]);
  expect(bucket.waitMs(0)).toBeCloseTo(100);
  expect(bucket.take(99)).toBe(false);
  expect(bucket.take(101)).toBe(true);
  expect([1, 2, 3, 4].map(() => bucket.take(10_000))).toEqual([true, true, true, false]);
});

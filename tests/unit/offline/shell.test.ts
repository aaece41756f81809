import { describe, expect, test } from 'vitest';
import { planFor } from '../../../client/offline/shell.ts';

const origin = 'https://parley.example';

function plan(path: string, more: { mode?: string; method?: string } = {}) {
  return planFor({ method: 'GET', mode: 'navigate', url: `${origin}${path}`, ...more }, origin);
}

describe('[B30] what the service worker answers', () => {
  test('[B30] the interface, sockets, other methods and other origins are left alone', () => {
    for (const path of ['/api/boards', '/sync/x', '/healthz', '/sw.js', '/nonsense', '/apidoc']) {
      expect([path, plan(path).kind]).toEqual([path, 'leave']);
      expect(plan(path, { mode: 'cors' }).kind).toBe('leave');
    }
    expect(plan('/b/x', { method: 'POST' }).kind).toBe('leave');
    expect(plan('/assets/app-1.js', { method: 'HEAD' }).kind).toBe('leave');
    const elsewhere = { method: 'GET', mode: 'navigate', url: 'https://other.example/b/x' };
    expect(planFor(elsewhere, origin).kind).toBe('leave');
  });

  test('[B30] pages come from the network first, each with its own page to fall back on', () => {
    for (const path of ['/', '/b/abc', '/b/abc?x=1']) {
      expect(plan(path)).toMatchObject({ kind: 'fresh', path: '/' });
    }
    for (const path of ['/j', '/j/K7M4QD']) {
      expect(plan(path)).toMatchObject({ kind: 'fresh', path: '/j' });
    }
    // The same address fetched by a script is none of the pages.
    expect(plan('/b/abc', { mode: 'cors' }).kind).toBe('leave');
  });

  test('[B30] only files with a hash in their name come from the device first', () => {
    expect(plan('/assets/app-1234.js', { mode: 'cors' }).kind).toBe('kept');
    expect(plan('/theme.js', { mode: 'no-cors' })).toMatchObject({
      kind: 'fresh',
      path: '/theme.js',
    });
  });
});

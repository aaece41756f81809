import { describe, expect, test } from 'vitest';
import { boardPath, isOnlyHere, secretOf } from '../../../client/access/board-link.ts';
import { routeOf } from '../../../client/app/route.ts';
import { codeOfPath, tidyCode } from '../../../client/join/code.ts';

describe('[U1] addresses', () => {
  test('[U1] name the screen', () => {
    expect(routeOf('/')).toEqual({ kind: 'home' });
    expect(routeOf('/b/aB3_-x')).toEqual({ kind: 'board', board: 'aB3_-x' });
    expect(routeOf('/b/aB3/')).toEqual({ kind: 'board', board: 'aB3' });
    expect(routeOf(boardPath('q7'))).toEqual({ kind: 'board', board: 'q7' });
  });

  test('[U1] that name nothing say so', () => {
    for (const path of ['/b', '/b/', '/b/a/b', '/b/%20', '/x']) {
      expect(routeOf(path), path).toEqual({ kind: 'unknown' });
    }
  });

  test('[U1] carry the secret in the fragment only', () => {
    expect(secretOf('#k=abc123')).toBe('abc123');
    expect(secretOf('')).toBeUndefined();
    expect(secretOf('#other')).toBeUndefined();
  });

  test('[U1] of this machine alone are told apart from those others can open', () => {
    expect(isOnlyHere('http://localhost:8080')).toBe(true);
    expect(isOnlyHere('http://127.0.0.1:8080')).toBe(true);
    expect(isOnlyHere('http://192.168.1.7:8080')).toBe(false);
    expect(isOnlyHere('https://parley.example')).toBe(false);
  });
});

describe('[U4] a join code', () => {
  test('[U4] is read however it is typed', () => {
    for (const typed of ['K7M4QD', 'k7m4qd', ' k7m-4qd ', 'K7M 4QD']) {
      expect(tidyCode(typed), typed).toBe('K7M4QD');
    }
  });

  test('[U4] is taken from the join address', () => {
    expect(codeOfPath('/j/k7m4qd')).toBe('K7M4QD');
    expect(codeOfPath('/j/')).toBe('');
    expect(codeOfPath('/j')).toBe('');
    expect(codeOfPath('/j/%zz')).toBe('');
  });
});

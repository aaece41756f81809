import type { Person, Presence } from '../../shared/protocol/awareness.ts';

/*
 * Awareness states are written by other browsers; only `user` comes from the server. They are read
 * as what they are: anything. What does not fit is left out, never thrown on.
 */

const roles: ReadonlySet<unknown> = new Set(['facilitate', 'edit', 'view', 'observe']);
const read = new WeakMap<object, Presence | { readonly none: true }>();

/** One connection's presence, or undefined while the server has not named its person. The same state object gives the same answer. */
export function readPresence(state: unknown): Presence | undefined {
  if (!isObject(state)) return undefined;
  const known = read.get(state);
  if (known !== undefined) return 'none' in known ? undefined : known;
  const presence = parse(state);
  read.set(state, presence ?? { none: true });
  return presence;
}

function parse(state: Record<string, unknown>): Presence | undefined {
  const user = person(state['user']);
  if (user === undefined) return undefined;
  const { cursor, drag, scrub, view, editing } = state;
  return {
    user,
    selection: texts(state['selection']),
    away: state['away'] === true,
    ...(hasNumbers(cursor, ['x', 'y']) ? { cursor: { x: cursor.x, y: cursor.y } } : {}),
    ...(typeof editing === 'string' ? { editing } : {}),
    ...(hasNumbers(drag, ['dx', 'dy'])
      ? { drag: { ids: texts((drag as { ids?: unknown }).ids), dx: drag.dx, dy: drag.dy } }
      : {}),
    ...(hasNumbers(scrub, ['v']) && typeof (scrub as { param?: unknown }).param === 'string'
      ? { scrub: { param: (scrub as unknown as { param: string }).param, v: scrub.v } }
      : {}),
    ...(hasNumbers(view, ['x', 'y', 'width', 'height'])
      ? { view: { x: view.x, y: view.y, width: view.width, height: view.height } }
      : {}),
  };
}

function person(user: unknown): Person | undefined {
  if (!isObject(user)) return undefined;
  const { id, name, colour, role } = user;
  if (typeof id !== 'string' || typeof name !== 'string' || !roles.has(role)) return undefined;
  const safe = typeof colour === 'string' && /^#[0-9a-f]{6}$/i.test(colour) ? colour : '#66716c';
  return { id, name, colour: safe, role: role as Person['role'] };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function hasNumbers<K extends string>(
  value: unknown,
  keys: readonly K[],
): value is Record<K, number> {
  return isObject(value) && keys.every((key) => Number.isFinite(value[key]));
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

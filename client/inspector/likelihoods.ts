import type { State, StateId } from '../../shared/model/scenario.ts';
import type { Finding } from '../../shared/model/scenario.ts';

/** How far a source is to be believed: the chance that it says so when it is so (model.md §1.7). */
export const reliabilities = [
  { id: '0.95', r: 0.95, label: 'Very reliable' },
  { id: '0.85', r: 0.85, label: 'Usually reliable' },
  { id: '0.7', r: 0.7, label: 'Fairly reliable' },
  { id: '0.55', r: 0.55, label: 'Hardly reliable' },
] as const;

export type ReliabilityId = (typeof reliabilities)[number]['id'];

/** What a source of reliability `r` that reports `state` says of each state: r for it, 1 − r for every other. */
export function reportOf(
  states: readonly State[],
  state: StateId,
  r: number,
): Record<StateId, number> {
  const other = Math.round((1 - r) * 1e9) / 1e9;
  return Object.fromEntries(states.map(({ id }) => [id, id === state ? r : other]));
}

/**
 * The state and the reliability that a likelihood stands for, as far as it is such a report: the
 * largest value against the others, up to scale. Undefined when it is something else.
 */
export function readReport(
  states: readonly State[],
  likelihood: Readonly<Record<StateId, number>>,
): { readonly state: StateId; readonly r: number } | undefined {
  const values = states.map(({ id }) => likelihood[id] ?? 0);
  const top = Math.max(...values);
  const at = values.indexOf(top);
  const others = values.filter((_, index) => index !== at);
  const [other] = others;
  const state = states[at];
  if (state === undefined || other === undefined || top <= 0) return undefined;
  if (others.some((value) => Math.abs(value - other) > 1e-9)) return undefined;
  return { state: state.id, r: top / (top + other) };
}

/** The preset of that reliability, if it is one. */
export function reliabilityOf(r: number): ReliabilityId | undefined {
  return reliabilities.find((preset) => Math.abs(preset.r - r) < 1e-6)?.id;
}

/** What a report says of each state where it is no preset one: what is there, on a scale up to 1. */
export function likelihoodsOf(
  states: readonly State[],
  likelihood: Readonly<Record<StateId, number>>,
): Record<StateId, number> {
  const values = states.map(({ id }) => likelihood[id] ?? 0);
  const most = Math.max(1, ...values);
  return Object.fromEntries(states.map(({ id }, index) => [id, (values[index] ?? 0) / most]));
}

/** How a finding is entered. */
export type FindingMode = 'hard' | 'not' | 'virtual' | 'jeffrey';

/** What a new belief says at first: what the model says now in whole points, or an even spread. */
export function startingTarget(
  states: readonly State[],
  marginal: readonly number[] | undefined,
): Record<StateId, number> {
  const shares = states.map((_, at) => Math.round((marginal?.[at] ?? 1 / states.length) * 100));
  const largest = shares.indexOf(Math.max(...shares));
  // Rounding may leave a point over: the largest takes it.
  const rest = 100 - shares.reduce((sum, share) => sum + share, 0);
  return Object.fromEntries(
    states.map(({ id }, at) => [id, ((shares[at] ?? 0) + (at === largest ? rest : 0)) / 100]),
  );
}

/** The finding as a person chose it. */
export function findingOf(
  mode: Exclude<FindingMode, 'jeffrey'>,
  states: readonly State[],
  state: StateId,
  r: number,
): Finding {
  if (mode === 'virtual') return { type: 'virtual', likelihood: reportOf(states, state, r) };
  return { type: mode, state };
}

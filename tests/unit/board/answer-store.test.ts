import { describe, expect, test } from 'vitest';
import { createAnswerStore, takeAnswer } from '../../../client/board/answer-store.ts';
import type { InferenceAnswer } from '../../../client/board/inference-messages.ts';

function answer(talks: readonly number[], extra: Partial<InferenceAnswer> = {}): InferenceAnswer {
  const marginals = new Map([
    ['talks', talks],
    ['verif', [0.75, 0.25]],
  ]);
  return {
    rounds: 1,
    sequence: 1,
    base: { kind: 'exact', probabilityOfEvidence: 1, marginals },
    states: new Map([['talks', ['no', 'yes']]]),
    issues: [
      { code: 'I-DANGLING', severity: 'info', ids: ['l1', 'talks'], message: 'm', fixes: [] },
    ],
    numbers: [{ param: 'leak:talks:yes', value: 0.1, assumed: false, owner: 'talks' }],
    suspended: new Map(),
    workerMs: 1,
    ...extra,
  };
}

describe('[B3] a new answer', () => {
  test('[B3] gives a new identity to what changed alone', () => {
    const store = createAnswerStore();
    takeAnswer(store, answer([0.5, 0.5]));
    const before = store.getState();
    takeAnswer(store, answer([0.4, 0.6]));
    const after = store.getState();
    const marginal = (state: typeof before, id: string) =>
      state.base && 'marginals' in state.base ? state.base.marginals.get(id) : undefined;
    expect(marginal(after, 'talks')).toEqual([0.4, 0.6]);
    expect(marginal(after, 'verif')).toBe(marginal(before, 'verif'));
    expect(after.issues).toBe(before.issues);
    expect(after.issuesById).toBe(before.issuesById);
    expect(after.issuesById.get('talks')).toBe(before.issuesById.get('talks'));
    expect(after.numbers).toBe(before.numbers);
    expect(after.states).toBe(before.states);
  });

  test('[B3] takes the what-if away when nothing is asked any more', () => {
    const store = createAnswerStore();
    const base = answer([0.5, 0.5]);
    takeAnswer(store, { ...base, whatIf: { chosen: base.base, exchanged: base.base } });
    expect(store.getState().whatIf).toBeDefined();
    takeAnswer(store, base);
    expect(store.getState().whatIf).toBeUndefined();
  });

  test('[B3] shows no number of an earlier answer when the evidence has become impossible', () => {
    const store = createAnswerStore();
    takeAnswer(store, answer([0.5, 0.5]));
    takeAnswer(store, { ...answer([]), base: { kind: 'impossible', conflict: ['e1', 'e2'] } });
    expect(store.getState().base).toEqual({ kind: 'impossible', conflict: ['e1', 'e2'] });
  });

  test('[B3] lists an issue under each record that it names', () => {
    const store = createAnswerStore();
    takeAnswer(store, answer([0.5, 0.5]));
    const { issuesById, issues } = store.getState();
    expect(issuesById.get('l1')).toEqual(issues);
    expect(issuesById.get('talks')).toEqual(issues);
    expect(issuesById.get('verif')).toBeUndefined();
  });
});

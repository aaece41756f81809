import { createStore, type StoreApi } from 'zustand/vanilla';
import type { NumberInUse } from '../../shared/model/compiled.ts';
import type { Issue } from '../../shared/model/issues.ts';
import type { AnswerState, Reading } from './answer-state.ts';
import type { InferenceAnswer } from './inference-messages.ts';

export function createAnswerStore(): StoreApi<AnswerState> {
  return createStore<AnswerState>(() => ({
    rounds: 1,
    states: new Map(),
    issues: [],
    issuesById: new Map(),
    numbers: [],
    suspended: new Map(),
    workerMs: 0,
  }));
}

/** Puts a new answer in place of the old; what is equal keeps its identity, so only changed cards render. */
export function takeAnswer(store: StoreApi<AnswerState>, answer: InferenceAnswer): void {
  const before = store.getState();
  const issues = keepList(before.issues, answer.issues);
  store.setState(
    {
      base: keepReading(before.base, answer.base),
      ...(answer.whatIf
        ? {
            whatIf: {
              chosen: keepReading(before.whatIf?.chosen, answer.whatIf.chosen),
              exchanged: keepReading(before.whatIf?.exchanged, answer.whatIf.exchanged),
            },
          }
        : {}),
      rounds: answer.rounds,
      states: keepMap(before.states, answer.states),
      issues,
      issuesById: issues === before.issues ? before.issuesById : byId(issues, before.issuesById),
      numbers: keepNumbers(before.numbers, answer.numbers),
      suspended: keepMap(before.suspended, answer.suspended),
      workerMs: answer.workerMs,
    },
    true,
  );
}

/** There is no answer any more: nothing is shown rather than numbers of another question. */
export function takeNothing(store: StoreApi<AnswerState>): void {
  const { base: _base, whatIf: _whatIf, ...rest } = store.getState();
  store.setState(rest, true);
}

function keepReading(before: Reading | undefined, after: Reading): Reading {
  if (before === undefined || after.kind === 'impossible' || before.kind === 'impossible') {
    return after;
  }
  return { ...after, marginals: keepMap(before.marginals, after.marginals) };
}

/** `after`, with values equal to those of `before` replaced by them; `before` itself when all are. */
function keepMap<V>(
  before: ReadonlyMap<string, readonly V[]>,
  after: ReadonlyMap<string, readonly V[]>,
): ReadonlyMap<string, readonly V[]> {
  const kept = new Map<string, readonly V[]>();
  let same = before.size === after.size;
  for (const [id, values] of after) {
    const old = before.get(id);
    const equal = old?.length === values.length && values.every((value, at) => value === old[at]);
    kept.set(id, equal && old ? old : values);
    same &&= equal;
  }
  return same ? before : kept;
}

/** The same for numbers, place by place: there are thousands of them on a large board, at each answer. */
function keepNumbers(
  before: readonly NumberInUse[],
  after: readonly NumberInUse[],
): readonly NumberInUse[] {
  let same = before.length === after.length;
  const kept = after.map((number, at) => {
    const old = before[at];
    const equal =
      old?.param === number.param &&
      old.value === number.value &&
      old.assumed === number.assumed &&
      old.owner === number.owner;
    same &&= equal;
    return equal ? old : number;
  });
  return same ? before : kept;
}

/** `after` with plain-data items equal to the one at the same place of `before` replaced by it. */
function keepList<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  const texts = new Map(before.map((item) => [JSON.stringify(item), item]));
  const kept = after.map((item) => texts.get(JSON.stringify(item)) ?? item);
  const same = kept.length === before.length && kept.every((item, at) => item === before[at]);
  return same ? before : kept;
}

function byId(
  issues: readonly Issue[],
  before: ReadonlyMap<string, readonly Issue[]>,
): ReadonlyMap<string, readonly Issue[]> {
  const lists = new Map<string, Issue[]>();
  for (const issue of issues) {
    for (const id of issue.ids) {
      const list = lists.get(id);
      if (list) list.push(issue);
      else lists.set(id, [issue]);
    }
  }
  return keepMap(before, lists);
}

import type { StoreApi } from 'zustand/vanilla';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { AnswerState } from './answer-state.ts';
import { takeAnswer, takeNothing } from './answer-store.ts';
import type { InferencePort, Patch } from './inference-messages.ts';
import type { LiveNumbers } from './live-numbers.ts';
import { patchesBetween } from './patches.ts';
import type { WhatIfState } from './what-if-state.ts';
import type { withLiveNumbers } from './with-live-numbers.ts';

export interface InferenceStores {
  readonly scenario: StoreApi<Scenario>;
  readonly whatIf: StoreApi<WhatIfState>;
  readonly live: StoreApi<LiveNumbers>;
  readonly answer: StoreApi<AnswerState>;
}

/** A question that breaks the worker this often is given up; the next one is asked again. */
const maxCrashes = 3;

/**
 * Asks the inference worker after each transaction and each what-if, at once and not once a frame,
 * and puts its answers into the answer store. A crashed worker is started again and told everything.
 */
export function askInference(stores: InferenceStores, connect: () => InferencePort): () => void {
  let sequence = 0;
  let crashes = 0;
  /** What the worker knows; undefined when it is new. */
  let known: Scenario | undefined;
  let port: InferencePort | undefined;
  /** Fetched after the first question: it knows much of the model, and nobody drags that early. */
  let mixIn: typeof withLiveNumbers | undefined;
  let stopped = false;

  function open(): InferencePort {
    const next = connect();
    known = undefined;
    next.onAnswer = (answer) => {
      crashes = 0;
      takeAnswer(stores.answer, answer);
    };
    next.onCrash = () => {
      next.close();
      port = undefined;
      crashes += 1;
      if (crashes < maxCrashes) {
        ask();
        return;
      }
      crashes = 0;
      takeNothing(stores.answer);
    };
    return next;
  }

  function ask(): void {
    port ??= open();
    post(port, news());
  }

  function askIfNew(): void {
    // A worker that is not there knows nothing, so everything is news to it.
    if (port === undefined) {
      ask();
      return;
    }
    const patches = news();
    if (patches.length > 0) post(port, patches);
  }

  function post(to: InferencePort, patches: readonly Patch[]): void {
    sequence += 1;
    to.post({ sequence, patches, whatIfs: stores.whatIf.getState().items });
  }

  function news(): Patch[] {
    const stored = stores.scenario.getState();
    const scenario = mixIn === undefined ? stored : mixIn(stored, stores.live.getState());
    const patches = patchesBetween(known, scenario);
    known = scenario;
    return patches;
  }

  async function fetchMixIn(): Promise<void> {
    try {
      mixIn = (await import('./with-live-numbers.ts')).withLiveNumbers;
      if (!stopped && stores.live.getState().size > 0) askIfNew();
    } catch {
      // Without it the strips follow when a number is let go of, instead of while it is dragged.
    }
  }

  const stopScenario = stores.scenario.subscribe(askIfNew);
  const stopLive = stores.live.subscribe(askIfNew);
  const stopWhatIf = stores.whatIf.subscribe(ask);
  ask();
  void fetchMixIn();
  return () => {
    stopped = true;
    stopScenario();
    stopLive();
    stopWhatIf();
    port?.close();
  };
}

import type { StoreApi } from 'zustand/vanilla';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { AnswerState } from './answer-state.ts';
import { takeAnswer } from './answer-store.ts';
import type { InferencePort, Patch } from './inference-messages.ts';
import type { LiveNumbers } from './live-numbers.ts';
import { patchesBetween } from './patches.ts';
import type { WhatIfState } from './what-if-state.ts';
import { withLiveNumbers } from './with-live-numbers.ts';

export interface InferenceStores {
  readonly scenario: StoreApi<Scenario>;
  readonly whatIf: StoreApi<WhatIfState>;
  readonly live: StoreApi<LiveNumbers>;
  readonly answer: StoreApi<AnswerState>;
}

/** A worker that breaks this often is not started again: the same question would break it again. */
const maxCrashes = 5;

/**
 * Asks the inference worker after each transaction and each what-if, at once and not once a frame,
 * and puts its answers into the answer store. A crashed worker is started again and told everything.
 */
export function askInference(stores: InferenceStores, connect: () => InferencePort): () => void {
  let sequence = 0;
  let crashes = 0;
  let known: Scenario | undefined;
  let port = open();

  function open(): InferencePort {
    const next = connect();
    next.onAnswer = (answer) => {
      crashes = 0;
      takeAnswer(stores.answer, answer);
    };
    next.onCrash = () => {
      next.close();
      crashes += 1;
      if (crashes > maxCrashes) return;
      known = undefined;
      port = open();
      ask(news());
    };
    return next;
  }

  function ask(patches: readonly Patch[]): void {
    sequence += 1;
    port.post({ sequence, patches, whatIfs: stores.whatIf.getState().items });
  }

  function news(): Patch[] {
    const scenario = withLiveNumbers(stores.scenario.getState(), stores.live.getState());
    const patches = patchesBetween(known, scenario);
    known = scenario;
    return patches;
  }

  const askIfNew = () => {
    const patches = news();
    if (patches.length > 0) ask(patches);
  };
  const stopScenario = stores.scenario.subscribe(askIfNew);
  const stopLive = stores.live.subscribe(askIfNew);
  const stopWhatIf = stores.whatIf.subscribe(() => {
    ask(news());
  });
  ask(news());
  return () => {
    stopScenario();
    stopLive();
    stopWhatIf();
    port.close();
  };
}

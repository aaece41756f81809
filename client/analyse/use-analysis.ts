import { createContext, use, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { must } from '../../shared/base/must.ts';
import { sameValue } from '../../shared/document/same-value.ts';
import type { AnalysisQuestion, AnalysisResult } from './analysis-question.ts';
import type { AnalysisAnswer, Analyst } from './analysis-store.ts';

export const AnalystContext = createContext<Analyst | undefined>(undefined);

/** A question's answer as far as it is known. */
export interface Analysis<T> {
  /** The last answer, also while a newer one is worked out, or what is known of it; undefined before the first. */
  readonly result: AnalysisAnswer<T> | undefined;
  /** A newer answer is being worked out; the share that is done, once it takes noticeably long. */
  readonly pending: { readonly done: number | undefined } | undefined;
  /** Why there is none. */
  readonly failed: string | undefined;
  readonly isStopped: boolean;
  readonly stop: () => void;
  readonly again: () => void;
}

/**
 * Keeps a question answered while the component is shown: it is asked anew whenever the board or the
 * question changes, and the newest wins.
 * @param key Names the question within the panel; one component, one key.
 * @param question Compared by value; undefined asks nothing.
 */
export function useAnalysis<Q extends AnalysisQuestion>(
  key: string,
  question: Q | undefined,
): Analysis<AnalysisResult<Q>> {
  const analyst = must(use(AnalystContext), 'an Analyse panel around this component');
  const [kept, keep] = useState(question);
  if (!isSame(kept, question)) keep(question);
  useEffect(
    () => (kept === undefined ? undefined : analyst.watch(key, kept)),
    [analyst, key, kept],
  );
  const state = useStore(analyst.store, (all) => all.get(key));
  return {
    // The worker answers each kind of question with its own kind of result (steps-of.ts).
    result: state?.result as AnalysisAnswer<AnalysisResult<Q>> | undefined,
    pending: state?.pending,
    failed: state?.failed,
    isStopped: state?.isStopped === true,
    stop: () => analyst.stop(key),
    again: () => analyst.again(key),
  };
}

/** Boards are compared by identity: they are immutable, and too large to walk through at each drawing. */
function isSame(a: AnalysisQuestion | undefined, b: AnalysisQuestion | undefined): boolean {
  if (a?.of !== 'comparison' || b?.of !== 'comparison') return sameValue(a, b);
  return a.other === b.other && sameValue(a.target, b.target);
}

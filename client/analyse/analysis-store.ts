import { createStore, type StoreApi } from 'zustand/vanilla';
import { never } from '../../shared/base/never.ts';
import { sameValue } from '../../shared/document/same-value.ts';
import type { CollectionName, Scenario } from '../../shared/model/scenario.ts';
import { patchesBetween } from '../board/patches.ts';
import type { PrivateWhatIf } from '../board/what-if-state.ts';
import type { WorkerPort } from '../board/worker-port.ts';
import type { AnalysisMessage, AnalysisQuestion, AnalysisReport } from './analysis-question.ts';

/** An answer, or as much of it as is known while the rest is worked out. */
export interface AnalysisAnswer<T> {
  readonly value: T;
  readonly isWhole: boolean;
  /** Working time. */
  readonly ms: number;
}

/** What is known of one question. The last result stays while a newer one is worked out. */
interface AnalysisState {
  /** The answer for the board as it was when it was asked. */
  readonly result?: AnalysisAnswer<unknown>;
  /** Something newer is being worked out; the share that is done, once it takes noticeably long. */
  readonly pending?: { readonly done: number | undefined };
  readonly failed?: string;
  /** Somebody left it off; what was known by then stays. */
  readonly isStopped?: true;
}

export type AnalysisPort = WorkerPort<AnalysisMessage, AnalysisReport>;

export interface Analyst {
  readonly store: StoreApi<ReadonlyMap<string, AnalysisState>>;
  /** The board as it was when the questions were opened. */
  readonly opened: Scenario;
  /**
   * Asks now and again after each change of the board, until the returned function is called. Another
   * question under the same key takes the place of the one before.
   */
  readonly watch: (key: string, question: AnalysisQuestion) => () => void;
  /** Leaves a question off where it is; a change of the board, or `again`, asks it anew. */
  readonly stop: (key: string) => void;
  readonly again: (key: string) => void;
  /** From now on these what-ifs count in every answer; undefined: none do. Asks anew when that is another set. */
  readonly suppose: (whatIfs: readonly PrivateWhatIf[] | undefined) => void;
  /** Ends the worker and forgets everything; a later question starts it anew. */
  readonly close: () => void;
}

/** What no analysis reads. */
const unread: ReadonlySet<CollectionName> = new Set(['notes', 'sources', 'groups']);

/** Quiet after which changes of the board are asked about, in milliseconds. */
const quietMs = 100;
/** The longest that a stream of changes may put that off, so that several people's edits do not stop the answers. */
const patienceMs = 600;
/**
 * A question that has waited longer for an answer is not begun anew at each change: what is being worked
 * out is shown first, or on a busy machine people who go on editing would never see one.
 */
const graceMs = 2000;

interface Open {
  readonly question: AnalysisQuestion;
  /** The sequence of its newest asking. */
  newest: number;
  /** Since when it has been without an answer; undefined once it has one. */
  since: number | undefined;
  /** The board changed after the newest asking. */
  isBehind: boolean;
}

/** Keeps questions about a board answered by one worker, which is started with the first of them. */
export function createAnalyst(scenario: StoreApi<Scenario>, connect: () => AnalysisPort): Analyst {
  const store: Analyst['store'] = createStore(() => new Map());
  const open = new Map<string, Open>();
  let sequence = 0;
  let port: AnalysisPort | undefined;
  /** What the worker knows; undefined when it is new. */
  let known: Scenario | undefined;
  /** It has been told of changes that not every open question counts yet. */
  let hasNews = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let changedAt: number | undefined;
  let supposed: readonly PrivateWhatIf[] | undefined;
  let stop: (() => void) | undefined;

  function put(key: string, state: AnalysisState | undefined): void {
    const next = new Map(store.getState());
    if (state === undefined) next.delete(key);
    else next.set(key, state);
    store.setState(next, true);
  }

  function hear(report: AnalysisReport): void {
    const { key } = report;
    const entry = open.get(key);
    if (entry?.newest !== report.sequence) return;
    switch (report.kind) {
      case 'progress':
        put(key, { ...lastOf(key), pending: { done: report.done } });
        return;
      case 'sofar': {
        const { sofar: value, ms, done } = report;
        put(key, { result: { value, isWhole: false, ms }, pending: { done } });
        return;
      }
      case 'failed':
        put(key, { failed: report.reason });
        break;
      case 'result':
        put(key, { result: { value: report.result, isWhole: true, ms: report.ms } });
        break;
      default:
        never(report);
    }
    entry.since = undefined;
    if (entry.isBehind) ask(opened(), key);
  }

  function lastOf(key: string): Pick<AnalysisState, 'result'> {
    const { result } = store.getState().get(key) ?? {};
    return result === undefined ? {} : { result };
  }

  function opened(): AnalysisPort {
    if (port !== undefined) return port;
    const next = connect();
    known = undefined;
    next.onAnswer = hear;
    next.onCrash = () => {
      end();
      for (const key of open.keys()) put(key, { failed: 'the calculation broke off' });
    };
    port = next;
    stop = scenario.subscribe(changed);
    return next;
  }

  /** Brings the worker up to date. */
  function tell(to: AnalysisPort): void {
    const now = scenario.getState();
    const patches = patchesBetween(known, now, unread);
    if (patches.length > 0) to.post({ patches });
    if (patches.length > 0 && known !== undefined) hasNews = true;
    known = now;
  }

  function ask(to: AnalysisPort, key: string): void {
    const entry = open.get(key);
    if (entry === undefined) return;
    sequence += 1;
    entry.newest = sequence;
    entry.since ??= performance.now();
    entry.isBehind = false;
    put(key, { ...lastOf(key), pending: { done: undefined } });
    const { question } = entry;
    const whatIfs = supposed;
    to.post({ ask: { key, sequence, question, ...(whatIfs && { whatIfs }) } });
  }

  function changed(): void {
    const now = performance.now();
    changedAt ??= now;
    clearTimeout(timer);
    timer = setTimeout(askAgain, Math.min(quietMs, Math.max(0, changedAt + patienceMs - now)));
  }

  function askAgain(): void {
    changedAt = undefined;
    const to = opened();
    tell(to);
    if (!hasNews) return;
    hasNews = false;
    const now = performance.now();
    for (const [key, entry] of open) {
      entry.isBehind = true;
      if (entry.since === undefined || now - entry.since < graceMs) ask(to, key);
    }
  }

  function end(): void {
    clearTimeout(timer);
    changedAt = undefined;
    hasNews = false;
    stop?.();
    port?.close();
    port = undefined;
  }

  return {
    store,
    opened: scenario.getState(),
    watch: (key, question) => {
      const entry: Open = { question, newest: 0, since: undefined, isBehind: false };
      open.set(key, entry);
      const to = opened();
      tell(to);
      ask(to, key);
      return () => {
        if (open.get(key) !== entry) return;
        open.delete(key);
        port?.post({ cancel: key });
        put(key, undefined);
      };
    },
    stop: (key) => {
      const entry = open.get(key);
      if (entry === undefined || port === undefined) return;
      port.post({ cancel: key });
      entry.newest = 0;
      entry.since = undefined;
      put(key, { ...lastOf(key), isStopped: true });
    },
    again: (key) => {
      const to = opened();
      tell(to);
      ask(to, key);
    },
    suppose: (whatIfs) => {
      if (sameValue(supposed, whatIfs)) return;
      supposed = whatIfs;
      if (open.size === 0) return;
      const to = opened();
      tell(to);
      hasNews = false;
      for (const key of open.keys()) ask(to, key);
    },
    close: () => {
      end();
      open.clear();
      store.setState(new Map(), true);
    },
  };
}

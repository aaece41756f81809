import { Desk } from '../../shared/analyses/desk.ts';
import type { Besides } from '../../shared/analyses/desk.ts';
import type { Sofar, Steps } from '../../shared/analyses/steps.ts';
import { emptyScenario } from '../../shared/model/empty-scenario.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { applyPatches } from '../board/apply-patches.ts';
import { suppositionsOf, withSuppositions } from '../board/suppositions.ts';
import type { PrivateWhatIf } from '../board/what-if-state.ts';
import type { AnalysisMessage, AnalysisReport } from './analysis-question.ts';
import { stepsOf } from './steps-of.ts';

/** Longest the loop works before it hears whether something newer is asked, in milliseconds. */
const sliceMs = 8;
/** Progress is told from here on, so that short work does not flicker. */
const quietMs = 300;
const betweenTellingsMs = 50;
/** What is known so far is told from here on, and then now and again: drawing it costs the page something. */
const firstAnswerMs = 100;
const betweenAnswersMs = 250;

interface Job {
  readonly sequence: number;
  readonly steps: Steps<unknown, unknown>;
  /** Working time so far. */
  ms: number;
  toldAt: number;
  answeredAt: number | undefined;
}

/**
 * Answers questions in slices, the oldest open one first. A newer question of the same key ends the
 * older one unanswered.
 * @param nextTask resolves after the messages that wait have been heard.
 */
export function createAnalysisLoop(
  report: (report: AnalysisReport) => void,
  nextTask: () => Promise<void>,
): (message: AnalysisMessage) => void {
  const jobs = new Map<string, Job>();
  let scenario = emptyScenario;
  let desk = new Desk();
  let running = false;

  function work(key: string, job: Job): void {
    const { sequence } = job;
    const start = performance.now();
    try {
      for (;;) {
        const { done, value } = job.steps.next();
        const ms = job.ms + performance.now() - start;
        if (done) {
          jobs.delete(key);
          report({ key, sequence, kind: 'result', result: value, ms });
          return;
        }
        if (performance.now() - start < sliceMs) continue;
        job.ms = ms;
        tell(key, job, value);
        return;
      }
    } catch (error) {
      jobs.delete(key);
      // It may have broken off half way through.
      desk = new Desk();
      const reason = error instanceof Error ? error.message : 'unknown';
      report({ key, sequence, kind: 'failed', reason });
    }
  }

  /** How far it is, and what is known, where it is time for that. */
  function tell(key: string, job: Job, step: number | Sofar<unknown>): void {
    const { sequence, ms, answeredAt } = job;
    const done = typeof step === 'number' ? step : step.done;
    const isDue =
      answeredAt === undefined ? ms > firstAnswerMs : ms - answeredAt > betweenAnswersMs;
    if (typeof step !== 'number' && isDue) {
      job.answeredAt = ms;
      job.toldAt = ms;
      const shown = ms > quietMs ? done : undefined;
      report({ key, sequence, kind: 'sofar', done: shown, sofar: step.sofar(), ms });
    } else if (ms > quietMs && ms - job.toldAt > betweenTellingsMs) {
      job.toldAt = ms;
      report({ key, sequence, kind: 'progress', done });
    }
  }

  async function run(): Promise<void> {
    running = true;
    for (let [next] = jobs; next; [next] = jobs) {
      work(...next);
      await nextTask();
    }
    running = false;
  }

  return (message) => {
    if ('cancel' in message) {
      jobs.delete(message.cancel);
      return;
    }
    if ('patches' in message) {
      scenario = applyPatches(scenario, message.patches);
      return;
    }
    const { key, sequence, question, whatIfs } = message.ask;
    jobs.delete(key);
    const board = scenario;
    const steps = begun(() => stepsOf(board, question, supposing(desk, board, whatIfs)));
    jobs.set(key, { sequence, steps, ms: 0, toldAt: 0, answeredAt: undefined });
    if (!running) void run();
  };
}

/** What a question is asked with: the desk, and the what-ifs where they count. */
function supposing(
  desk: Desk,
  scenario: Scenario,
  whatIfs: readonly PrivateWhatIf[] | undefined,
): Besides {
  if (whatIfs === undefined) return { desk };
  const suppositions = suppositionsOf(desk.written.compile(scenario), whatIfs);
  return { desk, ...withSuppositions({ interventions: [], findings: [] }, suppositions) };
}

/** Begins only when its turn comes, with what the ones before it left. */
function* begun<T, P>(begin: () => Steps<T, P>): Steps<T, P> {
  return yield* begin();
}

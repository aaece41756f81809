import { emptyScenario } from '../../shared/model/empty-scenario.ts';
import { createEngine, type Engine } from '../../shared/infer/engine.ts';
import type { Answer, Asked } from '../../shared/infer/question.ts';
import { createCompiler } from '../../shared/model/create-compiler.ts';
import type { Compiled } from '../../shared/model/compiled.ts';
import type { Issue } from '../../shared/model/issues.ts';
import type { Reading } from './answer-state.ts';
import { applyPatches } from './apply-patches.ts';
import { conflictIssue, doEvidenceIssues, onTheBoard } from './evidence-issues.ts';
import { GutWatch } from './gut-watch.ts';
import { exchanged, type Supposition } from './exchanged.ts';
import type { InferenceAnswer, Patch } from './inference-messages.ts';
import { suppositionsOf, withSuppositions } from './suppositions.ts';
import type { PrivateWhatIf } from './what-if-state.ts';

/** An answer without what only its carrier knows. */
export type Found = Omit<InferenceAnswer, 'sequence' | 'workerMs'>;

/** Holds a copy of the scenario and answers what its probabilities are; the same in a worker and in Node. */
export class Answerer {
  /** Its copy begins empty, before the first patches. */
  #scenario = emptyScenario;
  #compiled: Compiled | undefined;
  readonly #compile = createCompiler();
  #engine: Engine | undefined;
  /** The last W-CONFLICT, shown until the new one is known, so that it does not flicker. */
  #conflict: Issue | undefined;
  readonly #guts = new GutWatch();

  /** Brings the copy up to date. */
  take(patches: readonly Patch[]): void {
    if (patches.length === 0) return;
    this.#scenario = applyPatches(this.#scenario, patches);
    this.#compiled = undefined;
  }

  /**
   * The answer in steps: at each `undefined` the work may be dropped for newer news; each answer is
   * complete, and a later one of the same run corrects the earlier.
   */
  *answers(own: readonly PrivateWhatIf[]): Generator<Found | undefined, void> {
    const compiled = (this.#compiled ??= this.#compile(this.#scenario));
    yield undefined;
    const { interventions, findings } = compiled;
    const asked: Asked = { interventions, findings };
    const engine = this.#ready(compiled);
    const base = engine.answer(asked);
    yield undefined;
    const suppositions = suppositionsOf(compiled, own);
    const found: Found = {
      base: readingOf(compiled, base),
      ...(yield* whatIfOf(compiled, engine, asked, suppositions)),
      rounds: compiled.rounds,
      states: new Map(compiled.network.variables.map(({ id, states }) => [id, states])),
      issues: [
        ...compiled.issues,
        ...onTheBoard(this.#scenario, base.issues),
        ...doEvidenceIssues(this.#scenario, asked, suppositions),
      ],
      numbers: compiled.numbers,
      suspended: compiled.suspended,
    };
    const before = { conflict: this.#conflict, guts: this.#guts.known(this.#scenario) };
    yield withLate(found, before.conflict, before.guts);
    const measure = findings.length > 1 ? engine.conflict(asked) : undefined;
    this.#conflict = measure && conflictIssue(this.#scenario, measure);
    if (this.#conflict?.message !== before.conflict?.message) {
      yield withLate(found, this.#conflict, before.guts);
    }
    if (yield* this.#guts.look(this.#scenario, base.kind === 'exact')) {
      yield withLate(found, this.#conflict, this.#guts.known(this.#scenario));
    }
  }

  /** Fetches what the last answer could not be looked at with; whether it is worth answering again. */
  fetchMissing(): Promise<boolean> {
    return this.#guts.fetch(this.#scenario);
  }

  #ready({ network }: Compiled): Engine {
    if (this.#engine === undefined) this.#engine = createEngine(network);
    else this.#engine.update(network);
    return this.#engine;
  }
}

/** Both readings of the what-ifs; nothing when nothing is supposed. */
function* whatIfOf(
  compiled: Compiled,
  engine: Engine,
  asked: Asked,
  suppositions: readonly Supposition[],
): Generator<undefined, Pick<Found, 'whatIf'>> {
  if (suppositions.length === 0) return {};
  const chosen = readingOf(compiled, engine.answer(withSuppositions(asked, suppositions)));
  yield undefined;
  const swapped = suppositions.map((one) =>
    exchanged(one, (id) => (chosen.kind === 'impossible' ? undefined : chosen.marginals.get(id))),
  );
  const other = readingOf(compiled, engine.answer(withSuppositions(asked, swapped)));
  yield undefined;
  return { whatIf: { chosen, exchanged: other } };
}

/** With what takes longer than an answer and is known by now. */
function withLate(found: Found, conflict: Issue | undefined, guts: readonly Issue[]): Found {
  const late = conflict === undefined ? guts : [conflict, ...guts];
  return late.length === 0 ? found : { ...found, issues: [...found.issues, ...late] };
}

function readingOf({ network }: Compiled, answer: Answer): Reading {
  if (answer.kind === 'impossible') return { kind: answer.kind, conflict: answer.conflict };
  const { kind, probabilityOfEvidence, marginals } = answer;
  const byId = network.variables.map(
    ({ id }, index) => [id, [...(marginals[index] ?? [])]] as const,
  );
  return { kind, probabilityOfEvidence, marginals: new Map(byId) };
}

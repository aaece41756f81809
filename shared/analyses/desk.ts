import { createEngine } from '../infer/engine.ts';
import type { Engine } from '../infer/engine.ts';
import type { Asked } from '../infer/question.ts';
import type { Compiled } from '../model/compiled.ts';
import { createCompiler } from '../model/create-compiler.ts';
import type { Link, Node, Scenario } from '../model/scenario.ts';

/** A compiler with its engine: of a scenario that resembles the one before only what differs is worked out again. */
export class Machine {
  private readonly compiler = createCompiler();
  private last: { readonly scenario: Scenario; readonly compiled: Compiled } | undefined;
  private engine: Engine | undefined;
  private loaded: Compiled | undefined;

  compile(scenario: Scenario): Compiled {
    if (this.last?.scenario !== scenario) {
      this.last = { scenario, compiled: this.compiler(scenario) };
    }
    return this.last.compiled;
  }

  /** The engine with this network in it, until it is asked for with another one. @throws {InferError} for a broken network. */
  engineFor(compiled: Compiled): Engine {
    if (this.engine === undefined) this.engine = createEngine(compiled.network);
    else if (compiled !== this.loaded) this.engine.update(compiled.network);
    this.loaded = compiled;
    return this.engine;
  }
}

/** A record as it was pinned, and the numbers that it was pinned to. */
export interface Pin<T> {
  readonly numbers: string;
  readonly record: T;
}

/**
 * What questions about one board can take over from each other, edits of the board between them. It
 * changes how long an answer takes, and no answer.
 */
export class Desk {
  /** For the board as people wrote it. */
  readonly written = new Machine();
  /** For the board with every number written down (`pinned.ts`). */
  readonly pinned = new Machine();
  /** For the other board of a comparison, and for the boards between the two. */
  readonly other = new Machine();
  readonly between = new Machine();
  readonly pinnedNodes = new WeakMap<Node, Pin<Node>>();
  readonly pinnedLinks = new WeakMap<Link, Pin<Link>>();
}

/** What a question is asked with besides its board. */
export interface Besides extends Partial<Asked> {
  /** What earlier questions left; without it everything is worked out anew. */
  readonly desk?: Desk | undefined;
}

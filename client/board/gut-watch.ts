import type { Machine } from '../../shared/analyses/desk.ts';
import type { gutIssue } from '../../shared/analyses/gut-issue.ts';
import type { Issue } from '../../shared/model/issues.ts';
import type { Node, NodeId, Scenario } from '../../shared/model/scenario.ts';

interface Tools {
  readonly gutIssue: typeof gutIssue;
  readonly machine: Machine;
}

/** What was found of a card with this gut number. */
interface Seen {
  readonly gut: number;
  readonly issue: Issue;
}

/**
 * Looks whether gut numbers lie within what the model can say, after each answer and in the worker.
 * Most boards have none, so what it takes is fetched with the first one.
 */
export class GutWatch {
  #tools: Tools | undefined;
  #seen: ReadonlyMap<NodeId, Seen> = new Map();

  /** What is known of the gut numbers that stand on the board now. */
  known({ nodes }: Scenario): readonly Issue[] {
    return [...this.#seen].flatMap(([id, { gut, issue }]) =>
      nodes.get(id)?.gut?.v === gut ? [issue] : [],
    );
  }

  /**
   * Looks anew, a card between two steps. Returns whether it found anything else than before.
   * @param isExact Whether the board is answered exactly: of samples no range can be told.
   */
  *look(scenario: Scenario, isExact: boolean): Generator<undefined, boolean> {
    const before = this.known(scenario);
    const found = new Map<NodeId, Seen>();
    for (const node of this.#tools && isExact ? guessed(scenario) : []) {
      yield undefined;
      const issue = this.#tools?.gutIssue(scenario, node, this.#tools.machine);
      if (issue && node.gut) found.set(node.id, { gut: node.gut.v, issue });
    }
    this.#seen = found;
    const after = this.known(scenario);
    return after.length !== before.length || after.some((one, at) => !same(one, before[at]));
  }

  /** Fetches the tools when a gut number waits for them; whether they have come just now. */
  async fetch(scenario: Scenario): Promise<boolean> {
    if (this.#tools !== undefined || guessed(scenario).length === 0) return false;
    try {
      const [issue, desk] = await Promise.all([
        import('../../shared/analyses/gut-issue.ts'),
        import('../../shared/analyses/desk.ts'),
      ]);
      this.#tools = { gutIssue: issue.gutIssue, machine: new desk.Machine() };
      return true;
    } catch {
      // Offline for the first time with a gut number: the next answer tries again.
      return false;
    }
  }
}

function guessed({ nodes }: Scenario): readonly Node[] {
  return [...nodes.values()].filter(({ gut }) => gut !== undefined);
}

function same(a: Issue, b: Issue | undefined): boolean {
  return a.ids[0] === b?.ids[0] && a.message === b?.message;
}

import type { Asked } from '../infer/question.ts';
import { compile } from '../model/compile.ts';
import type { Compiled } from '../model/compiled.ts';
import { parseParam } from '../model/param-id.ts';
import type { Scenario } from '../model/scenario.ts';
import { linkWithNumber, nodeWithNumber } from '../model/stored-number.ts';
import { Workbench } from './workbench.ts';

/**
 * The scenario with every number in use written down as it counts: assumed ones, those that follow
 * another number, cells that share the rest. It means the same, but now each number moves alone.
 */
function pinned(
  scenario: Scenario,
  { numbers, suspended }: Pick<Compiled, 'numbers' | 'suspended'>,
): Scenario {
  const nodes = new Map(scenario.nodes);
  const links = new Map(scenario.links);
  // Where one link is cut, a loop that another closed may be gone: it still does not count.
  for (const id of suspended.keys()) links.delete(id);
  for (const { param: text, value } of numbers) {
    const param = parseParam(text);
    if (param === undefined) continue;
    if ('node' in param) {
      const node = nodes.get(param.node);
      if (node) nodes.set(node.id, nodeWithNumber(node, param, { v: value }));
    } else {
      const link = links.get(param.link);
      if (link) links.set(link.id, linkWithNumber(link, param, { v: value }));
    }
  }
  return { ...scenario, nodes, links };
}

/** A scenario pinned and ready to be asked with other numbers. */
export interface PinnedBench {
  readonly base: Scenario;
  readonly bench: Workbench;
  /** The scenario as people wrote it, compiled: which of its numbers are assumed. */
  readonly written: Compiled;
}

export function pinnedBench(scenario: Scenario, besides: Partial<Asked>): PinnedBench {
  const written = compile(scenario);
  const base = pinned(scenario, written);
  return { base, bench: new Workbench(base, besides), written };
}

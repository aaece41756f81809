import type { Asked } from '../infer/question.ts';
import { compile } from '../model/compile.ts';
import type { Compiled } from '../model/compiled.ts';
import { parseParam } from '../model/param-id.ts';
import { cardOf } from '../model/rounds.ts';
import type { Scenario } from '../model/scenario.ts';
import { linkWithNumber, nodeWithNumber } from '../model/stored-number.ts';
import { parametersOf } from './parameters.ts';
import type { Parameter } from './parameters.ts';
import { relevantCards, withCards } from './relevant.ts';
import { placeOf } from './target.ts';
import type { Target } from './target.ts';
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

/** A scenario pinned and ready to be asked about a target with other numbers. */
export interface PinnedBench {
  /** Every card and link, pinned. */
  readonly whole: Scenario;
  /** Pinned, with the cards alone that can matter to the target. */
  readonly base: Scenario;
  readonly bench: Workbench;
  /** All numbers in use, also those that cannot matter. */
  readonly parameters: readonly Parameter[];
  /** Whether the number helps to decide a card that can matter. */
  readonly matters: (parameter: Parameter) => boolean;
  /** The scenario as people wrote it, compiled: which of its numbers are assumed. */
  readonly written: Compiled;
}

export function pinnedBench(
  scenario: Scenario,
  target: Target,
  besides: Partial<Asked> = {},
): PinnedBench {
  const written = compile(scenario);
  const whole = pinned(scenario, written);
  const { interventions = [], findings = [] } = besides;
  const variable = placeOf(whole, written, target)?.variable ?? -1;
  const asked = { findings: [...written.findings, ...findings] };
  const cards = relevantCards(written.network, variable, asked);
  const base = withCards(whole, cards);
  const surgery = interventions.filter((each) => cards.has(cardOf(each.variable)));
  return {
    whole,
    base,
    bench: new Workbench(base, { interventions: surgery, findings }),
    parameters: parametersOf(whole, written, scenario),
    matters: ({ owner }) => cards.has(whole.links.get(owner)?.to ?? owner),
    written,
  };
}

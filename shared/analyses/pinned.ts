import type { Compiled } from '../model/compiled.ts';
import { parseParam } from '../model/param-id.ts';
import { cardOf } from '../model/rounds.ts';
import type { Scenario } from '../model/scenario.ts';
import { linkWithNumber, nodeWithNumber } from '../model/stored-number.ts';
import { Desk } from './desk.ts';
import type { Besides, Pin } from './desk.ts';
import { cardOfNumber, parametersOf } from './parameters.ts';
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
  { pinnedNodes, pinnedLinks }: Desk,
): Scenario {
  const nodes = new Map(scenario.nodes);
  const links = new Map(scenario.links);
  // Where one link is cut, a loop that another closed may be gone: it still does not count.
  for (const id of suspended.keys()) links.delete(id);
  const params = numbers.flatMap(({ param: text, value }) => {
    const param = parseParam(text);
    return param === undefined ? [] : [{ text, param, value }];
  });
  const byRecord = Map.groupBy(params, ({ param }) => ('node' in param ? param.node : param.link));
  for (const [id, own] of byRecord) {
    const key = own.map(({ text, value }) => `${text}=${value}`).join(' ');
    const node = nodes.get(id);
    if (node) {
      const record = kept(pinnedNodes, node, key, () =>
        own.reduce(
          (sofar, { param, value }) =>
            'node' in param ? nodeWithNumber(sofar, param, { v: value }) : sofar,
          node,
        ),
      );
      nodes.set(id, record);
    }
    const link = links.get(id);
    if (link) {
      const record = kept(pinnedLinks, link, key, () =>
        own.reduce(
          (sofar, { param, value }) =>
            'link' in param ? linkWithNumber(sofar, param, { v: value }) : sofar,
          link,
        ),
      );
      links.set(id, record);
    }
  }
  return { ...scenario, nodes, links };
}

/** The same record for the same numbers, so that nobody takes it for another one. */
function kept<T extends object>(
  pins: WeakMap<T, Pin<T>>,
  original: T,
  numbers: string,
  pin: () => T,
): T {
  const known = pins.get(original);
  if (known?.numbers === numbers) return known.record;
  const record = pin();
  pins.set(original, { numbers, record });
  return record;
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
  { interventions = [], findings = [], desk = new Desk() }: Besides = {},
): PinnedBench {
  const written = desk.written.compile(scenario);
  const whole = pinned(scenario, written, desk);
  const variable = placeOf(whole, written, target)?.variable ?? -1;
  const asked = { interventions: [], findings: [...written.findings, ...findings] };
  const cards = relevantCards(written.network, variable, asked);
  const base = withCards(whole, cards);
  const surgery = interventions.filter((each) => cards.has(cardOf(each.variable)));
  return {
    whole,
    base,
    bench: new Workbench(base, { interventions: surgery, findings }, desk.pinned),
    parameters: parametersOf(whole, written, scenario),
    matters: (parameter) => cards.has(cardOfNumber(whole, parameter)),
    written,
  };
}

import type { Besides } from './desk.ts';
import type { LinkId, Scenario } from '../model/scenario.ts';
import { withoutLinks } from './cut-links.ts';
import { pinnedBench } from './pinned.ts';
import type { Steps } from './steps.ts';
import { chanceIn, placeOf } from './target.ts';
import type { Target } from './target.ts';

/** What the target would be without one link. */
interface LinkEffect {
  readonly link: LinkId;
  /** P(target | e) with the link saying nothing; undefined when the evidence then cannot be. */
  readonly without: number | undefined;
  /** What the link adds: P(target | e) − without. */
  readonly delta: number;
}

export interface Ablation {
  readonly target: Target;
  readonly chance: number;
  /** By size of the effect, the largest first; equal ones by name. */
  readonly links: readonly LinkEffect[];
}

/** Each counted link in turn says nothing (model.md A14). Undefined when the target is gone or the evidence cannot be. */
export function* ablation(
  scenario: Scenario,
  target: Target,
  besides: Besides = {},
): Steps<Ablation | undefined> {
  const { whole, base, bench } = pinnedBench(scenario, target, besides);
  const place = placeOf(base, bench.compiled, target);
  const chance = place && chanceIn(bench.answer(), place);
  const prior = bench.answer({ interventions: bench.asked.interventions, findings: [] });
  if (place === undefined || chance === undefined) return undefined;
  const counted = [...whole.links.values()].filter(({ kind }) => kind !== 'relates');
  const links: LinkEffect[] = [];
  for (const [at, { id }] of counted.entries()) {
    if (!base.links.has(id)) {
      links.push({ link: id, without: chance, delta: 0 });
      continue;
    }
    yield at / counted.length;
    const cut = withoutLinks(base, bench.compiled, prior, new Set([id]));
    const without = chanceIn(bench.answerFor(cut), place);
    links.push({ link: id, without, delta: without === undefined ? 0 : chance - without });
  }
  links.sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta) || (a.link < b.link ? -1 : 1));
  return { target, chance, links };
}

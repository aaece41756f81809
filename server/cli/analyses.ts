import { bounds } from '../../shared/analyses/bounds.ts';
import { monteCarlo } from '../../shared/analyses/monte-carlo.ts';
import { sensitivity } from '../../shared/analyses/sensitivity.ts';
import { finish } from '../../shared/analyses/steps.ts';
import type { Target } from '../../shared/analyses/target.ts';
import type { Asked } from '../../shared/infer/question.ts';
import type { Scenario } from '../../shared/model/scenario.ts';

/** What an analysis of the command line is given. */
interface AnalysisInput {
  readonly scenario: Scenario;
  readonly target: Target;
  /** Evidence and interventions of the command line, besides the file's own. */
  readonly besides: Partial<Asked>;
  /** How many entries of a list. */
  readonly top: number;
}

interface Analysis {
  readonly what: string;
  /** One line for the list. */
  readonly summary: string;
  /** Plain data to print; undefined when there is no answer. */
  readonly run: (input: AnalysisInput) => unknown;
}

/** The analyses of `parley analyse --what …`, as the interface shows them. */
export const analyses: readonly Analysis[] = [
  {
    what: 'tornado',
    summary: 'which numbers move the target most (model.md A6)',
    run: ({ scenario, target, besides, top }) => {
      const found = finish(sensitivity(scenario, target, besides));
      return found && { ...found, influences: found.influences.slice(0, top) };
    },
  },
  {
    what: 'bounds',
    summary: 'the widest band that the given ranges allow (A7)',
    run: ({ scenario, target, besides }) => finish(bounds(scenario, target, besides)),
  },
  {
    what: 'montecarlo',
    summary: 'the band if errors are independent (A7)',
    run: ({ scenario, target, besides }) => {
      const found = finish(monteCarlo(scenario, target, besides));
      if (!found) return undefined;
      const { samples, ...rest } = found;
      return { ...rest, count: samples.length };
    },
  },
];

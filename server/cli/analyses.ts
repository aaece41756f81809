import { ablation } from '../../shared/analyses/ablation.ts';
import { bestResponse } from '../../shared/analyses/best-response.ts';
import { coherence } from '../../shared/analyses/coherence.ts';
import { compare } from '../../shared/analyses/compare.ts';
import { consistency } from '../../shared/analyses/consistency.ts';
import { curve } from '../../shared/analyses/curve.ts';
import { evidenceFit } from '../../shared/analyses/evidence-fit.ts';
import { likeliestCourses } from '../../shared/analyses/likeliest-course.ts';
import { observeAndDo } from '../../shared/analyses/observe-and-do.ts';
import type { Supposed } from '../../shared/analyses/observe-and-do.ts';
import { Workbench } from '../../shared/analyses/workbench.ts';
import { marginalsOf } from './marginals-of.ts';
import { informativeness } from '../../shared/analyses/informativeness.ts';
import { paths } from '../../shared/analyses/paths.ts';
import { storylines } from '../../shared/analyses/storylines.ts';
import { valueOfInformation } from '../../shared/analyses/value-of-information.ts';
import { bounds } from '../../shared/analyses/bounds.ts';
import { monteCarlo } from '../../shared/analyses/monte-carlo.ts';
import { sensitivity } from '../../shared/analyses/sensitivity.ts';
import { finish } from '../../shared/analyses/steps.ts';
import type { Target } from '../../shared/analyses/target.ts';
import type { Asked } from '../../shared/infer/question.ts';
import type { Scenario } from '../../shared/model/scenario.ts';

/** A card moved from its first state to its last one, unless the words say otherwise. */
interface CauseWords {
  readonly node: string;
  readonly from?: string;
  readonly to?: string;
}

/** What an analysis of the command line is given. */
interface AnalysisInput {
  readonly scenario: Scenario;
  readonly target: Target;
  /** Evidence and interventions of the command line, besides the file's own. */
  readonly besides: Partial<Asked>;
  /** How many entries of a list. */
  readonly top: number;
  /** For paths: what is changed. */
  readonly cause: CauseWords | undefined;
  /** For what-if: what is supposed. */
  readonly supposed: Supposed | undefined;
  /** For curve: the number by its name. */
  readonly param: string | undefined;
  /** For compare: the other scenario. */
  readonly other: Scenario | undefined;
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
    what: 'marginals',
    summary: 'how likely each state of each card is (model.md A1)',
    run: ({ scenario, besides }) => {
      const { compiled, asked, engine } = new Workbench(scenario, besides);
      const answer = engine.answer(asked);
      if (answer.kind === 'impossible') return undefined;
      const { kind, probabilityOfEvidence } = answer;
      return { kind, probabilityOfEvidence, marginals: marginalsOf(compiled.network, answer) };
    },
  },
  {
    what: 'what-if',
    summary: '--suppose learnt beside the same brought about (A2, A3)',
    run: ({ scenario, target, besides, supposed }) =>
      supposed && observeAndDo(scenario, supposed, target, besides),
  },
  {
    what: 'course',
    summary: 'the likeliest states of everything at once, best first (A4)',
    run: ({ scenario, besides, top }) => likeliestCourses(scenario, top, besides),
  },
  {
    what: 'tornado',
    summary: 'which numbers move the target most (A6)',
    run: ({ scenario, target, besides, top }) => {
      const found = finish(sensitivity(scenario, target, besides));
      return found && { ...found, influences: found.influences.slice(0, top) };
    },
  },
  {
    what: 'curve',
    summary: 'the target along the whole of one number, --param (A6)',
    run: ({ scenario, target, besides, param }) =>
      param === undefined ? undefined : finish(curve(scenario, target, param, besides)),
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
  {
    what: 'storylines',
    summary: 'the likeliest courses of events in words (A5)',
    run: ({ scenario, besides, top }) => finish(storylines(scenario, top, besides)),
  },
  {
    what: 'informativeness',
    summary: 'what finding out about each card would tell (A8)',
    run: ({ scenario, target, besides, top }) => {
      const found = informativeness(scenario, target, besides);
      return found && { ...found, list: found.list.slice(0, top) };
    },
  },
  {
    what: 'voi',
    summary: 'what it is worth to each actor to know a card before deciding (A9)',
    run: ({ scenario, besides }) => finish(valueOfInformation(scenario, besides)),
  },
  {
    what: 'best-response',
    summary: "each actor's expected points and best option (A10)",
    run: ({ scenario, besides }) => finish(bestResponse(scenario, besides)),
  },
  {
    what: 'ablation',
    summary: 'what each link adds (A14)',
    run: ({ scenario, target, besides, top }) => {
      const found = finish(ablation(scenario, target, besides));
      return found && { ...found, links: found.links.slice(0, top) };
    },
  },
  {
    what: 'paths',
    summary: 'by which ways a change of --cause reaches the target (A15)',
    run: ({ scenario, target, besides, cause }) => {
      const states = scenario.nodes.get(cause?.node ?? '')?.states ?? [];
      const { node = '', from = states[0]?.id, to = states.at(-1)?.id } = cause ?? {};
      if (from === undefined || to === undefined) return undefined;
      return finish(paths(scenario, { node, from, to }, target, besides));
    },
  },
  {
    what: 'compare',
    summary: 'where --with FILE differs, and which edits make the difference (A16)',
    run: ({ scenario, target, besides, other }) =>
      other && finish(compare(scenario, other, target, besides)),
  },
  {
    what: 'coherence',
    summary: 'gut numbers beside the model (A19)',
    run: ({ scenario, besides }) => coherence(scenario, besides),
  },
  {
    what: 'evidence',
    summary: 'how well the evidence fits together, piece by piece',
    run: ({ scenario, besides }) => evidenceFit(scenario, besides),
  },
  {
    what: 'consistency',
    summary: 'combinations that hold each other up, loops and all',
    run: ({ scenario, besides }) => finish(consistency(scenario, besides)),
  },
];

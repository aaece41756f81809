import { never } from '../../shared/base/never.ts';
import { ablation } from '../../shared/analyses/ablation.ts';
import { bestResponse } from '../../shared/analyses/best-response.ts';
import { bounds } from '../../shared/analyses/bounds.ts';
import { coherence } from '../../shared/analyses/coherence.ts';
import { compare } from '../../shared/analyses/compare.ts';
import { consistency } from '../../shared/analyses/consistency.ts';
import type { Besides } from '../../shared/analyses/desk.ts';
import { curve } from '../../shared/analyses/curve.ts';
import { evidenceFit } from '../../shared/analyses/evidence-fit.ts';
import { informativeness } from '../../shared/analyses/informativeness.ts';
import { likeliestCourses } from '../../shared/analyses/likeliest-course.ts';
import { monteCarlo } from '../../shared/analyses/monte-carlo.ts';
import { observeAndDo } from '../../shared/analyses/observe-and-do.ts';
import { paths } from '../../shared/analyses/paths.ts';
import { sensitivity } from '../../shared/analyses/sensitivity.ts';
import type { Steps } from '../../shared/analyses/steps.ts';
import { storylines } from '../../shared/analyses/storylines.ts';
import { asFindings } from '../../shared/analyses/target.ts';
import { valueOfInformation } from '../../shared/analyses/value-of-information.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { AnalysisQuestion } from './analysis-question.ts';

/**
 * The calculation that answers a question, in small steps.
 * @param besides What earlier questions about the board left, and what is supposed besides it.
 */
export function stepsOf(
  scenario: Scenario,
  question: AnalysisQuestion,
  besides: Besides,
): Steps<unknown, unknown> {
  switch (question.of) {
    case 'sensitivity':
      return sensitivity(scenario, question.target, besides);
    case 'curve':
      return curve(scenario, question.target, question.param, besides);
    case 'bounds':
      return bounds(scenario, question.target, besides);
    case 'spread':
      return monteCarlo(scenario, question.target, besides);
    case 'storylines': {
      const given = question.given ? asFindings(scenario, question.given) : [];
      const findings = [...(besides.findings ?? []), ...given];
      return storylines(scenario, question.count, { ...besides, findings });
    }
    case 'course':
      return atOnce(() => likeliestCourses(scenario, question.count, besides));
    case 'informativeness':
      return atOnce(() => informativeness(scenario, question.target, besides));
    case 'knowing':
      return valueOfInformation(scenario, besides);
    case 'responses':
      return bestResponse(scenario, besides);
    case 'ablation':
      return ablation(scenario, question.target, besides);
    case 'paths':
      return paths(scenario, question.change, question.target, besides);
    case 'comparison':
      return compare(question.other, scenario, question.target, besides);
    case 'coherence':
      return atOnce(() => coherence(scenario, besides));
    case 'fit':
      return atOnce(() => evidenceFit(scenario, besides));
    case 'supposed':
      return atOnce(() => observeAndDo(scenario, question.supposed, question.target, besides));
    case 'consistency':
      return consistency(scenario, besides);
    default:
      return never(question);
  }
}

/** A calculation too short to be cut into steps. */
function* atOnce<T>(calculate: () => T): Steps<T> {
  yield 0;
  return calculate();
}

import { severityOf } from '../model/issues.ts';
import type { ConflictMeasure } from './conflict.ts';
import type { FixAction, Issue, IssueCode } from '../model/issues.ts';
import type { Fitted } from './soft-evidence.ts';
import type { SoftFit } from './question.ts';

/** An issue about findings and interventions, by their ids; each of the `findings` can be switched off. */
export function evidenceIssue(
  code: IssueCode,
  ids: readonly string[],
  message: string,
  findings: readonly string[] = ids,
): Issue {
  const fixes = findings.map((evidence): { label: string; action: FixAction } => ({
    label: `Do not count “${evidence}”`,
    action: { do: 'switchEvidenceOff', evidence },
  }));
  return { code, severity: severityOf(code), ids, message, fixes };
}

/** E-TOO-BIG of the whole network. */
export function tooBigIssue(samples: number): Issue {
  const message = `The model is too big for exact answers; these come from ${samples.toLocaleString('en')} samples (≈ ± 1 %).`;
  return { code: 'E-TOO-BIG', severity: 'error', ids: [], message, fixes: [] };
}

/** What Jeffrey evidence ran into. */
export function softIssues({ unreachable, converged, multipliers }: Fitted): Issue[] {
  const excluded = unreachable.map(({ id }) =>
    evidenceIssue(
      'E-SOFT-ZERO',
      [id],
      'A share is wanted for a state that everything else excludes; it is not counted.',
    ),
  );
  if (converged) return excluded;
  const ids = [...multipliers.keys()].map(({ id }) => id);
  return [
    ...excluded,
    evidenceIssue(
      'W-SOFT-CONFLICT',
      ids,
      'These shares cannot all be met; the result is the nearest found.',
    ),
  ];
}

/** W-CONFLICT where the findings fit together badly (model.md §1.7). */
export function conflictIssues({ bits, alone }: ConflictMeasure): Issue[] {
  if (!(bits > 1)) return [];
  const message = `Together these findings are ${Math.round(2 ** bits)} times less likely than if they had nothing to do with each other.`;
  return [evidenceIssue('W-CONFLICT', [...alone.keys()], message)];
}

/** The fit as the answer tells it. */
export function softFitOf({ sweeps, converged, multipliers }: Fitted): SoftFit {
  const byId = [...multipliers].map(([{ id }, values]): [string, number[]] => [id, [...values]]);
  return { sweeps, converged, multipliers: new Map(byId) };
}

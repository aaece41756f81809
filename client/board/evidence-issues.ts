import type { ConflictMeasure } from '../../shared/infer/conflict.ts';
import type { Asked } from '../../shared/infer/question.ts';
import type { Issue } from '../../shared/model/issues.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { Supposition } from './exchanged.ts';

/** Above this many bits findings surprise each other (model.md §1.7, W-CONFLICT). */
const conflictBits = 1;

/** Issues of the engine in the board's terms: shown on the evidence and its nodes, with fixes that name them. */
export function onTheBoard(scenario: Scenario, issues: readonly Issue[]): Issue[] {
  return issues.map((issue) => {
    const nodes = issue.ids.flatMap((id) => scenario.evidence.get(id)?.node ?? []);
    const evidence = issue.ids.filter((id) => scenario.evidence.has(id));
    return {
      ...issue,
      ids: [...new Set([...issue.ids, ...nodes])],
      fixes: evidence.map((id) => switchOff(scenario, id)),
    };
  });
}

/** W-CONFLICT when the findings together are much less likely than each alone would make one think. */
export function conflictIssue(scenario: Scenario, measure: ConflictMeasure): Issue | undefined {
  if (!(measure.bits > conflictBits)) return undefined;
  const ids = [...measure.alone.keys()];
  const times = 2 ** measure.bits;
  const words = times < 10 ? times.toFixed(1) : Math.round(times).toLocaleString('en');
  const message = `These pieces of evidence fit together badly: together they are ${words} times less likely than if they had nothing to do with each other.`;
  const plain: Issue = { code: 'W-CONFLICT', severity: 'warning', ids, message, fixes: [] };
  return onTheBoard(scenario, [plain])[0];
}

/** E-DO-EVIDENCE for each what-if that sets a node to what evidence on that node excludes. */
export function doEvidenceIssues(
  scenario: Scenario,
  asked: Asked,
  suppositions: readonly Supposition[],
): Issue[] {
  const message =
    'This is supposed to be set from outside, but evidence on the same card says otherwise.';
  return suppositions.flatMap((one) => {
    if (one.mode !== 'do') return [];
    const { id, variable, distribution } = one.intervention;
    const against = asked.findings.filter(
      (finding) =>
        finding.kind === 'likelihood' &&
        finding.variable === variable &&
        distribution.every((value, state) => value * (finding.likelihood[state] ?? 0) === 0),
    );
    if (against.length === 0) return [];
    const ids = [id, ...against.map((finding) => finding.id)];
    return onTheBoard(scenario, [
      { code: 'E-DO-EVIDENCE', severity: 'error', ids, message, fixes: [] },
    ]);
  });
}

function switchOff(scenario: Scenario, evidence: string): Issue['fixes'][number] {
  const node = scenario.evidence.get(evidence)?.node ?? '';
  const label = scenario.nodes.get(node)?.label ?? '';
  return {
    label: `Do not count the evidence on “${label}”`,
    action: { do: 'switchEvidenceOff', evidence },
  };
}

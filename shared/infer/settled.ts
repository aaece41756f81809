import type { Answer, Asked } from './question.ts';
import type { LikelihoodFinding } from '../model/network.ts';

/** Jeffrey evidence as the virtual evidence that it came to, so that further findings do not disturb it. */
export function settled(asked: Asked, answer: Answer & { kind: 'exact' }): Asked {
  const findings = asked.findings.flatMap((finding): LikelihoodFinding[] => {
    if (finding.kind === 'likelihood') return [finding];
    const likelihood = answer.softFit?.multipliers.get(finding.id);
    const { id, variable } = finding;
    return likelihood ? [{ kind: 'likelihood', id, variable, likelihood }] : [];
  });
  return { ...asked, findings };
}

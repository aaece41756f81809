import { formatProbability } from '../../shared/model/format-probability.ts';
import type { Evidence, Node, StateId } from '../../shared/model/scenario.ts';
import { readReport } from './likelihoods.ts';

/** A finding in words: "It is: Yes", "A source says: Yes (85 % reliable)". */
export function evidenceWords(item: Evidence, node: Node): string {
  const name = (state: StateId) =>
    node.states.find(({ id }) => id === state)?.label ?? 'a state that is gone';
  switch (item.type) {
    case 'hard':
      return `It is: ${name(item.state)}`;
    case 'not':
      return `It is not: ${name(item.state)}`;
    case 'virtual': {
      const report = readReport(node.states, item.likelihood);
      if (report !== undefined) {
        return `A source says: ${name(report.state)} (${formatProbability(report.r)} reliable)`;
      }
      const parts = node.states.map(({ id, label }) => `${label} ${item.likelihood[id] ?? 0}`);
      return `A report, by how well each state explains it: ${parts.join(' : ')}`;
    }
    case 'jeffrey':
      return `We now put it at: ${shares(node, item.target)}`;
    case 'do':
      return `Set from outside: ${shares(node, item.target)}`;
    default:
      return '';
  }
}

function shares(node: Node, target: Readonly<Record<StateId, number>>): string {
  return node.states
    .filter(({ id }) => (target[id] ?? 0) > 0)
    .map(({ id, label }) => `${label} ${formatProbability(target[id] ?? 0)}`)
    .join(', ');
}

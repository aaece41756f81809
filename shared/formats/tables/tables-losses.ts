import type { Scenario } from '../../model/scenario.ts';

/** What of a board is in none of the tables, a sentence each. */
export function tablesLosses(scenario: Scenario): readonly string[] {
  const { meta, nodes, notes, sources, evidence, payoffs, constraints, groups } = scenario;
  const left = [
    [meta.title !== '', 'The title'],
    [evidence.size > 0, 'Evidence'],
    [notes.size + sources.size > 0, 'Notes, reasons and sources'],
    [payoffs.size > 0, 'Payoffs'],
    [constraints.size > 0, 'Combinations that cannot occur'],
    [groups.size > 0, 'Frames'],
    [meta.rounds !== undefined, 'Rounds'],
    [[...nodes.values()].some(({ policy }) => policy.mode !== 'estimate'), 'Fixed moves'],
  ] as const;
  const names = left.flatMap(([isThere, name]) => (isThere ? [name] : []));
  return names.length === 0 ? [] : [`Left out: ${names.join(', ')}.`];
}

import { useMemo } from 'react';
import { useScenarioValue, useWhatIfs } from '../board/hooks.ts';
import { activeWhatIfs, type ActiveWhatIf } from './what-ifs.ts';

/** What is being asked now, private and shared. */
export function useActiveWhatIfs(): readonly ActiveWhatIf[] {
  const own = useWhatIfs();
  const evidence = useScenarioValue((scenario) => scenario.evidence);
  const nodes = useScenarioValue((scenario) => scenario.nodes);
  return useMemo(() => activeWhatIfs(own, { evidence, nodes }), [own, evidence, nodes]);
}

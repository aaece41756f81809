import { useAnswer, useScenarioShallow, useUi } from '../board/hooks.ts';
import type { Reading } from '../board/answer-state.ts';
import { useActiveWhatIfs } from '../what-if/use-active-what-ifs.ts';
import { listedFew, quotedTarget } from './parts/names.ts';

/** Whether what-ifs are asked and count in the answers. */
export function useCountsWhatIfs(): boolean {
  const items = useActiveWhatIfs();
  return useUi((ui) => ui.countsWhatIfs) && items.length > 0;
}

/** What the board says now, with the what-ifs where they count. */
export function useCountedReading(): Reading | undefined {
  const counts = useCountsWhatIfs();
  return useAnswer(({ base, whatIf }) => (counts ? whatIf?.chosen : base));
}

/** "“Talks: yes” (learnt) and “Offer: made” (done)"; empty where nothing is asked. */
export function useSupposed(): string {
  const items = useActiveWhatIfs();
  const names = useScenarioShallow((scenario) =>
    items.map(({ node: id, state, mode }) => {
      const name = quotedTarget(scenario, { node: id, states: [state] });
      return `${name} (${mode === 'do' ? 'done' : 'learnt'})`;
    }),
  );
  return listedFew(names);
}

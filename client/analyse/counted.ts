import { useAnswer, useScenarioShallow, useUi } from '../board/hooks.ts';
import type { Reading } from '../board/answer-state.ts';
import { repeats, roundsOf } from '../../shared/model/rounds.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { useActiveWhatIfs } from '../what-if/use-active-what-ifs.ts';
import type { ActiveWhatIf } from '../what-if/what-ifs.ts';
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

/** "“Talks: yes” (learnt) and “Attack: yes” (done in every round)"; empty where nothing is asked. */
export function useSupposed(): string {
  const items = useActiveWhatIfs();
  const names = useScenarioShallow((scenario) =>
    items.map((item) => {
      const name = quotedTarget(scenario, { node: item.node, states: [item.state] });
      return `${name} (${item.mode === 'do' ? 'done' : 'learnt'}${roundOf(scenario, item)})`;
    }),
  );
  return listedFew(names);
}

/** Of a card that repeats, when. */
function roundOf(scenario: Scenario, { node: id, mode, round }: ActiveWhatIf): string {
  const node = scenario.nodes.get(id);
  if (node === undefined || !repeats(node, roundsOf(scenario))) return '';
  if (round === undefined && mode === 'do') return ' in every round';
  return ` in round ${round ?? 1}`;
}

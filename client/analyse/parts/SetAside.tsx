import type { Id } from '../../../shared/base/ids.ts';
import { useScenarioValue } from '../../board/hooks.ts';
import { JumpList } from './JumpList.tsx';
import { cardName, cardOfEvidence } from './names.ts';
import styles from './parts.module.css';

/** Names the evidence that a decision is judged without, because it follows from the decision. */
export function SetAside({ evidence }: { readonly evidence: readonly Id[] }) {
  const scenario = useScenarioValue((all) => all);
  const nodes = [...new Set(evidence.flatMap((id) => cardOfEvidence(scenario, id) ?? []))];
  if (nodes.length === 0) return null;
  return (
    <p className={styles.words}>
      Set aside, because it is about this move or follows from it: what is known of{' '}
      <JumpList cards={nodes} names={nodes.map((node) => cardName(scenario, node))} />
    </p>
  );
}

import type { Id } from '../../../shared/base/ids.ts';
import { useScenarioValue } from '../../board/hooks.ts';
import { Jump } from './Jump.tsx';
import { cardName } from './names.ts';
import styles from './parts.module.css';

/** Names the evidence that a decision is judged without, because it follows from the decision. */
export function SetAside({ evidence }: { readonly evidence: readonly Id[] }) {
  const scenario = useScenarioValue((all) => all);
  const nodes = evidence.flatMap((id) => scenario.evidence.get(id)?.node ?? []);
  if (nodes.length === 0) return null;
  return (
    <p className={styles.words}>
      Set aside, because it follows from this move: the evidence on{' '}
      {nodes.map((node, at) => (
        <span key={node}>
          {at === 0 ? '' : ', '}
          <Jump to={node}>{cardName(scenario, node)}</Jump>
        </span>
      ))}
      .
    </p>
  );
}

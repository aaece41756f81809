import { Jump } from './Jump.tsx';
import styles from './parts.module.css';

export interface JumpListProps {
  readonly cards: readonly string[];
  /** In the order of the cards. */
  readonly names: readonly string[];
}

/** Cards in a sentence that ends with them; no line begins with a comma. */
export function JumpList({ cards, names }: JumpListProps) {
  return cards.map((id, at) => (
    <span key={id}>
      <span className={styles.kept}>
        <Jump to={id}>{names[at]}</Jump>
        {at === cards.length - 1 ? '.' : ','}
      </span>{' '}
    </span>
  ));
}

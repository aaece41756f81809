import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { remove } from '../../shared/document/commands/remove.ts';
import { useBoard } from '../board/board-context.tsx';
import { run } from '../board/run-command.ts';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { LabelField } from './LabelField.tsx';
import { Section } from './Section.tsx';
import fields from './fields.module.css';
import styles from './Records.module.css';

/** A record that the board lists by name. */
interface Named {
  readonly id: string;
  readonly label: string;
}

export interface RecordsSectionProps<T extends Named> {
  readonly title: string;
  readonly collection: 'actors' | 'phases';
  readonly records: readonly T[];
  /** Said while there are none. */
  readonly empty: string;
  readonly nameLabel: string;
  readonly isOrdered?: boolean;
  /** Adds one and returns its id; its name is then asked for. */
  readonly add: () => string;
  readonly renderBefore: (record: T, index: number) => ReactNode;
  readonly renderAfter: (record: T, index: number) => ReactNode;
}

/** Records of one kind: each by its name to edit, with what goes before and after it; add and remove. */
export function RecordsSection<T extends Named>({
  title,
  collection,
  records,
  empty,
  nameLabel,
  isOrdered = false,
  add,
  renderBefore,
  renderAfter,
}: RecordsSectionProps<T>) {
  const board = useBoard();
  const { target, mayEdit } = board;
  const List = isOrdered ? 'ol' : 'ul';
  return (
    <Section
      title={title}
      mark={records.length}
      actions={
        <Button
          size="s"
          variant="plain"
          icon={<Plus />}
          isDisabled={!mayEdit}
          onPress={() => {
            const id = run(board, add);
            if (id !== undefined) board.ui.setState({ editing: `${id}/label` });
          }}
        >
          Add
        </Button>
      }
    >
      {records.length === 0 ? <p className={fields.empty}>{empty}</p> : null}
      <List className={styles.records}>
        {records.map((record, index) => (
          <li key={record.id} className={styles.record}>
            {renderBefore(record, index)}
            <LabelField
              collection={collection}
              id={record.id}
              label={nameLabel}
              isLabelHidden
              className={fields.quiet}
            />
            {renderAfter(record, index)}
            <IconButton
              size="s"
              label={`Remove ${record.label}`}
              icon={<Trash2 />}
              isDisabled={!mayEdit}
              onPress={() => run(board, () => remove(target, [{ collection, id: record.id }]))}
            />
          </li>
        ))}
      </List>
    </Section>
  );
}

import { rename, type LabelRef } from '../../shared/document/commands/rename.ts';
import { useBoard } from '../board/board-context.tsx';
import { BoundText } from './BoundText.tsx';
import { labelText } from './record-text.ts';

export interface LabelFieldProps extends LabelRef {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly isMultiline?: boolean;
  readonly placeholder?: string;
  readonly className?: string | undefined;
}

/** The name of a record, as several people may type it at once. */
export function LabelField({ collection, id, ...rest }: LabelFieldProps) {
  const { target } = useBoard();
  return (
    <BoundText
      {...rest}
      key={id}
      field={`${id}/label`}
      text={labelText(target, collection, id)}
      isNamedHere={collection !== 'nodes' && collection !== 'groups'}
      write={(next) => rename(target, { collection, id }, next, 'typing')}
    />
  );
}

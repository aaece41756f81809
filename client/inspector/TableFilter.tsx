import { cx } from '../kit/cx.ts';
import { Choice } from './Choice.tsx';
import type { Cause, Filter } from './table-view.ts';
import fields from './fields.module.css';

export interface TableFilterProps {
  readonly parents: readonly Cause[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

/** Holds causes at one state, so that a long table shows only the rows one is working on. */
export function TableFilter({ parents, filter, onChange }: TableFilterProps) {
  return (
    <fieldset className={cx(fields.set, fields.pair)} aria-label="Show only rows with">
      {parents.map((parent) => (
        <Choice
          key={parent.id}
          label={parent.label}
          value={filter.get(parent.id) ?? ''}
          options={[{ id: '', label: 'Any' }, ...parent.states]}
          onChange={(state) => {
            const next = new Map(filter);
            if (state === '') next.delete(parent.id);
            else next.set(parent.id, state);
            onChange(next);
          }}
        />
      ))}
    </fieldset>
  );
}

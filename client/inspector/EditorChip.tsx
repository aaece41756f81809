import type { CSSProperties } from 'react';
import type { Person } from '../../shared/protocol/awareness.ts';
import fields from './fields.module.css';

/** Who else is in this field: "Sara is typing". Nothing when nobody is. */
export function EditorChip({ people }: { readonly people: readonly Person[] }) {
  const [first, ...more] = people;
  if (first === undefined) return null;
  const style = { '--who': first.colour } as CSSProperties;
  const names = more.length === 0 ? first.name : `${first.name} and ${more.length} more`;
  return (
    <output className={fields.editor} style={style}>
      {names} {more.length === 0 ? 'is' : 'are'} typing
    </output>
  );
}

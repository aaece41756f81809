import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Person } from '../../shared/protocol/awareness.ts';
import { useRoom } from '../room/room-context.tsx';

export interface Editing {
  /** Who else is in this field now. */
  readonly others: readonly Person[];
  /** On focus: shows the others that this person is in the field. */
  readonly start: () => void;
  /** On blur. */
  readonly stop: () => void;
}

/** Who types in a field, both ways: `<id>/label`, `<note>/text` or a parameter id. */
export function useEditing(field: string): Editing {
  const room = useRoom();
  const others = useStore(
    room.people,
    useShallow(({ people }) => people.filter(({ self, editing }) => !self && editing === field)),
  );
  const own = useMemo(
    () => ({
      start: () => room.presence.show({ editing: field }),
      stop: () => room.presence.show({ editing: null }),
    }),
    [room, field],
  );
  return { others, ...own };
}

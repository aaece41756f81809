import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Num } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioValue } from '../board/hooks.ts';
import { Popover, type PopoverProps } from '../kit/Popover.tsx';
import { NumberEntry } from './NumberEntry.tsx';
import { ScoreEntry } from './ScoreEntry.tsx';
import { numberSubject } from './number-subject.ts';
import { useEditing } from './use-editing.ts';

export interface NumberPopoverProps {
  /** Parameter id of the number (model.md §1.1). */
  readonly param: string;
  /** What it stands beside. */
  readonly anchor: RefObject<Element | null>;
  readonly onClose: () => void;
  readonly placement?: PopoverProps['placement'];
  /** A digit that the person typed to open it; the number field starts with it. */
  readonly typed?: string | undefined;
  /** What else belongs to the step that writes the number. */
  readonly also?: ((num: Num) => void) | undefined;
  /** Shows nobody the number before it is set: what it stands beside may go with what it changes. */
  readonly isQuiet?: boolean;
}

/**
 * Asks for one number beside its pill or field; open while mounted. Enter, "Set" and a click
 * elsewhere write it once; Esc and "Cancel" leave it as it was.
 */
export function NumberPopover({
  param,
  anchor,
  onClose,
  placement = 'bottom',
  typed,
  also,
  isQuiet = false,
}: NumberPopoverProps) {
  const board = useBoard();
  // Taken when it opens: a change by somebody else must not move the slider under the hand.
  const [subject, setSubject] = useState(() => numberSubject(board.scenario.getState(), param));
  const isGone = useScenarioValue(
    (scenario) => numberSubject(scenario, subject?.param ?? param) === undefined,
  );
  const finish = useRef<() => void>(() => {});
  const { start, stop } = useEditing(subject?.param ?? param);

  useEffect(() => {
    start();
    return stop;
  }, [start, stop]);
  useEffect(() => {
    if (isGone) onClose();
  }, [isGone, onClose]);

  if (subject === undefined || isGone) return null;
  return (
    <Popover
      label={subject.question}
      anchor={anchor}
      placement={placement}
      isOpen
      isTallOnPhone
      onClose={() => {
        finish.current();
        onClose();
      }}
    >
      {subject.of === 'score' ? (
        <ScoreEntry subject={subject} onClose={onClose} />
      ) : (
        <NumberEntry
          key={subject.param}
          subject={subject}
          typed={subject.param === param ? typed : undefined}
          onClose={onClose}
          finishRef={finish}
          also={also}
          isQuiet={isQuiet}
          onOther={(other) => {
            finish.current();
            setSubject(numberSubject(board.scenario.getState(), other));
          }}
        />
      )}
    </Popover>
  );
}

import { useRef, useState } from 'react';
import { applyFix } from '../../shared/document/commands/apply-fix.ts';
import type { Fix } from '../../shared/model/issues.ts';
import { useBoard } from '../board/board-context.tsx';
import { run } from '../board/run-command.ts';
import { Button } from '../kit/Button.tsx';
import { NumberPopover } from './NumberPopover.tsx';

export interface FixButtonProps {
  readonly fix: Fix;
  /** It has been applied, or the number has been asked for. */
  readonly onDone?: () => void;
}

/** One repair of an issue: carries it out, or opens the entry of the number that it asks for. */
export function FixButton({ fix: { label, action }, onDone }: FixButtonProps) {
  const board = useBoard();
  const button = useRef<HTMLDivElement>(null);
  const [isAsking, setAsking] = useState(false);
  return (
    <div ref={button}>
      <Button
        size="s"
        isDisabled={!board.mayEdit}
        onPress={() => {
          if (action.do === 'askNumber') {
            setAsking(true);
            return;
          }
          run(board, () => applyFix(board.target, action));
          onDone?.();
        }}
      >
        {label}
      </Button>
      {isAsking && action.do === 'askNumber' ? (
        <NumberPopover
          param={action.param}
          anchor={button}
          isQuiet
          onClose={() => {
            setAsking(false);
            onDone?.();
          }}
        />
      ) : null}
    </div>
  );
}

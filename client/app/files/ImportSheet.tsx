import type { Scenario } from '../../../shared/model/scenario.ts';
import { useBoard } from '../../board/board-context.tsx';
import { useUi } from '../../board/hooks.ts';
import { OpenSheet } from './OpenSheet.tsx';
import { leftBehind, putInto } from './into-board.ts';

const none: readonly File[] = [];

/** Opens files over a board: onto it, where they were dropped, or as a board of their own. */
export function ImportSheet({ onClose }: { readonly onClose: () => void }) {
  const board = useBoard();
  const dropped = useUi((ui) => ui.dropped);
  const host = {
    put: (scenario: Scenario) => putInto(board, scenario, dropped?.at),
    leftBehind,
  };
  return (
    <OpenSheet
      files={dropped?.files ?? none}
      host={board.mayEdit ? host : undefined}
      onClose={onClose}
    />
  );
}

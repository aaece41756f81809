import { useBoard } from '../../board/board-context.tsx';
import { useUi } from '../../board/hooks.ts';
import { OpenSheet, type Host } from './OpenSheet.tsx';
import { leftBehind, putInto } from './into-board.ts';

const none: readonly File[] = [];

/** Opens files over a board: onto it, where they were dropped, or as a board of their own. */
export function ImportSheet({ onClose }: { readonly onClose: () => void }) {
  const board = useBoard();
  const dropped = useUi((ui) => ui.dropped);
  const host: Host = {
    put: (scenario, onShare) => putInto(board, scenario, dropped?.at, onShare),
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

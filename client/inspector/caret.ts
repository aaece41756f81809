/** One piece of a Y.Text change, as Yjs reports it. */
export interface DeltaPiece {
  readonly retain?: number | undefined;
  readonly insert?: unknown;
  readonly delete?: number | undefined;
}

/**
 * Where a caret stands after somebody else's change, so that one's own typing goes on in the same
 * word. Text put in exactly at the caret pushes it, as everywhere in Yjs.
 */
export function movedCaret(caret: number, delta: readonly DeltaPiece[]): number {
  let at = 0;
  let moved = caret;
  for (const piece of delta) {
    if (piece.retain !== undefined) {
      at += piece.retain;
    } else if (typeof piece.insert === 'string') {
      if (at <= moved) moved += piece.insert.length;
      at += piece.insert.length;
    } else if (piece.delete !== undefined) {
      if (at < moved) moved -= Math.min(piece.delete, moved - at);
    }
  }
  return moved;
}

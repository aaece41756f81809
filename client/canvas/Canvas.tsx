import '@xyflow/react/dist/base.css';
import { ReactFlowProvider } from '@xyflow/react';
import { useState } from 'react';
import { useBoard } from '../board/board-context.tsx';
import { createOverlays } from './overlays.ts';
import { OverlaysContext } from './overlays-context.ts';
import { Stage } from './Stage.tsx';
import { SurfaceContext } from './surface-context.ts';
import { Surface } from './surface.ts';

/** The board as people draw it: cards, links, frames and numbers, moved by mouse, touch and keyboard. */
export function Canvas() {
  const board = useBoard();
  const [surface] = useState(() => new Surface(board));
  const [overlays] = useState(createOverlays);
  return (
    <SurfaceContext value={surface}>
      <OverlaysContext value={overlays}>
        <ReactFlowProvider>
          <Stage />
        </ReactFlowProvider>
      </OverlaysContext>
    </SurfaceContext>
  );
}

import { ReactFlow, type Edge, type NodeTypes } from '@xyflow/react';
import { useCallback, useRef } from 'react';
import { useStore } from 'zustand';
import { useBoard } from '../board/board-context.tsx';
import { useSelection, useUi } from '../board/hooks.ts';
import { cx } from '../kit/cx.ts';
import { PresenceOverlay } from '../presence/PresenceOverlay.tsx';
import { BandNames, BandsBehind } from './Bands.tsx';
import { Card } from './Card.tsx';
import { CanvasMenu } from './CanvasMenu.tsx';
import { EmptyHint } from './EmptyHint.tsx';
import { FarCanvas } from './FarCanvas.tsx';
import { GatherBar } from './GatherBar.tsx';
import { GroupFrame } from './GroupFrame.tsx';
import { InViewport } from './InViewport.tsx';
import { LinkLines } from './LinkLines.tsx';
import { LinkPicker } from './LinkPicker.tsx';
import { Marquee } from './Marquee.tsx';
import { Minimap } from './Minimap.tsx';
import { NoteCard } from './NoteCard.tsx';
import { NumberHost } from './NumberHost.tsx';
import { Pills } from './Pills.tsx';
import { Rungs } from './Rungs.tsx';
import { maxZoom, minZoom } from './sizes.ts';
import { TargetChip } from './TargetChip.tsx';
import { useSurface } from './surface-context.ts';
import { useCanvasInput } from './use-canvas-input.ts';
import { useKeptKeyboard } from './use-kept-keyboard.ts';
import { useViewport } from './use-viewport.ts';
import type { CanvasNode } from './window-store.ts';
import { ZoomBar } from './ZoomBar.tsx';
import styles from './Stage.module.css';

const nodeTypes: NodeTypes = { nodes: Card, notes: NoteCard, groups: GroupFrame };
const noEdges: Edge[] = [];
/** React Flow's own help for readers speaks of keys that are not ours. */
const readerWords = {
  'node.a11yDescription.default': '',
  'node.a11yDescription.keyboardDisabled': '',
  'edge.a11yDescription.default': '',
};

/** React Flow holds the viewport and the cards in view; everything else is drawn around it. */
export function Stage() {
  const surface = useSurface();
  const board = useBoard();
  const root = useRef<HTMLDivElement>(null);
  const nodes = useStore(surface.window, (window) => window.nodes);
  const isFar = useStore(surface.window, (window) => window.distance === 'far');
  const tool = useUi((ui) => ui.tool);
  const isEntry = useSelection((selection) => selection.focused === null);
  const onMove = useViewport(root);
  useKeptKeyboard(root);
  const onFrame = useCallback((draw: () => void) => surface.addPart(draw), [surface]);
  const { isPanning, handlers } = useCanvasInput(root);
  return (
    <div
      ref={root}
      data-canvas
      dir="ltr"
      className={cx(styles.stage, tool !== 'select' && styles.placing, isPanning && styles.panning)}
      {...handlers}
    >
      <FarCanvas />
      <ReactFlow<CanvasNode>
        nodes={nodes}
        edges={noEdges}
        nodeTypes={nodeTypes}
        minZoom={minZoom}
        maxZoom={maxZoom}
        panOnScroll
        panOnDrag={isPanning ? true : [1]}
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        deleteKeyCode={null}
        panActivationKeyCode={null}
        zoomActivationKeyCode={null}
        disableKeyboardA11y
        attributionPosition="bottom-left"
        onMove={onMove}
        tabIndex={isEntry ? 0 : -1}
        aria-label="Board. Arrow keys go from card to card."
        ariaLabelConfig={readerWords}
        className={cx(isFar && styles.far)}
      >
        <InViewport>
          <BandsBehind />
          <LinkLines />
          <Pills />
          <Marquee />
          <Rungs />
        </InViewport>
      </ReactFlow>
      <PresenceOverlay onFrame={onFrame} />
      <BandNames />
      <EmptyHint />
      <TargetChip />
      <GatherBar />
      <Minimap />
      <ZoomBar />
      <CanvasMenu />
      <NumberHost />
      {board.mayEdit ? <LinkPicker /> : null}
    </div>
  );
}

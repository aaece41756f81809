import '@xyflow/react/dist/style.css';
import {
  ReactFlow,
  useEdgesState,
  useNodesState,
  type Node,
  type ReactFlowInstance,
} from '@xyflow/react';
import type { Scenario } from '../../../shared/model/scenario.ts';

type Flow = Pick<ReactFlowInstance, 'getNodes' | 'screenToFlowPosition' | 'zoomTo'>;

/** What the measuring script asks of the bare flow. */
export interface BareHandle {
  zoomTo(zoom: number): void;
  /** Selects the fifty nodes nearest to the middle of the screen. */
  selectFifty(): void;
}

function nearest(flow: Flow, count: number): ReadonlySet<string> {
  const middle = flow.screenToFlowPosition({ x: innerWidth / 2, y: innerHeight / 2 });
  const far = ({ position }: Node) => Math.hypot(position.x - middle.x, position.y - middle.y);
  const sorted = flow.getNodes().sort((a, b) => far(a) - far(b));
  return new Set(sorted.slice(0, count).map(({ id }) => id));
}

/** React Flow as its guide shows it: all nodes and all labelled edges in its own state. */
export function BareFlow({ scenario }: { readonly scenario: Scenario }) {
  const [nodes, setNodes, onNodesChange] = useNodesState<Node>(
    [...scenario.nodes.values()].map(({ id, pos, label }) => ({
      id,
      position: pos,
      data: { label },
      style: { width: 200, height: 108 },
    })),
  );
  const [edges, , onEdgesChange] = useEdgesState(
    [...scenario.links.values()].map(({ id, from, to }) => ({
      id,
      source: from,
      target: to,
      label: '35 %',
    })),
  );
  const offer = (flow: Flow) => {
    const handle: BareHandle = {
      zoomTo: (zoom) => void flow.zoomTo(zoom),
      selectFifty: () => {
        const near = nearest(flow, 50);
        setNodes((all) => all.map((node) => ({ ...node, selected: near.has(node.id) })));
      },
    };
    Object.assign(globalThis, { flow: handle });
  };
  return (
    <ReactFlow
      onInit={offer}
      nodes={nodes}
      edges={edges}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      minZoom={0.02}
      panOnScroll
      fitView
    />
  );
}

import { must } from '../base/must.ts';
import type { Fix, Issue } from './issues.ts';
import { issue } from './ledger.ts';
import { findLoops } from './loops.ts';
import type { Loop } from './loops.ts';
import { compareIds, inIdOrder } from './own.ts';
import { idleIssue, isIdle } from './idle-links.ts';
import { lagOf, repeats, roundsOf } from './rounds.ts';
import type { Link, LinkId, NodeId, Scenario } from './scenario.ts';
import { nameOf } from './words-of-card.ts';

/** Which cards there are and which links count: what a change of a mere number leaves as it is. */
export interface Structure {
  /** In id order. */
  readonly nodeIds: readonly NodeId[];
  /** The links that count, by child, in id order. */
  readonly incoming: ReadonlyMap<NodeId, readonly LinkId[]>;
  readonly loops: ReadonlyMap<LinkId, Loop>;
  readonly dangling: readonly LinkId[];
  /** Links that wait for a later round that never comes. */
  readonly idle: readonly LinkId[];
  readonly rounds: number;
  /** The links that it was found from, by which {@link sameStructure} compares. */
  readonly links: ReadonlyMap<LinkId, Link>;
  readonly nodes: Scenario['nodes'];
}

export function findStructure(scenario: Scenario): Structure {
  const { nodes } = scenario;
  const rounds = roundsOf(scenario);
  const dangling: LinkId[] = [];
  const idle: LinkId[] = [];
  const causal: Link[] = [];
  for (const link of inIdOrder(scenario.links)) {
    const [from, to] = [nodes.get(link.from), nodes.get(link.to)];
    if (!from || !to) dangling.push(link.id);
    else if (link.kind === 'relates') continue;
    else if (isIdle(link, from, to, rounds)) idle.push(link.id);
    else causal.push(link);
  }
  const endsOf = (link: Link) => [must(nodes.get(link.from)), must(nodes.get(link.to))] as const;
  const loops = findLoops(causal, {
    lagOf: (link) => lagOf(link, ...endsOf(link), rounds),
    repeats: (id) => repeats(must(nodes.get(id)), rounds),
  });
  const incoming = new Map<NodeId, LinkId[]>();
  for (const link of causal) {
    if (loops.has(link.id)) continue;
    const list = incoming.get(link.to);
    if (list) list.push(link.id);
    else incoming.set(link.to, [link.id]);
  }
  const nodeIds = [...nodes.keys()].sort(compareIds);
  return { nodeIds, incoming, loops, dangling, idle, rounds, links: scenario.links, nodes };
}

/** Whether the structure still holds: the same cards and rounds, and links with the same ends, kind, lag and order. */
export function sameStructure(structure: Structure, scenario: Scenario): boolean {
  return (
    structure.rounds === roundsOf(scenario) &&
    sameNodes(structure.nodes, scenario.nodes) &&
    sameLinks(structure.links, scenario.links)
  );
}

function sameNodes(before: Scenario['nodes'], after: Scenario['nodes']): boolean {
  if (before === after) return true;
  if (before.size !== after.size) return false;
  for (const [id, node] of after) {
    const old = before.get(id);
    const same =
      old !== undefined &&
      old.perRound === node.perRound &&
      old.absorbing === node.absorbing &&
      old.carry === node.carry;
    if (!same) return false;
  }
  return true;
}

function sameLinks(before: Scenario['links'], after: Scenario['links']): boolean {
  if (before === after) return true;
  if (before.size !== after.size) return false;
  for (const [id, link] of after) {
    const old = before.get(id);
    if (old === link) continue;
    const same =
      old !== undefined &&
      old.from === link.from &&
      old.to === link.to &&
      old.kind === link.kind &&
      old.lag === link.lag &&
      old.lamport === link.lamport;
    if (!same) return false;
  }
  return true;
}

export function structureIssues(scenario: Scenario, structure: Structure): Issue[] {
  const dangling = structure.dangling.map((id) =>
    issue('I-DANGLING', [id], 'A link has lost one of its ends; it is not counted.', [
      { label: 'Remove the link', action: { do: 'removeLink', link: id } },
    ]),
  );
  const suspended = [...structure.loops]
    .sort(([a], [b]) => compareIds(a, b))
    .map(([id, loop]) => loopIssue(scenario, id, loop));
  const idle = structure.idle.map((id) => idleIssue(scenario, must(scenario.links.get(id))));
  return [...dangling, ...suspended, ...idle];
}

function loopIssue(scenario: Scenario, id: LinkId, loop: Loop): Issue {
  const names = [...loop.nodes, loop.nodes[0] ?? ''].map((node) =>
    nameOf(scenario.nodes.get(node)),
  );
  const back = loop.links.filter((link) => runsBack(scenario, link));
  const later = [...back, id].map((link): Fix => {
    const { from, to } = scenario.links.get(link) ?? { from: '', to: '' };
    const [cause, effect] = [from, to].map((node) => nameOf(scenario.nodes.get(node)));
    return {
      label:
        link === id
          ? 'Let it count in the next round'
          : `Let ${cause} → ${effect} count in the next round`,
      action: { do: 'nextRound', link, cards: loop.nodes },
    };
  });
  return issue(
    'W-LOOP-SUSPENDED',
    [id, ...loop.nodes],
    `Not counted: this link closes a loop through ${names.join(' → ')}.`,
    [
      ...later,
      {
        label: 'Keep it as a mere relation',
        action: { do: 'setLinkKind', link: id, kind: 'relates' },
      },
    ],
  );
}

/** Whether a link runs against the order of the phases: the one to put off to the next round (model.md §1.8). */
function runsBack(scenario: Scenario, id: LinkId): boolean {
  const link = scenario.links.get(id);
  const orderOf = (node: NodeId | undefined) =>
    scenario.phases.get(scenario.nodes.get(node ?? '')?.phase ?? '')?.order;
  const from = orderOf(link?.from);
  const to = orderOf(link?.to);
  return from !== undefined && to !== undefined && from > to;
}

import { must } from '../base/must.ts';
import { checkConstraints } from './check-constraints.ts';
import type { Compiled } from './compiled.ts';
import { compileEvidence, fixedOption } from './compile-evidence.ts';
import { compileNode } from './compile-node.ts';
import type { CompiledNode } from './compile-node.ts';
import { familyOf, usableStates } from './family.ts';
import type { Variable } from './network.ts';
import type { Link, Node, NodeId, Scenario, State } from './scenario.ts';
import { findStructure, sameStructure, structureIssues } from './structure.ts';
import type { Structure } from './structure.ts';
import { unroll } from './unroll.ts';
import type { Numbered } from './unroll.ts';

export type Compiler = (scenario: Scenario) => Compiled;

/** A card's compiled part with the records that it came from. */
interface Part {
  readonly records: readonly (Node | Link)[];
  readonly compiled: CompiledNode;
}

/**
 * `compile` for a scenario that changes a little at a time: a card is compiled again only when its own
 * record, a link into it or a parent's record is another object than before. Unchanged variables keep
 * their identity. The answer is the same as that of a fresh compiler, double for double.
 */
export function createCompiler(): Compiler {
  let structure: Structure | undefined;
  let parts: ReadonlyMap<NodeId, Part> = new Map();
  let variables: ReadonlyMap<string, Numbered> = new Map();

  return (scenario) => {
    const kept = structure !== undefined && sameStructure(structure, scenario);
    const current = kept && structure ? structure : findStructure(scenario);
    const sameRounds = structure?.rounds === current.rounds;
    structure = { ...current, nodes: scenario.nodes, links: scenario.links };
    parts = compileParts(scenario, current, sameRounds ? parts : new Map());
    const compiled = new Map([...parts].map(([id, part]) => [id, part.compiled]));
    const { nodeIds, rounds } = current;
    const cards = { nodes: scenario.nodes, nodeIds, rounds };
    variables = unroll(cards, compiled, kept ? variables : new Map());
    return assemble(
      scenario,
      current,
      parts,
      [...variables.values()].map(({ variable }) => variable),
    );
  };
}

/** The links into a card that count, and the cards that they come from. */
function recordsInto(scenario: Scenario, { incoming }: Structure, id: NodeId) {
  const links = (incoming.get(id) ?? []).flatMap((link) => scenario.links.get(link) ?? []);
  return { links, parents: links.map((link) => must(scenario.nodes.get(link.from))) };
}

/** One card of a scenario whose structure is known. */
export function compileCard(scenario: Scenario, structure: Structure, id: NodeId): CompiledNode {
  const { links, parents } = recordsInto(scenario, structure, id);
  return compileNode(familyOf(must(scenario.nodes.get(id)), links, parents, structure.rounds));
}

function compileParts(
  scenario: Scenario,
  structure: Structure,
  before: ReadonlyMap<NodeId, Part>,
): Map<NodeId, Part> {
  const after = new Map<NodeId, Part>();
  for (const id of structure.nodeIds) {
    const { links, parents } = recordsInto(scenario, structure, id);
    const records = [must(scenario.nodes.get(id)), ...links, ...parents];
    const old = before.get(id);
    const same =
      old?.records.length === records.length &&
      records.every((record, at) => record === old.records[at]);
    const compiled = same && old ? old.compiled : compileCard(scenario, structure, id);
    after.set(id, { records, compiled });
  }
  return after;
}

function assemble(
  scenario: Scenario,
  structure: Structure,
  parts: ReadonlyMap<NodeId, Part>,
  variables: readonly Variable[],
): Compiled {
  const statesOf = new Map<NodeId, readonly State[]>();
  const compiled = new Map<NodeId, CompiledNode>();
  const used = new Set<CompiledNode>();
  for (const id of structure.nodeIds) {
    const node = must(scenario.nodes.get(id));
    const states = usableStates(node);
    const part = must(parts.get(id)).compiled;
    statesOf.set(id, states);
    compiled.set(id, part);
    // Surgery cuts a fixed move off from its own numbers, so they are not in use.
    if (fixedOption(node, states) === undefined) used.add(part);
  }
  const evidence = compileEvidence(scenario, statesOf, structure.rounds);
  return {
    network: { variables },
    rounds: structure.rounds,
    interventions: evidence.interventions,
    findings: evidence.findings,
    whatIfs: evidence.whatIfs,
    issues: [
      ...[...compiled.values()].flatMap((part) =>
        used.has(part) ? part.issues : part.issues.filter(({ code }) => code !== 'I-ASSUMED'),
      ),
      ...structureIssues(scenario, structure),
      ...evidence.issues,
      ...checkConstraints(scenario, compiled),
    ],
    numbers: [...used].flatMap((part) => part.numbers),
    suspended: new Map([...structure.loops].map(([link, { nodes }]) => [link, nodes])),
  };
}

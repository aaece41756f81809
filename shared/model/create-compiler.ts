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
  let variables: ReadonlyMap<NodeId, { part: CompiledNode; variable: Variable }> = new Map();

  return (scenario) => {
    const kept = structure !== undefined && sameStructure(structure, scenario);
    const current = kept && structure ? structure : findStructure(scenario);
    structure = { ...current, nodes: scenario.nodes, links: scenario.links };
    parts = compileParts(scenario, current, parts);
    variables = numberVariables(current, parts, kept ? variables : new Map());
    return assemble(
      scenario,
      current,
      parts,
      [...variables.values()].map(({ variable }) => variable),
    );
  };
}

function compileParts(
  scenario: Scenario,
  structure: Structure,
  before: ReadonlyMap<NodeId, Part>,
): Map<NodeId, Part> {
  const after = new Map<NodeId, Part>();
  for (const id of structure.nodeIds) {
    const node = must(scenario.nodes.get(id));
    const links = (structure.incoming.get(id) ?? []).flatMap(
      (link) => scenario.links.get(link) ?? [],
    );
    const parents = links.map((link) => must(scenario.nodes.get(link.from)));
    const records = [node, ...links, ...parents];
    const old = before.get(id);
    const same =
      old?.records.length === records.length &&
      records.every((record, at) => record === old.records[at]);
    const compiled = same && old ? old.compiled : compileNode(familyOf(node, links, parents));
    after.set(id, { records, compiled });
  }
  return after;
}

function numberVariables(
  { nodeIds }: Structure,
  parts: ReadonlyMap<NodeId, Part>,
  before: ReadonlyMap<NodeId, { part: CompiledNode; variable: Variable }>,
): Map<NodeId, { part: CompiledNode; variable: Variable }> {
  let index: Map<NodeId, number> | undefined;
  const indexOf = (id: NodeId) => {
    index ??= new Map(nodeIds.map((node, at) => [node, at]));
    return must(index.get(id));
  };
  return new Map(
    nodeIds.map((id) => {
      const part = must(parts.get(id)).compiled;
      const old = before.get(id);
      if (old?.part === part) return [id, old];
      const parents = part.dimensions.map((dimension) => indexOf(dimension.id));
      return [id, { part, variable: { id, states: part.states, parents, cpd: part.cpd } }];
    }),
  );
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
  const evidence = compileEvidence(scenario, statesOf);
  return {
    network: { variables },
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

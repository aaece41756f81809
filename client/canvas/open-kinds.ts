import { linkKinds } from '../../shared/document/read-link.ts';
import { defaultLinkKind } from '../../shared/model/defaults.ts';
import type { LinkKind, Scenario } from '../../shared/model/scenario.ts';

/** The kinds that one more link between these two can have: two of one kind would be one. */
export function openKinds(scenario: Scenario, from: string, to: string): readonly LinkKind[] {
  const taken = new Set<LinkKind>();
  for (const link of scenario.links.values()) {
    if (link.from === from && link.to === to) taken.add(link.kind);
  }
  return linkKinds.filter((kind) => !taken.has(kind));
}

/** Whether a new link between these two must be told its kind, because the usual one is taken. */
export function needsKind(scenario: Scenario, from: string, to: string): boolean {
  const [parent, child] = [scenario.nodes.get(from), scenario.nodes.get(to)];
  if (!parent || !child || from === to) return false;
  const kinds = openKinds(scenario, from, to);
  return kinds.length > 0 && !kinds.includes(defaultLinkKind(parent, child));
}

import type { Group, Link, Node, Note, Scenario } from '../../shared/model/scenario.ts';

/** The one record that is selected. */
export type Thing =
  | { readonly collection: 'nodes'; readonly record: Node }
  | { readonly collection: 'links'; readonly record: Link }
  | { readonly collection: 'notes'; readonly record: Note }
  | { readonly collection: 'groups'; readonly record: Group };

/** The record of that id among those that can be selected on the canvas. */
export function thingOf(scenario: Scenario, id: string): Thing | undefined {
  const node = scenario.nodes.get(id);
  if (node !== undefined) return { collection: 'nodes', record: node };
  const link = scenario.links.get(id);
  if (link !== undefined) return { collection: 'links', record: link };
  const note = scenario.notes.get(id);
  if (note !== undefined) return { collection: 'notes', record: note };
  const group = scenario.groups.get(id);
  return group === undefined ? undefined : { collection: 'groups', record: group };
}

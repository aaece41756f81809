import { parseParam } from '../../shared/model/param-id.ts';
import type { Note, Scenario } from '../../shared/model/scenario.ts';

/** The record that a note's anchor belongs to: the record itself, or the owner of a number. */
export function ownerOf(anchor: string): string {
  const param = anchor.includes(':') ? parseParam(anchor) : undefined;
  if (param === undefined) return anchor;
  return 'link' in param ? param.link : param.node;
}

/** Notes on a record, on one of its numbers, or on a piece of evidence about it; in id order. */
export function notesAbout(scenario: Scenario, id: string): readonly Note[] {
  const evidence = [...scenario.evidence.values()].filter(({ node }) => node === id);
  const cited = new Set(evidence.map(({ note }) => note));
  const anchors = new Set([id, ...evidence.map((item) => item.id)]);
  return [...scenario.notes.values()].filter(
    (note) => cited.has(note.id) || note.on.some((anchor) => anchors.has(ownerOf(anchor))),
  );
}

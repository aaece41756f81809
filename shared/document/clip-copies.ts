import { cardOf, renamedParent } from '../model/rounds.ts';
import { parseRowKey, printRowKey } from '../model/row-key.ts';
import type { Evidence, Link, Node, Note, Num, Position } from '../model/scenario.ts';
import type { Clip } from './clip.ts';
import { present } from './present.ts';
import type { RecordOf } from './read-record.ts';

/** What the records of a clip become on the board that they are pasted into. */
export interface Copies {
  readonly groups: readonly RecordOf<'groups'>[];
  readonly nodes: readonly Node[];
  readonly links: readonly Link[];
  readonly evidence: readonly Evidence[];
  readonly notes: readonly Note[];
}

export interface CopyContext {
  /** Old id → new id of everything copied. */
  readonly ids: ReadonlyMap<string, string>;
  readonly by: Position;
  /** Whether a record that was not copied is on the target board, under its old id. */
  readonly isThere: (
    collection:
      | 'actors'
      | 'phases'
      | 'groups'
      | 'nodes'
      | 'links'
      | 'evidence'
      | 'notes'
      | 'sources',
    id: string,
  ) => boolean;
  /** The lamport number of the first link; the others follow in their own order. */
  readonly lamport: number;
}

/**
 * The records of a clip under fresh ids, moved, with every reference inside the clip following
 * along. A reference to something else stays where that is on the board, and else is dropped.
 * Numbers are kept as they are.
 */
export function copiesOf(clip: Clip, context: CopyContext): Copies {
  const { ids, by, lamport } = context;
  const drawn = [...clip.links].sort((a, b) => a.lamport - b.lamport || (a.id < b.id ? -1 : 1));
  return {
    groups: clip.groups.map((group) =>
      present({
        ...group,
        id: copyId(ids, group.id),
        frame: { ...group.frame, ...moved(group.frame, by) },
        phase: kept(context, 'phases', group.phase),
      }),
    ),
    nodes: clip.nodes.map((node) => copyNode(node, context)),
    links: drawn.flatMap((link, at) => {
      const from = ids.get(link.from);
      const to = ids.get(link.to);
      if (from === undefined || to === undefined) return [];
      return [{ ...copyLink(link, context), from, to, lamport: lamport + at }];
    }),
    evidence: clip.evidence.flatMap((item) => {
      const node = ids.get(item.node);
      if (node === undefined) return [];
      const { note, ...rest } = item;
      const reason = kept(context, 'notes', note);
      const flags = reason === undefined ? {} : { note: reason };
      return [{ ...rest, ...flags, id: copyId(ids, item.id), node }];
    }),
    notes: clip.notes.map((note) => copyNote(note, context)),
  };
}

function copyNode(node: Node, context: CopyContext): Node {
  const { locked: _templateOnly, ...rest } = node;
  const copyNums = (nums: Readonly<Record<string, Num>>) =>
    mapValues(nums, (num) => copyNum(num, context));
  const rows = Object.entries(node.table).flatMap(([key, row]) => {
    const next = copyRowKey(key, context);
    return next === undefined ? [] : [[next, copyNums(row)] as const];
  });
  return present({
    ...rest,
    id: copyId(context.ids, node.id),
    pos: moved(node.pos, context.by),
    owner: kept(context, 'actors', node.owner),
    phase: kept(context, 'phases', node.phase),
    group: kept(context, 'groups', node.group),
    leak: copyNums(node.leak),
    base: copyNums(node.base),
    table: Object.fromEntries(rows),
    gut: node.gut === undefined ? undefined : copyNum(node.gut, context),
  });
}

/** The key with copied parents renamed; undefined when it speaks of a parent that is nowhere. */
function copyRowKey(key: string, context: CopyContext): string | undefined {
  const parts = [...(parseRowKey(key) ?? [])];
  if (parts.length === 0 && key !== '') return undefined;
  const renamed = new Map<string, string>();
  for (const [parent, state] of parts) {
    const card = kept(context, 'nodes', cardOf(parent));
    if (card === undefined) return undefined;
    renamed.set(renamedParent(parent, card), state);
  }
  return printRowKey(renamed);
}

function copyLink(link: Link, context: CopyContext): Link {
  return present({
    ...link,
    id: copyId(context.ids, link.id),
    effects: mapValues(link.effects, (row) => mapValues(row, (num) => copyNum(num, context))),
    blocks: mapValues(link.blocks, (num) => copyNum(num, context)),
    necessity: link.necessity === undefined ? undefined : copyNum(link.necessity, context),
  });
}

function copyNote(note: Note, context: CopyContext): Note {
  const copied = note.on.filter((about) => about.split(':').some((part) => context.ids.has(part)));
  // A copy speaks of the copies; only a note that was copied for itself still speaks of the others.
  const on = (copied.length > 0 ? copied : note.on).flatMap((about) => {
    const next = copyAttachment(about, context);
    return next === undefined ? [] : [next];
  });
  return present({
    ...note,
    id: copyId(context.ids, note.id),
    on,
    cite: kept(context, 'sources', note.cite),
    pos: note.pos === undefined ? undefined : moved(note.pos, context.by),
  });
}

/** An id, or a parameter id whose second part is the record and whose third may be a row key. */
function copyAttachment(about: string, context: CopyContext): string | undefined {
  const parts = about.split(':');
  const [head = '', owner, third, ...rest] = parts;
  const somewhere = (id: string) =>
    context.ids.get(id) ??
    ((['nodes', 'links', 'evidence', 'groups', 'actors', 'notes'] as const).some((collection) =>
      context.isThere(collection, id),
    )
      ? id
      : undefined);
  if (owner === undefined) return somewhere(head);
  const copied = somewhere(owner);
  if (copied === undefined) return undefined;
  const row = head === 'cpt' && third !== undefined ? copyRowKey(third, context) : third;
  if (row === undefined && third !== undefined) return undefined;
  return [head, copied, ...(row === undefined ? [] : [row]), ...rest].join(':');
}

function copyNum(num: Num, context: CopyContext): Num {
  return num.why === undefined ? num : present({ ...num, why: kept(context, 'notes', num.why) });
}

function kept(
  { ids, isThere }: CopyContext,
  collection: Parameters<CopyContext['isThere']>[0],
  id: string | undefined,
): string | undefined {
  if (id === undefined) return undefined;
  return ids.get(id) ?? (isThere(collection, id) ? id : undefined);
}

function copyId(ids: ReadonlyMap<string, string>, id: string): string {
  return ids.get(id) ?? id;
}

function moved({ x, y }: Position, by: Position): Position {
  return { x: Math.round(x + by.x), y: Math.round(y + by.y) };
}

function mapValues<A, B>(
  record: Readonly<Record<string, A>>,
  map: (value: A) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

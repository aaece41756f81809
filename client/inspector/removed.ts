import * as Y from 'yjs';
import {
  collectionNames,
  type ScenarioDoc,
  type YRecord,
} from '../../shared/document/scenario-doc.ts';
import { plainText } from '../../shared/document/rich-text.ts';
import type { CollectionName } from '../../shared/model/scenario.ts';
import type { RecordRef } from '../../shared/document/checks.ts';

/** What was removed in one step: a card with its links comes back together. */
export interface RemovedStep {
  readonly key: string;
  /** ISO time of the removal. */
  readonly at: string;
  readonly refs: readonly RecordRef[];
  /** The name of what was meant, and what it was. */
  readonly label: string;
  readonly what: string;
}

/** Collections by how much a person means them when several things go at once. */
const importance: readonly CollectionName[] = [
  'nodes',
  'groups',
  'notes',
  'links',
  'actors',
  'phases',
  'sources',
  'evidence',
  'constraints',
  'payoffs',
];

const singular: Readonly<Record<CollectionName, string>> = {
  nodes: 'card',
  groups: 'frame',
  notes: 'note',
  links: 'link',
  actors: 'actor',
  phases: 'phase',
  sources: 'source',
  evidence: 'evidence',
  constraints: 'constraint',
  payoffs: 'payoff',
};

/** Everything that is removed and can come back, newest step first. */
export function removedSteps(target: ScenarioDoc): readonly RemovedStep[] {
  const steps = new Map<string, { at: string; refs: RecordRef[] }>();
  for (const collection of collectionNames) {
    for (const [id, record] of target.collections[collection]) {
      const at = record instanceof Y.Map ? record.get('deletedAt') : undefined;
      if (typeof at !== 'string') continue;
      const removal = record.get('removal');
      const key = typeof removal === 'string' ? removal : at;
      const step = steps.get(key) ?? { at, refs: [] };
      step.refs.push({ collection, id });
      steps.set(key, step);
    }
  }
  return [...steps]
    .sort(([, a], [, b]) => (a.at < b.at ? 1 : -1))
    .map(([key, { at, refs }]) => ({ key, at, refs, ...describe(target, refs) }));
}

function describe(
  target: ScenarioDoc,
  refs: readonly RecordRef[],
): Pick<RemovedStep, 'label' | 'what'> {
  const ranked = [...refs].sort(
    (a, b) => importance.indexOf(a.collection) - importance.indexOf(b.collection),
  );
  const [first] = ranked;
  const mains = ranked.filter(({ collection }) => collection === first?.collection);
  const names = mains.map((ref) => nameOf(target, ref));
  const parts = importance.flatMap((collection) => {
    const count = refs.filter((ref) => ref.collection === collection).length;
    return count === 0 ? [] : [counted(count, singular[collection])];
  });
  return { label: names.join(', '), what: parts.join(', ') };
}

function counted(count: number, noun: string): string {
  if (count === 1) return noun;
  return noun === 'evidence' ? `${count} pieces of evidence` : `${count} ${noun}s`;
}

function nameOf(target: ScenarioDoc, { collection, id }: RecordRef): string {
  const record = target.collections[collection].get(id);
  if (record === undefined) return id;
  if (collection === 'links') {
    return `${endName(target, record, 'from')} → ${endName(target, record, 'to')}`;
  }
  if (collection === 'evidence') return `About ${endName(target, record, 'node')}`;
  const text = textOf(record.get(collection === 'notes' ? 'text' : 'label')).trim();
  return text === '' ? `Unnamed ${singular[collection]}` : text.slice(0, 80);
}

function endName(target: ScenarioDoc, record: YRecord, key: string): string {
  const id = record.get(key);
  const node = typeof id === 'string' ? target.collections.nodes.get(id) : undefined;
  return textOf(node?.get('label')) || 'unnamed card';
}

function textOf(value: unknown): string {
  if (value instanceof Y.XmlFragment) return plainText(value);
  if (value instanceof Y.Text) return value.toJSON();
  return typeof value === 'string' ? value : '';
}

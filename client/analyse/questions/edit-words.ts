import { never } from '../../../shared/base/never.ts';
import type { Difference } from '../../../shared/analyses/differences.ts';
import { sameValue } from '../../../shared/document/same-value.ts';
import { formatProbability } from '../../../shared/model/format-probability.ts';
import type { LinkId, NodeId, Scenario } from '../../../shared/model/scenario.ts';
import { numberOf } from '../../../shared/drawing/link-number.ts';
import { ownerWords } from '../param-words.ts';

const kinds = { added: 'new', removed: 'taken away', changed: 'changed' } as const;

/** An edit between two boards: what it is about, and what was done to it. */
export function editWords(
  now: Scenario,
  before: Scenario,
  { collection, id, kind }: Difference,
): { readonly title: string; readonly what: string } {
  const board = kind === 'removed' ? before : now;
  switch (collection) {
    case 'nodes':
      return {
        title: ownerWords(board, id),
        what: kind === 'changed' ? cardWords(now, before, id) : `card ${kinds[kind]}`,
      };
    case 'links':
      return {
        title: ownerWords(board, id),
        what: kind === 'changed' ? linkWords(now, before, id) : `link ${kinds[kind]}`,
      };
    case 'evidence': {
      const title = ownerWords(board, board.evidence.get(id)?.node ?? '');
      return { title, what: `evidence ${kinds[kind]}` };
    }
    default:
      return never(collection);
  }
}

function cardWords(now: Scenario, before: Scenario, id: NodeId): string {
  const [is, was] = [now.nodes.get(id), before.nodes.get(id)];
  if (!sameValue(is?.policy, was?.policy)) {
    return is?.policy.mode === 'fixed' ? 'now fixed' : 'decided otherwise';
  }
  const ids = (node: typeof is) => node?.states.map((state) => state.id);
  return sameValue(ids(is), ids(was)) ? 'own numbers' : 'other states';
}

/** "25% → 10%" where the link's leading number is another, which is what people look for. */
function linkWords(now: Scenario, before: Scenario, id: LinkId): string {
  const [was, is] = [before, now].map(({ nodes, links }) => {
    const link = links.get(id);
    const ends = link && { from: nodes.get(link.from), to: nodes.get(link.to) };
    return link && ends && link.kind !== 'weighs' ? numberOf(link, ends)?.num.v : undefined;
  });
  if (was === undefined || is === undefined || was === is) return 'link changed';
  return `${formatProbability(was)} → ${formatProbability(is)}`;
}

import { never } from '../../../shared/base/never.ts';
import type { Difference } from '../../../shared/analyses/differences.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';
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
        what: kind === 'changed' ? 'own numbers' : kinds[kind],
      };
    case 'links':
      return {
        title: ownerWords(board, id),
        what: kind === 'changed' ? 'link changed' : `link ${kinds[kind]}`,
      };
    case 'evidence': {
      const title = ownerWords(board, board.evidence.get(id)?.node ?? '');
      return { title, what: `evidence ${kinds[kind]}` };
    }
    default:
      return never(collection);
  }
}

import { never } from '../../shared/base/never.ts';
import type { RecordRef } from '../../shared/document/checks.ts';
import type { NodeId, Scenario } from '../../shared/model/scenario.ts';
import { nameOf } from '../../shared/model/words-of-card.ts';

/** What a record is called in a sentence: its label in quotes, or what it belongs to. */
export function recordName(scenario: Scenario, { collection, id }: RecordRef): string {
  const card = (node: NodeId | undefined) => nameOf(scenario.nodes.get(node ?? ''));
  switch (collection) {
    case 'nodes':
      return card(id);
    case 'links': {
      const link = scenario.links.get(id);
      return `the link from ${card(link?.from)} to ${card(link?.to)}`;
    }
    case 'evidence':
      return `the evidence on ${card(scenario.evidence.get(id)?.node)}`;
    case 'notes':
      return 'a note';
    case 'payoffs':
      return 'a payoff';
    case 'actors':
    case 'phases':
    case 'groups':
    case 'sources':
    case 'constraints':
      return `“${scenario[collection].get(id)?.label ?? ''}”`;
    default:
      return never(collection);
  }
}

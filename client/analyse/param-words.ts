import { never } from '../../shared/base/never.ts';
import { parseParam } from '../../shared/model/param-id.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { parseRowKey } from '../../shared/model/row-key.ts';
import { numberSubject } from '../numbers/number-subject.ts';

/** A number of the board in words. */
export interface ParamWords {
  /** The card, or the two cards of the link. */
  readonly title: string;
  /** Which of its numbers. */
  readonly detail: string;
  /** The question that the number answers. */
  readonly question: string;
}

/** "Sanctions relief → Agreement", "Granted → Verified"; what is gone is called by its id. */
export function paramWords(scenario: Scenario, text: string): ParamWords {
  const param = parseParam(text);
  const subject = numberSubject(scenario, text);
  if (param === undefined || subject === undefined)
    return { title: text, detail: '', question: '' };
  const { name, question } = subject;
  if ('link' in param) return { title: ownerWords(scenario, param.link), detail: name, question };
  const title = ownerWords(scenario, param.node);
  switch (param.of) {
    case 'leak':
      return { title, detail: `${name}, without a cause`, question };
    case 'base':
    case 'gut':
      return { title, detail: name, question };
    case 'cell': {
      const row = rowWords(scenario, param.row);
      return { title, detail: row === '' ? name : `${name}, if ${row}`, question };
    }
    default:
      return never(param);
  }
}

/** A card's title, or the two titles of a link. */
export function ownerWords({ nodes, links }: Scenario, id: string): string {
  const link = links.get(id);
  const label = (node: string) => nodes.get(node)?.label.trim() || 'Unnamed';
  return link === undefined ? label(id) : `${label(link.from)} → ${label(link.to)}`;
}

function rowWords({ nodes }: Scenario, key: string): string {
  return [...(parseRowKey(key) ?? [])]
    .map(([id, state]) => nodes.get(id)?.states.find((one) => one.id === state)?.label ?? state)
    .join(', ');
}

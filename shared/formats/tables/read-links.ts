import { isId } from '../../base/ids.ts';
import { limits } from '../../base/limits.ts';
import { linkKinds } from '../../document/read-link.ts';
import type { Link, LinkKind } from '../../model/scenario.ts';
import { FormatError } from '../format-error.ts';
import { plainLink } from '../plain-records.ts';
import { given } from '../reading.ts';
import { unusedId } from '../unused-id.ts';
import { numberOf } from './csv-text.ts';
import { split } from './joined.ts';
import type { Cards } from './read-cards.ts';
import type { Entry } from './tables.ts';

/** @throws {FormatError} with the line. */
export function readLinks(
  entries: readonly Entry[],
  cards: Cards,
  losses: Set<string>,
): ReadonlyMap<string, Link> {
  const links = new Map<string, Link>();
  const pairs = new Set<string>();
  const taken = new Set(entries.flatMap(({ cells }) => cells.get('id') ?? []));
  for (const { cells, place } of entries) {
    const ends = [
      [cells.get('from id'), cells.get('from')],
      [cells.get('to id'), cells.get('to')],
    ] as const;
    if (ends.some(([id, label]) => id === undefined && label === undefined)) {
      throw new FormatError('badShape', 'a link needs From and To', place);
    }
    const [from, to] = ends.map(([id, label]) => cards.named(id, label));
    if (from === undefined || to === undefined) continue;
    const kind = kindOf(cells, losses);
    const pair = `${from.id} ${to.id} ${kind}`;
    if (from === to || pairs.has(pair)) {
      losses.add(
        `${place.replace(/^line/, 'Line')}: a link to itself or a second one of its kind is left out.`,
      );
      continue;
    }
    pairs.add(pair);
    const id = cells.get('id') ?? unusedId(`k${links.size + 1}`, taken, 'link');
    if (!isId(id) || links.has(id)) {
      throw new FormatError('badId', `“${id.slice(0, 80)}” is no id of its own`, place);
    }
    cards.describe(id, cells);
    const lag = [0, 1, 2, 3].find((rounds) => rounds === numberOf(cells.get('lag') ?? ''));
    links.set(id, {
      ...plainLink({ id, kind, lamport: links.size + 1 }, from, to),
      lag: lag === 1 || lag === 2 || lag === 3 ? lag : 0,
      ...(cells.has('satisfied by') ? { okStates: split(cells.get('satisfied by') ?? '') } : {}),
      ...given('label', cells.get('label')?.slice(0, limits.titleLength)),
    });
  }
  return links;
}

function kindOf(cells: Entry['cells'], losses: Set<string>): LinkKind {
  const type = cells.get('type');
  if (/^(undirected|mutual)$/i.test(cells.get('direction') ?? '')) return 'relates';
  if (type === undefined || type === '+') return 'promotes';
  if (type === '-') return 'inhibits';
  const kind = linkKinds.find((known) => known === type.toLowerCase());
  if (kind !== undefined) return kind;
  losses.add(`The type “${type.slice(0, 80)}” is left out: its links promote.`);
  return 'promotes';
}

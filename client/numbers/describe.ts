import { wordFor } from '../../shared/model/words.ts';
import type { Link, Node } from '../../shared/model/scenario.ts';
import type { Board } from '../board/board.ts';
import { laterBy, neverActs } from '../../shared/model/rounds.ts';
import { inRound, roundName, shownRound } from '../board/rounds.ts';
import { repeats } from '../../shared/model/rounds.ts';
import { outgoingCounts } from '../board/indexes.ts';
import type { LinkNumber } from '../../shared/drawing/link-number.ts';
import { numberNow } from '../../shared/drawing/number-now.ts';
import { linkVerbs } from './link-verbs.ts';
import { scoreText } from '../../shared/drawing/percents.ts';
import { spokenOf } from '../../shared/drawing/spoken.ts';

/** "Iran, Response to talks: Accepts 20 percent, very unlikely. 2 outgoing. 1 problem." (product.md §2.9) */
export function describeNode(board: Board, node: Node): string {
  const { actors, meta, links } = board.scenario.getState();
  const { base, issuesById, rounds } = board.answer.getState();
  const round = shownRound(rounds, board.ui.getState().round);
  const actor = node.owner === undefined ? undefined : actors.get(node.owner);
  const marginal =
    base && base.kind !== 'impossible' ? inRound(base.marginals, node.id, round) : undefined;
  const spoken = marginal && spokenOf(node, marginal, meta.settings.target);
  const outgoing = outgoingCounts(links).get(node.id) ?? 0;
  const problems = issuesById.get(node.id)?.filter(({ severity }) => severity !== 'info').length;
  return [
    `${actor ? `${actor.label}, ` : ''}${node.label || 'Untitled'}:`,
    spoken
      ? `${repeats(node, rounds) ? `in ${roundName(meta.rounds, round)} ` : ''}${[`${spoken.label} ${spokenPercent(spoken.probability)}`, wordFor(meta, spoken.probability)?.word].filter(Boolean).join(', ')}.`
      : 'no number.',
    `${outgoing} outgoing.`,
    problems ? `${problems} ${problems === 1 ? 'problem' : 'problems'}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** "Russian mediation promotes Iran's response, 20 percent. Not counted: closes a loop." */
export function describeLink(board: Board, link: Link): string {
  const scenario = board.scenario.getState();
  const { nodes } = scenario;
  const [from, to] = [nodes.get(link.from), nodes.get(link.to)];
  const number = numberNow(link, scenario);
  const loop = board.answer.getState().suspended.has(link.id)
    ? ' Not counted: closes a loop.'
    : neverActs(link, scenario)
      ? ' Not counted: its round never comes.'
      : '';
  const value = number ? `, ${spokenNumber(number)}` : '';
  return `${from?.label ?? 'a removed card'} ${linkVerbs[link.kind]} ${to?.label ?? 'a removed card'}${value}${lagWords(laterBy(link, scenario))}.${loop}`;
}

/** ", one round later", or nothing. */
export function lagWords(lag: number): string {
  return lag === 0 ? '' : lag === 1 ? ', one round later' : `, ${lag} rounds later`;
}

export function spokenNumber({ num, unit }: LinkNumber): string {
  const value = unit === 'score' ? scoreText(num.v) : spokenPercent(num.v);
  return num.assumed === true ? `${value}, assumed` : value;
}

function spokenPercent(probability: number): string {
  return `${Math.round(probability * 100)} percent`;
}

import { never } from '../base/never.ts';
import { totalWithBlock, totalWithStrength } from './alone.ts';
import { numbersBehind } from './compiled-rows.ts';
import { formatProbability } from './format-probability.ts';
import { levelBase } from './level-base.ts';
import { parseParam, type Param } from './param-id.ts';
import { cardOf } from './rounds.ts';
import type { LinkParam, NodeParam } from './stored-number.ts';
import { parseRowKey } from './row-key.ts';
import type { Link, Node, Scenario } from './scenario.ts';
import { condition, happening, nameOf, stateName } from './words-of-card.ts';

/** The question that a number answers, in words (model.md §1.4); '' when its record is gone. */
export function questionFor(scenario: Scenario, text: string): string {
  const param = parseParam(text);
  if (param === undefined) return '';
  if ('node' in param) {
    const node = scenario.nodes.get(param.node);
    return node ? questionOfNode(scenario, node, param) : '';
  }
  const link = scenario.links.get(param.link);
  const from = scenario.nodes.get(link?.from ?? '');
  const to = scenario.nodes.get(link?.to ?? '');
  return link && from && to ? questionOfLink(param, link, from, to) : '';
}

/** What a row key adds to a card that counts as it was some rounds before. */
const before: Readonly<Record<string, string>> = {
  '@-1': 'a round before',
  '@-2': 'two rounds before',
  '@-3': 'three rounds before',
};

function questionOfNode(scenario: Scenario, node: Node, param: NodeParam): string {
  switch (param.of) {
    case 'leak': {
      const hasCauses = [...scenario.links.values()].some(
        (link) => link.to === node.id && link.kind !== 'relates' && link.kind !== 'informs',
      );
      const what = `what is the chance of ${happening(node, param.state)}?`;
      return hasCauses ? `If nothing shown here pushes for it, ${what}` : capital(what);
    }
    case 'base':
      return `Before anything shown here weighs on it, what is the chance of ${happening(node, param.state)}?`;
    case 'cell': {
      const given = [...(parseRowKey(param.row) ?? [])].map(([id, state]) =>
        [condition(scenario.nodes.get(cardOf(id)), state), before[id.slice(cardOf(id).length)]]
          .filter((words) => words !== undefined)
          .join(' '),
      );
      const what = `what is the chance of ${happening(node, param.state)}?`;
      return given.length === 0 ? capital(what) : `When ${given.join(' and ')}, ${what}`;
    }
    case 'gut': {
      const top = node.states.at(-1)?.id ?? '';
      return `What does your gut say: how likely is ${happening(node, top)}?`;
    }
    default:
      return never(param);
  }
}

function questionOfLink(param: LinkParam, link: Link, from: Node, to: Node): string {
  switch (param.of) {
    case 'effect': {
      const were = stateAs(from, param.parentState);
      return `If only ${nameOf(from)} were ${were}, what is the chance it brings ${happening(to, param.childState)} about?`;
    }
    case 'block':
      return `Suppose ${nameOf(to)} would otherwise happen. What is the chance that ${happening(from, param.parentState)} stops it?`;
    case 'necessity': {
      const ok = link.okStates.map((state) => stateName(from.states, state)).join(' or ');
      const plain = link.okStates.every((state) => happening(from, state) === nameOf(from));
      const unmet = plain ? 'did not happen' : `were not ${ok}`;
      return `Suppose ${nameOf(from)} ${unmet}. What is the chance that this alone rules ${nameOf(to)} out?`;
    }
    case 'score':
      return `When ${condition(from, param.parentState)}, does it speak for or against ${happening(to, param.childState)}, from −3 to +3?`;
    default:
      return never(param);
  }
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/**
 * What a link's number comes to together with the child's baseline, for the sentence that follows a
 * slider: "with this alone: 46 %". Undefined for numbers that stand for themselves.
 */
export function sentenceFor(scenario: Scenario, text: string, value: number): string | undefined {
  const param = parseParam(text);
  if (param === undefined || !('link' in param)) return undefined;
  const link = scenario.links.get(param.link);
  const child = scenario.nodes.get(link?.to ?? '');
  if (child === undefined) return undefined;
  const { leak, above } = levelBase(numbersBehind(scenario, child.id), child, param);
  if (param.of === 'effect') {
    const total = formatProbability(totalWithStrength(value + above, leak));
    const level = isTopLevel(child, param.childState)
      ? ''
      : `, ${stateName(child.states, param.childState)} or more`;
    return `With this alone${level}: ${total}`;
  }
  if (param.of === 'block' || param.of === 'necessity') {
    return `The baseline of ${formatProbability(leak)} sinks to ${formatProbability(totalWithBlock(value, leak))}`;
  }
  return undefined;
}

/**
 * The question whose answer is a total, for people who think in totals; of a level of a graded effect
 * it asks for this level or a higher one. '' where it cannot be asked.
 */
export function totalQuestionFor(scenario: Scenario, param: Param): string {
  if (param.of !== 'effect' && param.of !== 'block') return '';
  const link = scenario.links.get(param.link);
  const from = scenario.nodes.get(link?.from ?? '');
  const to = scenario.nodes.get(link?.to ?? '');
  if (from === undefined || to === undefined) return '';
  return `If only ${nameOf(from)} were ${stateAs(from, param.parentState)}, how likely is ${inTotal(to, param)} in total?`;
}

/** "true" for the upper state of a no-or-yes card, else the state's name. */
function stateAs(node: Node, id: string): string {
  return happening(node, id) === nameOf(node) ? 'true' : stateName(node.states, id);
}

function inTotal(child: Node, param: Param): string {
  const [, lowest] = child.states;
  const level = param.of === 'effect' ? param.childState : (lowest?.id ?? '');
  const what = happening(child, level);
  return isTopLevel(child, level) ? what : `${what}, or more,`;
}

function isTopLevel(child: Node, level: string): boolean {
  return child.states.at(-1)?.id === level;
}

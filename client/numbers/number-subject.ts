import { laterBy } from '../../shared/model/rounds.ts';
import { numbersIn } from './numbers-in.ts';
import { never } from '../../shared/base/never.ts';
import { asCounted } from '../../shared/model/alone.ts';
import { levelBase, type LevelBase } from '../../shared/model/level-base.ts';
import type { NumberInUse } from '../../shared/model/compiled.ts';
import { parseParam, type Param } from '../../shared/model/param-id.ts';
import { questionFor, totalQuestionFor } from '../../shared/model/question.ts';
import type { Node, Num, Scenario, State, StateId } from '../../shared/model/scenario.ts';
import { storedNumber } from '../../shared/model/stored-number.ts';
import { nameOf } from '../../shared/model/words-of-card.ts';
import { countsCauses } from '../../shared/drawing/link-number.ts';
import type { TotalQuestion } from './total.ts';

/** Everything that a number's entry has to know about it. */
export interface NumberSubject {
  readonly param: string;
  readonly of: Param['of'];
  /** What somebody gave; undefined while the default stands in. */
  readonly num: Num | undefined;
  /** What is computed with: given, derived or assumed. In [0, 1]; a score in −3..3. */
  readonly value: number;
  readonly assumed: boolean;
  /** Nobody gave it and nothing stands in for it: it has no effect. */
  readonly isSilent: boolean;
  /** Short name for rows of fields: "Yes", "Active → Accepts". */
  readonly name: string;
  /** The one question in words (model.md §1.4). */
  readonly question: string;
  /** The same for people who think in totals; '' where it cannot be asked so. */
  readonly totalQuestion: string;
  /** Present where the total can be asked instead. */
  readonly total: TotalQuestion | undefined;
  /** Why a link's number has no total, in one sentence; '' where it has one, and for other numbers. */
  readonly noTotal: string;
  /** Plain text of the note that gives the reason; '' = none. */
  readonly reason: string;
}

/** The subject of a parameter id; undefined when what it names is gone. */
export function numberSubject(scenario: Scenario, text: string): NumberSubject | undefined {
  const param = parseParam(text);
  if (param === undefined) return undefined;
  const link = 'link' in param ? scenario.links.get(param.link) : undefined;
  const child = scenario.nodes.get('node' in param ? param.node : (link?.to ?? ''));
  const parent = link === undefined ? undefined : scenario.nodes.get(link.from);
  if (child === undefined || ('link' in param && parent === undefined)) return undefined;

  const num = storedNumber(scenario, param);
  const numbers = numbersIn(scenario, child.id);
  const used = numbers.find((number) => number.param === text);
  const noTotal = link === undefined ? '' : whyNoTotal(param, child);
  const base = levelBase(numbers, child, param);
  return {
    param: text,
    of: param.of,
    num: num && used ? asCounted(num, used.value, base.above) : num,
    value: used?.value ?? num?.v ?? (param.of === 'gut' ? 0.5 : 0),
    assumed: used?.assumed ?? num?.assumed === true,
    isSilent: used === undefined && num === undefined,
    name: shortName(param, child, parent),
    question: `${questionFor(scenario, text)}${link === undefined ? '' : whenWords(laterBy(link, scenario))}`,
    totalQuestion: totalQuestionFor(scenario, param),
    total: noTotal === '' ? totalOf(param, base, numbers, child) : undefined,
    noTotal,
    reason: scenario.notes.get(num?.why ?? '')?.text ?? '',
  };
}

/** That the link's effect comes later, where it does. */
function whenWords(lag: number): string {
  if (lag === 0) return '';
  return lag === 1 ? ' It acts in the next round.' : ` It acts ${lag} rounds later.`;
}

function totalOf(
  param: Param,
  base: LevelBase,
  numbers: readonly NumberInUse[],
  child: Node,
): TotalQuestion | undefined {
  if (param.of !== 'effect' && param.of !== 'block') return undefined;
  const whole = levelBase(numbers, child, { of: 'block', link: '', parentState: '' }).leak;
  return { kind: param.of === 'effect' ? 'promotes' : 'inhibits', whole, ...base };
}

function whyNoTotal(param: Param, child: Node): string {
  if (param.of === 'necessity') {
    return 'In total it cannot be asked: a precondition brings nothing about by itself.';
  }
  if (param.of === 'score') {
    return 'In total it cannot be asked: a score says how far one option is favoured, and the chance depends on all of them.';
  }
  if (countsCauses(child)) {
    return `In total it cannot be asked: ${nameOf(child)} counts its causes, however strong each is.`;
  }
  if (child.states.length > 2 && !child.ordered) {
    return `In total it cannot be asked: the states of ${nameOf(child)} have no order, so “this or more” says nothing.`;
  }
  return '';
}

function shortName(param: Param, child: Node, parent: Node | undefined): string {
  switch (param.of) {
    case 'gut':
      return 'Gut number';
    case 'necessity':
      return 'How strict';
    case 'block':
      return labelOf(parent?.states, param.parentState);
    case 'effect':
    case 'score':
      return `${labelOf(parent?.states, param.parentState)} → ${labelOf(child.states, param.childState)}`;
    case 'leak':
    case 'base':
    case 'cell':
      return labelOf(child.states, param.state);
    default:
      return never(param);
  }
}

function labelOf(states: readonly State[] | undefined, id: StateId): string {
  return states?.find((state) => state.id === id)?.label.trim() || id;
}

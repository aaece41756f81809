import { aloneInhibits, levelAlone } from './alone.ts';
import { defaultNumbers, defaultOkStates } from './defaults.ts';
import type { Family, Incoming } from './family.ts';
import type { Fix, Repair } from './issues.ts';
import { slack } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import type { LevelBase } from './level-base.ts';
import { own } from './own.ts';
import { printParam, type Param } from './param-id.ts';
import type { Link, LinkKind, Num, State } from './scenario.ts';
import { blockNumbers, effectNumbers, leakNumbers } from './unstored-numbers.ts';
import { nameOf, stateName } from './words-of-card.ts';

/*
 * The one-number-a-link parameters of a card (model.md §1.4, §1.6) as they are used: booked, checked,
 * and, where they answer the total question, brought up to date with the baseline.
 */

/** Kinds whose links bring the child about. */
export function isCause({ link, parentStates }: Incoming, states: readonly State[]): boolean {
  if (link.kind === 'promotes' || link.kind === 'shows') return true;
  // What an actor sees before choosing changes the choice only where somebody has said how.
  return link.kind === 'informs' && hasEffect(link, parentStates, states);
}

function hasEffect(link: Link, parentStates: readonly State[], states: readonly State[]): boolean {
  return parentStates.some((parentState) => {
    const row = own(link.effects, parentState.id) ?? {};
    return states.slice(1).some((level) => own(row, level.id) !== undefined);
  });
}

export function isBrake(kind: LinkKind): boolean {
  return kind === 'inhibits' || kind === 'requires';
}

/** The leak of each level k ≥ 1. */
export function leakOf({ node, states, incoming }: Family, ledger: Ledger): number[] {
  const hasCauses = incoming.some((item) => isCause(item, states));
  const nums = leakNumbers(node, states, hasCauses);
  const leak = states.slice(1).map((level, at) => {
    const num = nums[at];
    if (num === undefined) return 0;
    return ledger.probability({ of: 'leak', node: node.id, state: level.id }, num, 0);
  });
  return withinOne(leak, nums, ledger, {
    ids: [node.id],
    words: `The baseline of ${nameOf(node)}`,
    scale: { do: 'scaleBaseline', node: node.id },
    clip: { do: 'clipBaseline', node: node.id },
  });
}

/** By parent state, the chance of each level k ≥ 1. */
export function effectsOf(
  item: Incoming,
  { node, states }: Family,
  leak: readonly number[],
  ledger: Ledger,
): number[][] {
  const { link, parent, parentStates } = item;
  const levels = states.slice(1);
  const numbers = effectNumbers(item, states);
  const effects = parentStates.map((parentState, rank) => {
    const row = numbers[rank] ?? [];
    const cells: number[] = levels.map(() => 0);
    let above = 0;
    let leakTail = 0;
    for (let at = levels.length - 1; at >= 0; at -= 1) {
      const level = levels[at];
      if (level === undefined) continue;
      leakTail += leak[at] ?? 0;
      const num = row[at];
      if (num === undefined) continue;
      const param = {
        of: 'effect',
        link: link.id,
        parentState: parentState.id,
        childState: level.id,
      } as const;
      const base = { leak: leakTail, above };
      const value = ledger.probability(param, derived(param, num, base), 0);
      cells[at] = value;
      above += value;
    }
    return withinOne(cells, row, ledger, {
      ids: [link.id, node.id],
      words: `What ${stateName(parentStates, parentState.id)} of ${nameOf(parent)} brings about`,
      scale: { do: 'scaleEffect', link: link.id, parentState: parentState.id },
      clip: { do: 'clipRanges', link: link.id, parentState: parentState.id },
    });
  });
  if (effects.every((row) => row.every((cell) => cell === 0)))
    reportNoEffect(item, node.id, ledger);
  return effects;

  /** A number that answers the total question follows the baseline (model.md §1.4). */
  function derived(param: Param, num: Num, base: LevelBase): Num {
    if (num.total === undefined) return num;
    const answer = levelAlone(num.total, base);
    if (answer.issue === 'E-LEAK-ONE') reportLeakOne(item, node.id, param, ledger);
    if (answer.issue === 'W-ALONE-BELOW-LEAK') {
      const by = num.total < base.leak ? 'baseline' : 'levels';
      reportOvertaken(by, item, node.id, param, ledger);
    }
    return answer.value === undefined ? num : { ...num, v: answer.value };
  }
}

/** By parent state, the chance that the child is stopped. */
export function blocksOf(
  item: Incoming,
  node: Family['node'],
  leak: readonly number[],
  ledger: Ledger,
): number[] {
  const { link, parentStates } = item;
  const numbers = blockNumbers(item);
  const leakTotal = leak.reduce((sum, value) => sum + value, 0);
  const blocks = parentStates.map((state, rank) => {
    const num = numbers[rank];
    if (num === undefined) return 0;
    const param = { of: 'block', link: link.id, parentState: state.id } as const;
    return ledger.probability(param, derived(param, num), 0);
  });
  if (blocks.every((value) => value === 0)) reportNoEffect(item, node.id, ledger);
  return blocks;

  function derived(param: Param, num: Num): Num {
    if (num.total === undefined) return num;
    const answer = aloneInhibits(num.total, leakTotal);
    if (answer.issue === 'W-ALONE-BELOW-LEAK') {
      reportOvertaken('baseline', item, node.id, param, ledger);
    }
    return answer.value === undefined ? num : { ...num, v: answer.value };
  }
}

/** By parent state, the chance that the unmet precondition stops the child. */
export function requirementsOf(item: Incoming, node: Family['node'], ledger: Ledger): number[] {
  const { link, parent, parentStates } = item;
  const known = link.okStates.filter((id) => parentStates.some((state) => state.id === id));
  const ok = new Set(known.length > 0 ? known : defaultOkStates(parent));
  const necessity = ledger.probability(
    { of: 'necessity', link: link.id },
    link.necessity,
    defaultNumbers.necessity,
  );
  const stops = parentStates.map((state) => (ok.has(state.id) ? 0 : necessity));
  if (stops.every((value) => value === 0)) reportNoEffect(item, node.id, ledger);
  return stops;
}

interface Blame {
  readonly ids: readonly string[];
  readonly words: string;
  readonly scale: Repair;
  readonly clip: Repair;
}

/** Levels exclude each other, so their chances may not sum to more than 1; if they do they are scaled. */
function withinOne(
  values: readonly number[],
  nums: readonly (Num | undefined)[],
  ledger: Ledger,
  { ids, words, scale, clip }: Blame,
): number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total > 1 + slack) {
    ledger.report(
      'E-EFFECT-SUM',
      ids,
      `${words} sums to ${Math.round(total * 100)} %, more than 100 %; it is scaled down.`,
      [{ label: 'Scale down to 100 %', action: scale }],
    );
    return values.map((value) => value / total);
  }
  const upper = values.reduce((sum, value, at) => sum + Math.max(value, nums[at]?.hi ?? 0), 0);
  if (upper > 1 + slack) {
    ledger.report(
      'W-RANGE-CLIPPED',
      ids,
      `${words}: the upper ends of the ranges sum to more than 100 %, so they are cut off there.`,
      [{ label: 'Lower the upper ends', action: clip }],
    );
  }
  return [...values];
}

function reportNoEffect({ link, parent }: Incoming, child: string, ledger: Ledger): void {
  ledger.report(
    'I-NO-EFFECT',
    [link.id, child],
    `The link from ${nameOf(parent)} changes nothing: its numbers are 0.`,
    [relate(link.id)],
  );
}

function reportLeakOne(
  { link, parent }: Incoming,
  child: string,
  param: Param,
  ledger: Ledger,
): void {
  ledger.report(
    'E-LEAK-ONE',
    [link.id, child],
    `The baseline is already 100 %, so nothing that ${nameOf(parent)} adds can be told from it.`,
    [answerAgain(param), relate(link.id)],
  );
}

/** What of a card has moved past a total that was given, and what that means. */
const overtaken = {
  baseline: (name: string) =>
    `The baseline has moved past the total that was given for ${name} alone: the link would have to change from promoting to inhibiting or back. It counts as 0 until it is answered again.`,
  levels: (name: string) =>
    `The higher levels have moved past the total that was given for ${name} alone. This level counts as 0 until it is answered again.`,
} as const;

function reportOvertaken(
  by: keyof typeof overtaken,
  { link, parent }: Incoming,
  child: string,
  param: Param,
  ledger: Ledger,
): void {
  ledger.report('W-ALONE-BELOW-LEAK', [link.id, child], overtaken[by](nameOf(parent)), [
    answerAgain(param),
    relate(link.id),
  ]);
}

function answerAgain(param: Param): Fix {
  return { label: 'Answer it again', action: { do: 'askNumber', param: printParam(param) } };
}

function relate(link: string): Fix {
  return {
    label: 'Keep it as a mere relation',
    action: { do: 'setLinkKind', link, kind: 'relates' },
  };
}

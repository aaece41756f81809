import { limits } from '../base/limits.ts';
import { absorb } from './absorb.ts';
import { atLeast, countedByAtLeast } from './at-least.ts';
import type { NumberInUse } from './compiled.ts';
import type { Conditional } from './conditional.ts';
import { cellsOf, dimensionsOf } from './family.ts';
import type { Family, Incoming } from './family.ts';
import type { Issue } from './issues.ts';
import { Ledger } from './ledger.ts';
import { noisyMax } from './noisy-max.ts';
import { isBrake, isCause } from './quick-numbers.ts';
import type { GateType } from './scenario.ts';
import { table } from './table.ts';
import { weights } from './weights.ts';
import { nameOf } from './words-of-card.ts';

/** One card's part of the network. */
export interface CompiledNode extends Conditional {
  readonly states: readonly string[];
  readonly numbers: readonly NumberInUse[];
  readonly issues: readonly Issue[];
}

/** Depends on its family alone, so one bad edit degrades one card (model.md §0). Never throws. */
export function compileNode(family: Family): CompiledNode {
  const ledger = new Ledger();
  checkStates(family, ledger);
  const fitting = { ...family, incoming: family.incoming.filter(uses(family, ledger)) };
  const natural = gateOf(withinLimits(fitting, ledger), ledger);
  const stays = family.repeats && family.node.absorbing === true;
  const conditional = stays ? absorb(natural, family, ledger) : natural;
  const { numbers } = ledger;
  const assumed = numbers.filter((number) => number.assumed);
  if (assumed.length > 0) reportAssumed(family, assumed, ledger);
  return {
    ...conditional,
    states: family.states.map((state) => state.id),
    numbers,
    issues: ledger.issues,
  };
}

function gateOf(family: Family, ledger: Ledger): Conditional {
  const { type } = family.node.gate;
  if (type === 'weights') return weights(family, ledger);
  if (type === 'table') return table(family, ledger);
  if (type === 'and' || type === 'atLeast') return atLeast(family, ledger);
  return noisyMax(family, ledger);
}

/** Whether the card's gate has a use for a link; says so where it has not. */
function uses({ node, states }: Family, ledger: Ledger): (item: Incoming) => boolean {
  const type: GateType = node.gate.type;
  return (item) => {
    const { kind } = item.link;
    if (type === 'table' || kind === 'informs') return true;
    const fits = type === 'weights' ? kind === 'weighs' : isCause(item, states) || isBrake(kind);
    if (fits) return true;
    const want = type === 'weights' ? 'weighs' : 'promotes';
    const words =
      type === 'weights'
        ? `${nameOf(node)} weighs its options, which needs scores`
        : `${nameOf(node)} does not weigh options, so scores do not reach it`;
    ledger.report(
      'I-NO-EFFECT',
      [item.link.id, node.id],
      `The link from ${nameOf(item.parent)} changes nothing: ${words}.`,
      [
        {
          label: want === 'weighs' ? 'Make it a scored link' : 'Make it a promoting link',
          action: { do: 'setLinkKind', link: item.link.id, kind: want },
        },
      ],
    );
    return false;
  };
}

function checkStates({ node, states }: Family, ledger: Ledger): void {
  if (node.states.length < 2 || states.length < 2) {
    ledger.report(
      'W-ONE-STATE',
      [node.id],
      `${nameOf(node)} has ${node.states.length === 0 ? 'no states, so it is taken as no or yes' : 'a single state, so nothing about it is uncertain'}.`,
      [{ label: 'Add a state', action: { do: 'addState', node: node.id } }],
    );
  }
  const beyond = node.states.slice(limits.statesOfFile).map(({ id }) => id);
  if (beyond.length > 0) {
    ledger.report(
      'E-TOO-BIG',
      [node.id],
      `${nameOf(node)} has more than ${limits.statesOfFile} states; only the first ${limits.statesOfFile} count.`,
      [
        {
          label: beyond.length === 1 ? 'Remove the last' : `Remove the last ${beyond.length}`,
          action: { do: 'removeStates', node: node.id, states: beyond },
        },
      ],
    );
  }
}

/** The family without its links, where its table would be larger than anybody can fill in or compute. */
function withinLimits(family: Family, ledger: Ledger): Family {
  const { node, states } = family;
  const { type } = node.gate;
  // A noisy-OR or noisy-MAX grows with its parents, not with their combinations.
  if (type === 'or' || type === 'max') return family;
  const counted =
    type === 'table' || type === 'weights' ? family.incoming : countedByAtLeast(family);
  if (cellsOf(dimensionsOf(counted), states.length) <= limits.tableCells) return family;
  ledger.report(
    'E-TOO-BIG',
    [node.id],
    `${nameOf(node)} has too many causes for a table over all their combinations; it counts without them. Its quick gate can take them all.`,
    [
      {
        label: 'Back to quick numbers',
        action:
          type === 'table'
            ? { do: 'closeTable', node: node.id }
            : { do: 'quickGate', node: node.id, gate: states.length > 2 ? 'max' : 'or' },
      },
    ],
  );
  // The stored rows stay as they are for the day when the card has fewer causes again.
  const gate = type === 'table' ? ({ type: 'max' } as const) : node.gate;
  return { ...family, node: { ...node, gate }, incoming: [] };
}

function reportAssumed(family: Family, assumed: readonly NumberInUse[], ledger: Ledger): void {
  const count = assumed.length;
  ledger.report(
    'I-ASSUMED',
    [...new Set([family.node.id, ...assumed.map((number) => number.owner)])],
    `${count === 1 ? 'One number' : `${count} numbers`} behind ${nameOf(family.node)} ${count === 1 ? 'is' : 'are'} assumed: nobody has given ${count === 1 ? 'it' : 'them'} yet.`,
    [
      {
        label: count === 1 ? 'Confirm it' : `Confirm all ${count}`,
        action: { do: 'confirmNumbers', params: assumed.map((number) => number.param) },
      },
    ],
  );
}

import { never } from '../base/never.ts';
import type { Gate, LinkKind, Node, NodeKind, Policy, State, StateId } from './scenario.ts';

/** What a new card of a kind holds until somebody says otherwise (model.md §1.2). */
export interface KindDefaults {
  /** Absent level first. */
  readonly states: readonly State[];
  readonly ordered: boolean;
  readonly gate: Gate;
  readonly policy: Policy;
}

const noYes: readonly State[] = [
  { id: 'no', label: 'No', phrase: '' },
  { id: 'yes', label: 'Yes', phrase: '' },
];
const doesNotDoes: readonly State[] = [
  { id: 'does_not', label: 'Does not', phrase: '' },
  { id: 'does', label: 'Does', phrase: '' },
];
const estimate: Policy = { mode: 'estimate' };

export function kindDefaults(kind: NodeKind): KindDefaults {
  switch (kind) {
    case 'move':
      return { states: doesNotDoes, ordered: true, gate: { type: 'or' }, policy: estimate };
    case 'event':
    case 'outcome':
      return { states: noYes, ordered: true, gate: { type: 'or' }, policy: estimate };
    case 'indicator':
      return { states: noYes, ordered: true, gate: { type: 'table' }, policy: estimate };
    default:
      return never(kind);
  }
}

/** The numbers that stand in for what nobody has said yet; each is flagged *assumed* where it is used. */
export const defaultNumbers = {
  /** Chance of a root move or event; of anything with causes when none of them is at work. */
  rootLeak: 0.5,
  leakWithCauses: 0.1,
  outcomeLeak: 0.1,
  /** Chance of a sign when what it indicates is there, and when it is not. */
  signGivenTrue: 0.8,
  signGivenFalse: 0.2,
  /** Strength of a new promotes link, and of a new inhibits link. */
  strength: 0.5,
  /** Strength that lifts a sign from signGivenFalse to signGivenTrue: (0.8 − 0.2) / (1 − 0.2). */
  signStrength: 0.75,
  necessity: 1,
} as const;

/** The default chance that a card of this kind is not at its absent level when nothing pushes for it. */
export function defaultLeakMass(kind: NodeKind, hasCauses: boolean): number {
  if (kind === 'indicator') return defaultNumbers.signGivenFalse;
  if (kind === 'outcome') return defaultNumbers.outcomeLeak;
  return hasCauses ? defaultNumbers.leakWithCauses : defaultNumbers.rootLeak;
}

/** The default leak of each level: the mass shared evenly, since nobody has said which level. */
export function defaultLeak(
  kind: NodeKind,
  states: readonly State[],
  hasCauses: boolean,
): ReadonlyMap<StateId, number> {
  const levels = states.slice(1);
  const mass = defaultLeakMass(kind, hasCauses);
  return new Map(levels.map((level) => [level.id, mass / levels.length]));
}

/** The share of a strength that rank `rank` of `top` gets until it has a number of its own: s·r/K (model.md §1.4). */
export function rankShare(strength: number, rank: number, top: number): number {
  return top === 0 ? 0 : (strength * rank) / top;
}

/** The kind of a link just drawn between two cards. */
export function defaultLinkKind(from: Node, to: Node): LinkKind {
  if (to.kind === 'indicator' && from.kind !== 'indicator') return 'shows';
  return to.gate.type === 'weights' ? 'weighs' : 'promotes';
}

/** The parent states that meet a new precondition: all but the absent one. */
export function defaultOkStates(parent: Node): readonly StateId[] {
  return parent.states.slice(1).map((state) => state.id);
}

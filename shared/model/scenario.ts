import type { Id } from '../base/ids.ts';
import type { FourSteps } from './four-steps.ts';

/*
 * The scenario as plain data (model.md §1.1): what the shared document holds, what the own JSON
 * format stores, and what `compile` reads. A reader may assume the types but not soundness: ends
 * of a link may be gone, rows may be stale, numbers may not sum.
 */

export type NodeId = Id;
export type LinkId = Id;
export type StateId = Id;
export type ActorId = Id;

export type ScaleId = 'icd203' | 'phia' | 'kent' | 'custom';

/** A verbal expression of the board's own, with the band of probabilities that it covers. */
export interface BoardWord {
  readonly id: Id;
  readonly word: string;
  /** 0 ≤ `lo` ≤ `hi` ≤ 1. */
  readonly lo: number;
  readonly hi: number;
}

/** A number that a person gave: a probability in [0, 1], a score in −3..3, or a payoff in −100..100. */
export interface Num {
  readonly v: number;
  /** Lowest and highest value that the author holds possible. */
  readonly lo?: number;
  readonly hi?: number;
  /** The verbal expression chosen, and the scale it belongs to. */
  readonly word?: string;
  readonly scale?: ScaleId;
  /** Set by Parley and not yet confirmed by a person; hatched on screen. */
  readonly assumed?: true;
  /** Given by itself: numbers beside it that nobody gave keep their assumed default. Without it they count as 0. */
  readonly open?: true;
  /** "If only X were true, how likely is Y in total?" as answered; `v` was derived from it (§1.4). */
  readonly total?: number;
  /** The four answers, as given, that the value and its range came from (§1.9); of the total where that was asked. */
  readonly four?: FourSteps;
  readonly by?: Id;
  /** ISO time. */
  readonly at?: string;
  /** A note that gives the reason. */
  readonly why?: Id;
}

export interface Position {
  readonly x: number;
  readonly y: number;
}

export interface Actor {
  readonly id: ActorId;
  readonly label: string;
  /** `#rrggbb` */
  readonly colour: string;
  readonly order: number;
}

export interface Phase {
  readonly id: Id;
  readonly label: string;
  readonly order: number;
}

/** A frame on the canvas, in canvas pixels. */
export interface Group {
  readonly id: Id;
  readonly label: string;
  readonly frame: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly phase?: Id;
}

export interface State {
  readonly id: StateId;
  readonly label: string;
  /** Clause for storylines: "Tehran rejects talks". */
  readonly phrase: string;
}

export type GateType = 'or' | 'max' | 'weights' | 'table' | 'and' | 'atLeast';
export interface Gate {
  readonly type: GateType;
  /** For `atLeast`: how many parents must be active. */
  readonly k?: number;
}

/** `parent=state|parent=state`, sorted by parent id; '' for a root. */
export type RowKey = string;
/** One conditional distribution as entered: cells by child state; missing cells share the rest. */
export type Row = Readonly<Record<StateId, Num>>;

export type Policy =
  | { readonly mode: 'estimate' }
  | { readonly mode: 'fixed'; readonly option: StateId }
  | { readonly mode: 'bestResponse' }
  | { readonly mode: 'equilibrium' };

export type NodeKind = 'move' | 'event' | 'outcome' | 'indicator';

export interface Node {
  readonly id: NodeId;
  readonly kind: NodeKind;
  readonly label: string;
  readonly pos: Position;
  readonly phase?: Id;
  readonly group?: Id;
  /** The actor whose move this is. */
  readonly owner?: ActorId;
  /** In order; `states[0]` is the absent or status-quo level. */
  readonly states: readonly State[];
  readonly ordered: boolean;
  readonly gate: Gate;
  /** The quick gate that an opened full table set aside; "back to the quick numbers" returns to it. */
  readonly shelvedGate?: Gate;
  readonly leak: Readonly<Record<StateId, Num>>;
  readonly table: Readonly<Record<RowKey, Row>>;
  /** The weights gate's base distribution. */
  readonly base: Readonly<Record<StateId, Num>>;
  readonly policy: Policy;
  readonly gut?: Num;
  readonly perRound?: boolean;
  readonly absorbing?: boolean;
  readonly carry?: 'last' | 'any' | 'all';
  readonly resolution?: string;
  readonly resolved?: { readonly state: StateId; readonly at: string; readonly by: Id };
  /** Template objects that only facilitators may change. */
  readonly locked?: boolean;
}

export type LinkKind =
  | 'promotes'
  | 'inhibits'
  | 'requires'
  | 'weighs'
  | 'shows'
  | 'informs'
  | 'relates';

export interface Link {
  readonly id: LinkId;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly kind: LinkKind;
  readonly lag: 0 | 1 | 2 | 3;
  readonly lamport: number;
  /** promotes: parent state → child level → chance that it brings it about. */
  readonly effects: Readonly<Record<StateId, Readonly<Record<StateId, Num>>>>;
  /** inhibits: parent state → chance that it stops the child. */
  readonly blocks: Readonly<Record<StateId, Num>>;
  /** requires: the parent states that satisfy the precondition. */
  readonly okStates: readonly StateId[];
  /** requires: chance that an unmet precondition stops the child; absent = 1. */
  readonly necessity?: Num;
  /** weighs: parent state → child state → −3..3. */
  readonly scores: Readonly<Record<StateId, Readonly<Record<StateId, number>>>>;
  readonly label?: string;
}

export type Finding =
  | { readonly type: 'hard'; readonly state: StateId }
  | { readonly type: 'not'; readonly state: StateId }
  | { readonly type: 'virtual'; readonly likelihood: Readonly<Record<StateId, number>> }
  | { readonly type: 'jeffrey'; readonly target: Readonly<Record<StateId, number>> }
  /** Only as a shared what-if: the node is set from outside ("Suppose they do…"). */
  | { readonly type: 'do'; readonly target: Readonly<Record<StateId, number>> };

export type Evidence = {
  readonly id: Id;
  readonly node: NodeId;
  readonly round?: number;
  readonly note?: Id;
  /** Off keeps it on the board without counting it. */
  readonly on: boolean;
  /** A what-if that the board looks at together; it never enters the baseline. */
  readonly whatIf?: boolean;
} & Finding;

/** One additive term of an actor's utility. */
export interface Payoff {
  readonly id: Id;
  readonly actor: ActorId;
  readonly scope: readonly NodeId[];
  /** `s1|s2` in scope order → −100..100, status quo 0. */
  readonly table: Readonly<Record<string, Num>>;
}

/** A combination of states that cannot occur together. */
export interface Constraint {
  readonly id: Id;
  readonly label: string;
  readonly forbid: Readonly<Record<NodeId, StateId>>;
}

export interface Note {
  readonly id: Id;
  /** Plain text of the rich text that the document holds. */
  readonly text: string;
  /** Ids (of nodes, links, evidence, …) or parameter ids that it is attached to. */
  readonly on: readonly string[];
  readonly cite?: Id;
  /** Where it stands, when it is a card of its own. */
  readonly pos?: Position;
}

export interface Source {
  readonly id: Id;
  readonly label: string;
  readonly url?: string;
  readonly at?: string;
}

export interface Settings {
  readonly useValues: 'agreed' | 'pooled';
  readonly pool: 'gmo' | 'median' | 'mean';
  readonly target?: { readonly node: NodeId; readonly states: readonly StateId[] };
}

export interface Meta {
  readonly id: Id;
  readonly title: string;
  readonly horizon: string;
  readonly illustrative: boolean;
  readonly scale: ScaleId;
  /** What the scale `custom` speaks in, from the least likely up; absent = in numbers only. */
  readonly words?: readonly BoardWord[];
  readonly storyNodes: readonly NodeId[];
  readonly settings: Settings;
  readonly rounds?: { readonly count: number; readonly labels: readonly string[] };
  readonly schemaVersion: number;
}

/** Collections of records by id; deleted records are not in it. Each record keeps its identity until it changes. */
export interface Scenario {
  readonly meta: Meta;
  readonly actors: ReadonlyMap<ActorId, Actor>;
  readonly phases: ReadonlyMap<Id, Phase>;
  readonly groups: ReadonlyMap<Id, Group>;
  readonly nodes: ReadonlyMap<NodeId, Node>;
  readonly links: ReadonlyMap<LinkId, Link>;
  readonly evidence: ReadonlyMap<Id, Evidence>;
  readonly payoffs: ReadonlyMap<Id, Payoff>;
  readonly constraints: ReadonlyMap<Id, Constraint>;
  readonly notes: ReadonlyMap<Id, Note>;
  readonly sources: ReadonlyMap<Id, Source>;
}

export type CollectionName = Exclude<keyof Scenario, 'meta'>;

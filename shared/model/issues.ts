import type { Id } from '../base/ids.ts';

/** E = the node falls back and is striped, W = computed and shown amber, I = for information (model.md §1.11). */
export type Severity = 'error' | 'warning' | 'info';

export type IssueCode =
  | 'E-RANGE'
  | 'E-PARSE'
  | 'E-ROW-SUM'
  | 'E-ROW-ZERO'
  | 'E-EFFECT-SUM'
  | 'E-LEAK-ONE'
  | 'E-IMPOSSIBLE'
  | 'E-SOFT-ZERO'
  | 'E-DO-EVIDENCE'
  | 'E-TOO-BIG'
  | 'W-LOOP-SUSPENDED'
  | 'W-ROW-SUM'
  | 'W-ROW-MISSING'
  | 'W-ROW-PARTIAL'
  | 'W-RANGE-CLIPPED'
  | 'W-GUT-INFEASIBLE'
  | 'W-ALONE-BELOW-LEAK'
  | 'W-SOFT-CONFLICT'
  | 'W-CONFLICT'
  | 'W-CONSTRAINT-VS-ESTIMATE'
  | 'W-ONE-STATE'
  | 'I-ASSUMED'
  | 'I-CLAMP'
  | 'I-NO-EFFECT'
  | 'I-DANGLING'
  | 'I-STALE-ROWS'
  | 'I-EVIDENCE-SET-ASIDE';

/** A repair as plain data; `shared/document/commands/apply-fix.ts` carries it out. */
export type Repair =
  | { readonly do: 'normaliseRow'; readonly node: Id; readonly row: string }
  | { readonly do: 'giveRest'; readonly node: Id; readonly row: string; readonly state: Id }
  | { readonly do: 'closeTable'; readonly node: Id }
  | { readonly do: 'quickGate'; readonly node: Id; readonly gate: 'or' | 'max' }
  | { readonly do: 'removeRows'; readonly node: Id; readonly rows: readonly string[] }
  | { readonly do: 'clipRanges'; readonly link: Id; readonly parentState: Id }
  | { readonly do: 'scaleEffect'; readonly link: Id; readonly parentState: Id }
  | { readonly do: 'clipBaseline' | 'scaleBaseline'; readonly node: Id }
  | { readonly do: 'setLag'; readonly link: Id; readonly lag: 0 }
  /** The link acts a round later at least, these cards repeat, and the board has rounds. */
  | { readonly do: 'nextRound'; readonly link: Id; readonly cards: readonly Id[] }
  | {
      readonly do: 'setLinkKind';
      readonly link: Id;
      readonly kind: 'relates' | 'weighs' | 'promotes';
    }
  | { readonly do: 'removeLink'; readonly link: Id }
  | { readonly do: 'removeConstraint'; readonly constraint: Id }
  | { readonly do: 'removeEvidence'; readonly evidence: Id }
  | { readonly do: 'switchEvidenceOff'; readonly evidence: Id }
  | { readonly do: 'clampNumber'; readonly param: string }
  /** The number becomes this and nothing else, or is taken away. */
  | { readonly do: 'setNumber'; readonly param: string; readonly v: number | null }
  | { readonly do: 'confirmNumbers'; readonly params: readonly string[] }
  | { readonly do: 'addState'; readonly node: Id }
  | { readonly do: 'removeStates'; readonly node: Id; readonly states: readonly Id[] }
  /** The card no longer stays in its top state once it is there. */
  | { readonly do: 'letItChange'; readonly node: Id };

/** A repair, or a number that only a person can give: the interface opens its entry. */
export type FixAction = Repair | { readonly do: 'askNumber'; readonly param: string };

export interface Fix {
  /** Words for the button. */
  readonly label: string;
  readonly action: FixAction;
}

export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** The records concerned, the one that shows it first. */
  readonly ids: readonly Id[];
  /** A sentence for people. */
  readonly message: string;
  readonly fixes: readonly Fix[];
}

/** The severity that a code's first letter says. */
export function severityOf(code: IssueCode): Severity {
  if (code.startsWith('E')) return 'error';
  return code.startsWith('W') ? 'warning' : 'info';
}

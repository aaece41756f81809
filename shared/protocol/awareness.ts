/** What a link allows; the server decides it per document. */
export type Role = 'facilitate' | 'edit' | 'view' | 'observe';

/** Set by the server from the session, whatever the client wrote (reliability.md P7). */
export interface Person {
  /** Participant id. */
  readonly id: string;
  readonly name: string;
  /** `#rrggbb` */
  readonly colour: string;
  readonly role: Role;
}

/** One connection's presence. Positions are canvas pixels. */
export interface Presence {
  readonly user: Person;
  readonly cursor?: { readonly x: number; readonly y: number } | null;
  /** Ids of selected records. */
  readonly selection?: readonly string[];
  /** The field that is being typed in: `nodeId/label`, `noteId/text`, a parameter id. */
  readonly editing?: string | null;
  /** Cards being dragged and how far from their stored place. */
  readonly drag?: {
    readonly ids: readonly string[];
    readonly dx: number;
    readonly dy: number;
  } | null;
  /** A number being scrubbed, not yet written. */
  readonly scrub?: { readonly param: string; readonly v: number } | null;
  /** What is in view, so that others can follow. */
  readonly view?: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly away?: boolean;
}

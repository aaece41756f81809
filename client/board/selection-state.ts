/** Ids of records of any collection; ids are unique over all of them. */
export interface SelectionState {
  readonly selected: ReadonlySet<string>;
  /** The object that the keyboard is on (roving focus), or null. */
  readonly focused: string | null;
}

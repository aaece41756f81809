import type { NodeId, Position, StateId } from '../../shared/model/scenario.ts';

export type InspectorTab = 'details' | 'numbers' | 'notes' | 'evidence';
export type Tool =
  | 'select'
  | 'move'
  | 'event'
  | 'outcome'
  | 'indicator'
  | 'note'
  | 'group'
  | 'link';
export type ThemeChoice = 'system' | 'light' | 'dark';

/** What this browser shows; never in the document. */
export interface UiState {
  readonly inspector: boolean;
  readonly tab: InspectorTab;
  /** The drawer with the outline, on screens wide enough for one. */
  readonly outline: boolean;
  /** What a phone shows; there the outline is a screen of its own. */
  readonly screen: 'outline' | 'canvas';
  readonly minimap: boolean;
  /** The drawer of questions about the board. */
  readonly analyse: boolean;
  /** The questions that are unfolded in it, by id, the last one opened last. */
  readonly asked: readonly string[];
  /** What they are about, where this person chose something else than the board's target. */
  readonly about: { readonly node: NodeId; readonly states: readonly StateId[] } | null;
  /** Whether what-ifs count in the answers; otherwise these are about the board without them. */
  readonly countsWhatIfs: boolean;
  /** The round that repeating cards show; null = the last one. */
  readonly round: number | null;
  readonly tool: Tool;
  readonly theme: ThemeChoice;
  /** A link being drawn by keyboard or touch: where it starts. */
  readonly linkFrom: string | null;
  /** The field being typed in on the canvas, `<id>/label` or a parameter id. */
  readonly editing: string | null;
  /** The keyboard goes into the inspector as soon as that is there. */
  readonly entersInspector: boolean;
  /** The person followed, by participant id. */
  readonly following: string | null;
  /** The person followed last, for "Back to Amir". */
  readonly lastFollowed: string | null;
  /** The dialog that is open, by name. */
  readonly dialog: 'palette' | 'share' | 'help' | 'search' | 'import' | 'export' | null;
  /** The files that were dropped to be opened, and where on the canvas. */
  readonly dropped: { readonly files: readonly File[]; readonly at?: Position } | null;
}

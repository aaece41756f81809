import type { StoreApi } from 'zustand/vanilla';
import type { ScenarioDoc } from '../../shared/document/scenario-doc.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import type { AnswerState } from './answer-state.ts';
import type { LayoutHolder } from './create-layout.ts';
import type { LinkMarks } from './link-marks.ts';
import type { LiveNumbers } from './live-numbers.ts';
import type { SelectionState } from './selection-state.ts';
import type { UiState } from './ui-state.ts';
import type { Undo } from '../../shared/document/undo.ts';
import type { WhatIfState } from './what-if-state.ts';

/**
 * What every feature of the canvas route works with: the document (written only through commands),
 * read-only projections of it, and small stores of this browser's own state.
 */
export interface Board {
  readonly target: ScenarioDoc;
  readonly scenario: StoreApi<Scenario>;
  readonly answer: StoreApi<AnswerState>;
  readonly whatIf: StoreApi<WhatIfState>;
  /** Numbers being dragged here or by others; the answer already counts them. */
  readonly live: StoreApi<LiveNumbers>;
  /** What an analysis shows on the links themselves; null = they look as usual. */
  readonly marks: StoreApi<LinkMarks>;
  readonly selection: StoreApi<SelectionState>;
  readonly ui: StoreApi<UiState>;
  /** The canvas registers itself here. */
  readonly layout: LayoutHolder;
  readonly undo: Undo;
  /** Whether this session may change the scenario; the server decides, this only greys things out. */
  readonly mayEdit: boolean;
  /** Tells the person one sentence in passing (a toast). */
  readonly notify: (words: string) => void;
}

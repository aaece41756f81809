import { Scope } from '../../shared/base/scope.ts';
import type { ScenarioDoc } from '../../shared/document/scenario-doc.ts';
import { createUndo } from '../../shared/document/undo.ts';
import { createAnswerStore } from './answer-store.ts';
import { askInference } from './ask-inference.ts';
import type { Board } from './board.ts';
import { createLayout } from './create-layout.ts';
import { createLinkMarks } from './link-marks.ts';
import { createLiveNumbers } from './live-numbers.ts';
import type { InferencePort } from './inference-messages.ts';
import { openScenarioStore } from './scenario-store.ts';
import { createSelectionStore } from './selection.ts';
import { tellingUndo } from './telling-undo.ts';
import { createUiStore } from './ui.ts';
import { createWhatIfStore } from './what-if.ts';

export interface BoardOptions {
  readonly mayEdit: boolean;
  readonly notify: (words: string) => void;
  /** Starts the inference; `openInferencePort` in a page. */
  readonly openInference: () => InferencePort;
  /** The board's id, by which its own choices are kept. */
  readonly id?: string;
  /** Where the choice of looks is kept. */
  readonly storage?: Pick<Storage, 'getItem' | 'setItem'>;
}

/** Wires projections, own-state stores, undo and inference over one document, until `destroy`. */
export function createBoard(
  target: ScenarioDoc,
  options: BoardOptions,
): Board & { destroy(): void } {
  const scope = new Scope();
  const projection = openScenarioStore(target);
  scope.onClose(projection.stop);
  const scenario = projection.store;
  const answer = createAnswerStore();
  const whatIf = createWhatIfStore();
  const live = createLiveNumbers();
  scope.onClose(askInference({ scenario, whatIf, live, answer }, options.openInference));
  return {
    target,
    scenario,
    answer,
    whatIf,
    live,
    marks: createLinkMarks(),
    selection: createSelectionStore(),
    ui: createUiStore(options.storage, options.id),
    layout: createLayout((id) => {
      const { nodes, notes, groups } = scenario.getState();
      return nodes.get(id)?.pos ?? notes.get(id)?.pos ?? groups.get(id)?.frame;
    }),
    undo: tellingUndo(scope.own(createUndo(target)), () => scenario.getState(), options.notify),
    mayEdit: options.mayEdit,
    notify: options.notify,
    destroy: () => {
      scope.close();
    },
  };
}

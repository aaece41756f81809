import { createStore, type StoreApi } from 'zustand/vanilla';
import { createReader } from '../../shared/document/reader.ts';
import type { ScenarioDoc } from '../../shared/document/scenario-doc.ts';
import type { Scenario } from '../../shared/model/scenario.ts';

/**
 * The document as plain data, read-only: one new state for each transaction that changed something,
 * in which whatever did not change keeps its identity.
 */
export function openScenarioStore(target: ScenarioDoc): {
  readonly store: StoreApi<Scenario>;
  readonly stop: () => void;
} {
  const reader = createReader(target);
  const store = createStore<Scenario>(() => reader.read());
  let touched = false;
  const stopReader = reader.onChange(() => {
    touched = true;
  });
  // The reader hears of each collection apart; a transaction over several is still one state.
  const settle = () => {
    if (!touched) return;
    touched = false;
    store.setState(reader.read(), true);
  };
  target.doc.on('afterTransaction', settle);
  return {
    store,
    stop: () => {
      target.doc.off('afterTransaction', settle);
      stopReader();
      reader.destroy();
    },
  };
}

import * as Y from 'yjs';
import { origins } from './change.ts';
import { collectionNames, type ScenarioDoc } from './scenario-doc.ts';
import { createUndoGuard } from './undo-guard.ts';
import type { UndoPlace } from './undo-places.ts';

/** A pause of so many milliseconds in typing begins a new step. */
export const typingPauseMs = 800;

/**
 * What a step came to: `done`; `empty` when there is no step; `overtaken` when somebody else has
 * since changed all that it would have touched, so nothing was undone and the step is spent; or, when
 * that is so of a part of it, what keeps others' changes.
 */
export type UndoResult = 'done' | 'overtaken' | 'empty' | { readonly left: readonly UndoPlace[] };

/** One person's own steps (architecture.md §3); others' changes are never undone. */
export interface Undo {
  undo(): UndoResult;
  redo(): UndoResult;
  canUndo(): boolean;
  canRedo(): boolean;
  /** Called whenever the two stacks change. Returns the way to stop. */
  onChange(listener: () => void): () => void;
  destroy(): void;
}

/**
 * Undo over this peer's own commands: one command, one step; keystrokes in one record are one step
 * until a pause.
 *
 * Undoing the creation of a record removes it softly, so that what others are typing in it while
 * offline is not lost; a record that others have changed or linked to since stays.
 */
export function createUndo(target: ScenarioDoc): Undo {
  const guard = createUndoGuard(target);
  let typedIn: unknown;
  let typedAt = 0;

  const manager = new Y.UndoManager(
    [target.meta, ...collectionNames.map((name) => target.collections[name])],
    {
      doc: target.doc,
      // When a step begins is decided below, not by the manager's own clock.
      captureTimeout: Infinity,
      trackedOrigins: new Set([origins.user, origins.sameStep, origins.typing]),
      captureTransaction: (transaction) => {
        if (!transaction.local || transaction.origin === manager) return true;
        if (transaction.origin === origins.user) startStep(undefined);
        else if (transaction.origin === origins.typing) {
          const place = guard.placeOf(transaction);
          const now = Date.now();
          if (place !== typedIn || now - typedAt > typingPauseMs) startStep(place);
          typedAt = now;
        }
        return true;
      },
      deleteFilter: (item) => guard.mayDelete(item),
    },
  );
  const startStep = (place: unknown) => {
    manager.stopCapturing();
    typedIn = place;
  };

  manager.on('stack-item-added', ({ stackItem }) => {
    guard.remember(stackItem);
  });
  manager.on('stack-item-updated', ({ stackItem }) => {
    guard.remember(stackItem);
  });

  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  for (const event of ['stack-item-added', 'stack-item-updated', 'stack-cleared'] as const) {
    manager.on(event, tell);
  }

  const step = (way: 'undo' | 'redo'): UndoResult => {
    const [from, to, busy] =
      way === 'undo'
        ? (['undoStack', 'redoStack', 'undoing'] as const)
        : (['redoStack', 'undoStack', 'redoing'] as const);
    const stack = manager[from];
    const top = stack.at(-1);
    if (top === undefined) return 'empty';
    // The manager would go on to older steps until one has an effect; the person asked for one.
    manager[from] = [top];
    const before = manager[to].length;
    let came: ReturnType<typeof guard.end> = { changed: false, left: [] };
    try {
      manager.doc.transact((transaction) => {
        guard.begin(top, transaction);
        manager[way]();
        came = guard.end(transaction);
        // The manager files the whole transaction by this flag, after its own part has ended.
        manager[busy] = true;
      }, manager);
    } finally {
      manager[busy] = false;
      manager[from] = stack.slice(0, -1);
    }
    const { changed, left } = came;
    if (!changed) manager[to].length = Math.min(manager[to].length, before);
    startStep(undefined);
    tell();
    if (!changed) return 'overtaken';
    return left.length > 0 ? { left } : 'done';
  };

  return {
    undo: () => step('undo'),
    redo: () => step('redo'),
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    destroy: () => {
      listeners.clear();
      manager.destroy();
      guard.destroy();
    },
  };
}

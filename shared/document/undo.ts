/** One person's own steps (architecture.md §3); others' changes are never undone. */
export interface Undo {
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  /** Called whenever the two stacks change. Returns the way to stop. */
  onChange(listener: () => void): () => void;
  destroy(): void;
}

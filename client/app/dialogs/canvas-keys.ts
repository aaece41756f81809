/** Keys that the canvas itself answers, beside the list of actions (product.md §2.9). */
export const canvasKeys: readonly { readonly keys: string; readonly words: string }[] = [
  { keys: 'ArrowRight', words: 'Along a link to the effect' },
  { keys: 'ArrowLeft', words: 'Along a link to the cause' },
  { keys: 'ArrowUp', words: 'The sibling above' },
  { keys: 'ArrowDown', words: 'The sibling below' },
  { keys: 'Shift+ArrowRight', words: 'The nearest thing that way' },
  { keys: 'Enter', words: 'Open in the inspector' },
  { keys: 'Space', words: 'Select; with Shift add' },
  { keys: 'KeyP', words: 'The probability of the focused link or card' },
  { keys: 'KeyM', words: 'Move with the arrows; Enter done, Esc back' },
  { keys: 'Escape', words: 'Up one level; twice: nothing selected' },
];

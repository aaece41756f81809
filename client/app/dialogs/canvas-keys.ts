/** Keys that the canvas itself answers, beside the list of actions (product.md §2.9). */
export const canvasKeys: readonly { readonly keys: string; readonly words: string }[] = [
  { keys: 'ArrowRight', words: 'Along a link to the effect' },
  { keys: 'ArrowLeft', words: 'Along a link to the cause' },
  { keys: 'ArrowUp', words: 'The sibling above' },
  { keys: 'ArrowDown', words: 'The sibling below' },
  { keys: 'Shift+ArrowRight', words: 'The nearest thing that way' },
  { keys: '$mod+Shift+ArrowRight', words: 'A new card that way, linked' },
  { keys: 'Enter', words: 'Open in the inspector' },
  { keys: 'Space', words: 'Select, with Shift add; held: drag the view' },
  { keys: 'KeyP', words: 'The probability of the focused link or card' },
  { keys: 'KeyK', words: 'The kind of the focused link' },
  { keys: 'KeyM', words: 'Move with the arrows; Enter done, Esc back' },
  { keys: 'PageUp', words: 'On a link: 10 points up; arrows 1, Home 0, End 100' },
  { keys: 'BracketLeft', words: 'On a link: its lowest value; ] its highest' },
  { keys: 'Escape', words: 'Up one level; twice: nothing selected' },
];

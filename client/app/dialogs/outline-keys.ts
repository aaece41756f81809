/** Keys that the outline itself answers on its rows. */
export const outlineKeys: readonly { readonly keys: string; readonly words: string }[] = [
  { keys: 'ArrowDown', words: 'The next row; → opens it, ← closes it or goes up' },
  { keys: 'Enter', words: 'Open in the inspector' },
  { keys: 'F2', words: 'Rename' },
  { keys: 'Digit5', words: 'Type the probability, any digit' },
  { keys: 'Equal', words: 'Add a card to the group' },
  { keys: 'Shift+F10', words: 'Everything else: link, learn, remove' },
];

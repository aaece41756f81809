const isApple = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

const names: Readonly<Record<string, string>> = {
  $mod: isApple ? '⌘' : 'Ctrl',
  Control: 'Ctrl',
  Shift: 'Shift',
  Alt: isApple ? '⌥' : 'Alt',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  Slash: '/',
  Minus: '−',
  Equal: '+',
  BracketLeft: '[',
  BracketRight: ']',
  Comma: ',',
  Period: '.',
};

/** Keys as tinykeys writes them ("$mod+Shift+KeyZ") as the caps that a person sees. */
export function keyCaps(keys: string): readonly string[] {
  return keys.split(/[+ ]/).map((key) => names[key] ?? key.replace(/^(Key|Digit|Numpad)(?=.)/, ''));
}

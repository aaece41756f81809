export interface ToastContent {
  readonly words: string;
  readonly tone: 'plain' | 'error';
  readonly action?: { readonly label: string; readonly run: () => void };
}

type Show = (content: ToastContent) => void;

/* The corner that shows messages is fetched after the page; what is said before that waits here. */
let waiting: ToastContent[] = [];
let shown: Show | undefined;

/** Says something in passing, with at most one thing to do about it. Errors stay longer; both can be closed and pause under the pointer. */
export function toast(
  words: string,
  options: { tone?: ToastContent['tone']; action?: NonNullable<ToastContent['action']> } = {},
): void {
  const content = { tone: 'plain', ...options, words } as const;
  if (shown === undefined) waiting.push(content);
  else shown(content);
}

/** Called once by the corner that shows messages. Returns the way to stop. */
export function onToast(show: Show): () => void {
  shown = show;
  for (const content of waiting) show(content);
  waiting = [];
  return () => {
    if (shown === show) shown = undefined;
  };
}

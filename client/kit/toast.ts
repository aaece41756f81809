export interface ToastContent {
  readonly words: string;
  readonly tone: 'plain' | 'error';
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Called when the message has gone, however it went. */
  readonly over?: () => void;
}

type ToastOptions = Partial<Omit<ToastContent, 'words'>>;

/** Shows a message; returns the way to take it away. */
type Show = (content: ToastContent) => () => void;

/* The corner that shows messages is fetched after the page; what is said before that waits here. */
let waiting: (() => void)[] = [];
let shown: Show | undefined;

/**
 * Says something in passing, with at most one thing to do about it. Errors stay longer; both can be
 * closed and pause under the pointer. Returns the way to take it back when it is no longer true.
 */
export function toast(words: string, options: ToastOptions = {}): () => void {
  const content = { tone: 'plain', ...options, words } as const;
  let takeAway: (() => void) | undefined;
  let isOver = false;
  const showNow = () => {
    if (!isOver && shown !== undefined) takeAway = shown(content);
  };
  if (shown === undefined) waiting.push(showNow);
  else showNow();
  return () => {
    isOver = true;
    takeAway?.();
  };
}

/** Called once by the corner that shows messages. Returns the way to stop. */
export function onToast(show: Show): () => void {
  shown = show;
  const late = waiting;
  waiting = [];
  for (const showNow of late) showNow();
  return () => {
    if (shown === show) shown = undefined;
  };
}

import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components/Toast';

export interface ToastContent {
  readonly words: string;
  readonly tone: 'plain' | 'error';
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** What waits to be shown; `Toasts` shows it. */
export const toastQueue = new ToastQueue<ToastContent>({ maxVisibleToasts: 3 });

const plainMs = 6_000;
const errorMs = 12_000;

/** Says something in passing, with at most one thing to do about it. Errors stay longer; both can be closed and pause under the pointer. */
export function toast(
  words: string,
  options: { tone?: ToastContent['tone']; action?: NonNullable<ToastContent['action']> } = {},
): void {
  const tone = options.tone ?? 'plain';
  const { action } = options;
  toastQueue.add(action === undefined ? { words, tone } : { words, tone, action }, {
    timeout: tone === 'error' ? errorMs : plainMs,
  });
}

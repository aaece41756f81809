import { whenIdle } from './frame/when-idle.ts';

/**
 * Lets this device load Parley while the server is away. Browsers allow that on `https` and
 * `localhost` only; elsewhere, and where storage is forbidden, pages come from the server alone.
 */
export function keepShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // Nothing that the first page needs shall wait for it.
  whenIdle(() => {
    navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  });
}

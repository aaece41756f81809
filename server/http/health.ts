import type { App } from './app.ts';

/** Updates that wait longer for the disk than this mean that nothing is being saved. */
const queueAgeLimitMs = 5000;

/** `GET /healthz`: 503 with the reasons when edits are not being saved. */
export function health(app: App): { status: number; answer: unknown } {
  const queueAgeMs = Math.round(app.storage.queueAgeMs());
  const reasons = [
    ...(app.storage.isFull() ? ['storage: the disk is full'] : []),
    ...(queueAgeMs > queueAgeLimitMs ? ['storage: updates wait for the disk'] : []),
  ];
  const status = reasons.length === 0 ? 'ok' : 'failing';
  return { status: reasons.length === 0 ? 200 : 503, answer: { status, reasons, queueAgeMs } };
}

/* Imported by each worker for itself: the channel is that worker's own. */

const turn = new MessageChannel();
let resume: (() => void) | undefined;
turn.port1.addEventListener('message', () => {
  resume?.();
});
turn.port1.start();

/** Resolves after the messages that already wait, without a timer's delay: a message to oneself comes last. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    resume = resolve;
    turn.port2.postMessage(null);
  });
}

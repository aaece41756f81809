import { clickSlack } from './sizes.ts';

/** Something that goes along with a moving pointer until it is released. */
interface Companion {
  at(event: PointerEvent): void;
  stop(): void;
}

/** What a press turns into. Exactly one of `click`, `drop` and `cancel` ends it. */
export interface Gesture {
  /** The pointer left the place where it was pressed. */
  readonly begin?: (event: PointerEvent) => void;
  readonly move: (event: PointerEvent) => void;
  readonly drop: (event: PointerEvent) => void;
  /** Escape, a second finger, or the browser took the pointer away. */
  readonly cancel: () => void;
  /** Released without having moved. */
  readonly click?: (event: PointerEvent) => void;
  /** Goes along, for gestures that may leave the view. */
  readonly companion?: Companion;
}

/** Follows one pointer from its press to its release, wherever it goes. Returns the way to cancel. */
export function follow(start: PointerEvent, gesture: Gesture, slack = clickSlack): () => void {
  const listeners = new AbortController();
  const options = { signal: listeners.signal, capture: true };
  let moving = false;

  const end = () => {
    listeners.abort();
    gesture.companion?.stop();
  };
  const cancel = () => {
    if (listeners.signal.aborted) return;
    end();
    if (moving) gesture.cancel();
  };
  const mine = (event: PointerEvent) => event.pointerId === start.pointerId;

  addEventListener(
    'pointermove',
    (event) => {
      if (!mine(event)) return;
      if (!moving) {
        const far = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY);
        if (far < slack) return;
        moving = true;
        gesture.begin?.(event);
      }
      gesture.move(event);
      gesture.companion?.at(event);
    },
    options,
  );
  addEventListener(
    'pointerup',
    (event) => {
      if (!mine(event)) return;
      end();
      if (moving) gesture.drop(event);
      else gesture.click?.(event);
    },
    options,
  );
  addEventListener('pointercancel', (event) => mine(event) && cancel(), options);
  addEventListener('pointerdown', (event) => event.pointerType === 'touch' && cancel(), options);
  addEventListener('blur', (event) => event.target === globalThis && cancel(), options);
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !moving) return;
      event.preventDefault();
      event.stopPropagation();
      cancel();
    },
    options,
  );
  return cancel;
}

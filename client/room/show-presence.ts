import type { Room } from './room.ts';

/** Shows the others what this browser selects, edits and has in view. Returns the way to stop. */
export function showWhatIDo({ board, presence }: Room): () => void {
  const { selection, ui, layout } = board;
  const showView = () => {
    const { x, y, zoom, width, height } = layout.view();
    if (zoom > 0) presence.show({ view: { x, y, width: width / zoom, height: height / zoom } });
  };
  const stops = [
    selection.subscribe(({ selected }, before) => {
      if (selected !== before.selected) presence.show({ selection: [...selected] });
    }),
    ui.subscribe(({ editing }, before) => {
      if (editing !== before.editing) presence.show({ editing });
    }),
    layout.onView(showView),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Tells away from here, tries to connect when the network or the page comes back, and holds back the closing of a page whose edits are nowhere else. */
export function watchAttention({ presence, reconnect, sync }: Room): () => void {
  const listeners: readonly [EventTarget, string, (event: Event) => void][] = [
    [
      document,
      'visibilitychange',
      () => {
        presence.hidden(document.hidden);
        if (!document.hidden) reconnect();
      },
    ],
    [globalThis, 'online', reconnect],
    [globalThis, 'pointermove', presence.active],
    [globalThis, 'pointerdown', presence.active],
    [globalThis, 'keydown', presence.active],
    [
      globalThis,
      'beforeunload',
      (event) => {
        if (sync.getState().atRisk) event.preventDefault();
      },
    ],
  ];
  for (const [target, type, listener] of listeners) {
    target.addEventListener(type, listener, { passive: type !== 'beforeunload' });
  }
  if (document.hidden) presence.hidden(true);
  return () => {
    for (const [target, type, listener] of listeners) target.removeEventListener(type, listener);
  };
}

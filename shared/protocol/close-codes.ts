/** Close codes of the sync socket: 4400–4499 are final, all others mean "try again" (interfaces.md). */
export const closeCodes = {
  clientTooOld: 4400,
  sessionExpired: 4401,
  forbidden: 4403,
  noSuchDocument: 4404,
  noHello: 4408,
  tooBig: 4413,
  updateRefused: 4422,
  tooFast: 4429,
  restarting: 1012,
  slowConsumer: 1013,
  roomFull: 1013,
} as const;

export type CloseReason = keyof typeof closeCodes;

/** What a person is told when the socket closes for good. */
export const closeWords: Readonly<Record<number, string>> = {
  4400: 'This page is older than the server. Reload it to go on.',
  4401: 'Your access to this board has ended. Open its link again.',
  4403: 'You may look at this board but not change it.',
  4404: 'This board does not exist any more.',
  4408: 'The server did not recognise this page. Reload it.',
  4413: 'That change is too large for the board.',
  4422: 'The server refused a change. Reload the page to go on from the saved board.',
  4429: 'Too many changes at once. Reload the page to go on.',
};

/** Whether the client shall not come back by itself. */
export function isFinal(code: number): boolean {
  return code >= 4400 && code < 4500;
}

/** Whether the code says that this person may not read the document at all any more. */
export function mayNotRead(code: number): boolean {
  return code === closeCodes.sessionExpired || code === closeCodes.noSuchDocument;
}

/** Why somebody was not let in, in words for that person. */
const accessRefusals = {
  badKey: 'This link does not open a board (any more). Ask for a new one.',
  badCode: 'There is no open board with this code. Check it, or ask for a new one.',
  tooManyTries: 'Too many wrong tries. Wait a minute, then try again.',
  badToken: 'Your access has ended. Open the link of the board again.',
  notAllowed: 'Only a facilitator of this board may do that.',
  noSuchLink: 'There is no such link.',
} as const;

export type AccessRefusal = keyof typeof accessRefusals;

/** Thrown when access is refused; nothing was changed. */
export class AccessError extends Error {
  readonly reason: AccessRefusal;

  constructor(reason: AccessRefusal) {
    super(accessRefusals[reason]);
    this.name = 'AccessError';
    this.reason = reason;
  }
}

/** Why a command left the document unchanged, in words that say what to do. */
const refusals = {
  nodeGone: 'That card has been removed. Restore it from “Recently removed” first.',
  linkGone: 'That link has been removed. Restore it from “Recently removed” first.',
  recordGone: 'That item has been removed.',
  sameNode: 'A link needs two different ends.',
  twinLink: 'There is already such a link between these two. Change that one instead.',
  badNumber: 'A probability lies between 0 and 100 %.',
  badState: 'That state does not exist any more.',
  tooManyStates: 'A card has at most twelve states.',
  tooFewStates: 'A card needs at least two states.',
  textTooLong: 'That text is too long. Shorten it, or put the rest in a note.',
  boardFull: 'This board is full.',
  badInput: 'That cannot be written on the board.',
} as const;

export type RefusalReason = keyof typeof refusals;

/** Thrown by a command before it changed anything. */
export class Refused extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(refusals[reason]);
    this.name = 'Refused';
    this.reason = reason;
  }
}

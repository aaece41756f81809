/** What one frame changed, for whoever draws along. */
export interface FrameChanges {
  readonly view: boolean;
  /** Things that moved, came or went. */
  readonly things: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  /** Which links are drawn may have changed. */
  readonly window: boolean;
}

export type FramePart = (changes: FrameChanges) => void;

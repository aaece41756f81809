import type { Read, Written } from '../../../shared/formats/formats.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';

/** What the worker is asked to do with files. */
export type FilesTask =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'write'; readonly scenario: Scenario; readonly format: string };

/** A file that was understood. */
export interface Incoming extends Read {
  readonly format: string;
}

/** What each task gives; `failed` is a sentence for people. */
export type FilesAnswer =
  | { readonly kind: 'read'; readonly read: Incoming }
  | { readonly kind: 'written'; readonly written: Written }
  | { readonly kind: 'failed'; readonly words: string };

import type { Written } from '../../../shared/formats/formats.ts';
import type { FilesRead } from '../../../shared/formats/read-files.ts';
import type { Scenario } from '../../../shared/model/scenario.ts';

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the worker is asked to do with files. */
export type FilesTask =
  | { readonly kind: 'read'; readonly files: readonly NamedBytes[] }
  | { readonly kind: 'write'; readonly scenario: Scenario; readonly format: string };

/** What each task gives; `failed` is a sentence for people. */
export type FilesAnswer =
  | { readonly kind: 'read'; readonly read: FilesRead }
  | { readonly kind: 'written'; readonly written: Written }
  | { readonly kind: 'failed'; readonly words: string };

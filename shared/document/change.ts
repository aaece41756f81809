import type { ScenarioDoc } from './scenario-doc.ts';

/**
 * Why a document changes; the transaction's origin, so that undo follows a person's own changes
 * and observers can tell a template from an edit.
 */
export const origins = {
  user: Symbol('user'),
  /** More of the step that the last change of `user` began. */
  sameStep: Symbol('sameStep'),
  typing: Symbol('typing'),
  template: Symbol('template'),
  migration: Symbol('migration'),
  server: Symbol('server'),
} as const;

export type Cause = keyof typeof origins;

/** The one door for writing: all of `write` lands as one update, one undo step, one log entry. */
export function change<T>(target: ScenarioDoc, cause: Cause, write: () => T): T {
  return target.doc.transact(write, origins[cause]);
}

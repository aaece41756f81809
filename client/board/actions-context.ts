import { createContext, use } from 'react';
import type { Action } from './action.ts';

const noActions: readonly Action[] = [];

/** Provided once by the app with its one list. */
export const ActionsContext = createContext<readonly Action[]>(noActions);

/** The list of everything that can be done, whether or not it can be done now. */
export function useActions(): readonly Action[] {
  return use(ActionsContext);
}

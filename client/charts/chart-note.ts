import { createContext } from 'react';

/** Said after the sentence of every chart inside where it is copied to, away from what says it here; empty: nothing. */
export const ChartNote = createContext('');

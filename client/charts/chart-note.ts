import { createContext } from 'react';

/** Said after the sentence of every chart inside, on the screen and where it is copied to; empty: nothing. */
export const ChartNote = createContext('');

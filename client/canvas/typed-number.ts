import { createStore, type StoreApi } from 'zustand/vanilla';
import { useStore } from 'zustand';

/** The link whose number is being typed in its pill, and what was typed first. */
export interface TypedNumber {
  readonly link: string;
  readonly start: string;
}

export type TypedStore = StoreApi<TypedNumber | { readonly link: null }>;

export function createTypedStore(): TypedStore {
  return createStore<TypedNumber | { readonly link: null }>(() => ({ link: null }));
}

/** What was typed first on this link's pill while it is an input, else null. */
export function useTyped(surface: { readonly typed: TypedStore }, id: string): string | null {
  return useStore(surface.typed, (typed) => (typed.link === id ? typed.start : null));
}

import { useSyncExternalStore } from 'react';
import { isPhone, phoneQuery } from './phone.ts';

function subscribe(listener: () => void): () => void {
  const query = matchMedia(phoneQuery);
  query.addEventListener('change', listener);
  return () => {
    query.removeEventListener('change', listener);
  };
}

/** Whether the page is as narrow as a phone now. */
export function usePhone(): boolean {
  return useSyncExternalStore(subscribe, isPhone);
}

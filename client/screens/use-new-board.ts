import { useState } from 'react';
import { ApiError } from '../access/api.ts';

/** A new board in the making: what a sheet shows of it, and the key that the server may ask for. */
export interface NewBoard {
  readonly busy: boolean;
  readonly error: string | undefined;
  /** Undefined until the server asks for it. */
  readonly serverKey: string | undefined;
  readonly setServerKey: (key: string) => void;
  /** Makes it unless one is being made; what goes wrong is told and can be tried again. */
  readonly start: (make: () => Promise<void>) => Promise<void>;
}

export function useNewBoard(): NewBoard {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const [serverKey, setServerKey] = useState<string>();

  async function start(make: () => Promise<void>) {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    try {
      await make();
    } catch (cause) {
      if (cause instanceof ApiError && cause.code === 'createKey') setServerKey((key) => key ?? '');
      setError(cause instanceof Error ? cause.message : String(cause));
      setBusy(false);
    }
  }

  return { busy, error, serverKey, setServerKey, start };
}

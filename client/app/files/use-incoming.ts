import { useEffect, useState } from 'react';
import { tidied } from '../tidy/run-tidy.ts';
import { readIncoming } from './ask-files.ts';
import type { Incoming } from './files-messages.ts';

export type IncomingState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly incoming: Incoming }
  | { readonly kind: 'fault'; readonly words: string };

/** What stands in a file, laid out where the file says nothing about places. */
export function useIncoming(file: File | undefined): IncomingState {
  const [done, setDone] = useState<{ readonly file: File; readonly state: IncomingState }>();
  useEffect(() => {
    if (file === undefined) return undefined;
    let isWanted = true;
    const settle = (state: IncomingState) => {
      if (isWanted) setDone({ file, state });
    };
    read(file).then(
      (incoming) => settle({ kind: 'read', incoming }),
      (error: Error) => settle({ kind: 'fault', words: error.message }),
    );
    return () => {
      isWanted = false;
    };
  }, [file]);
  if (file === undefined) return { kind: 'none' };
  return done?.file === file ? done.state : { kind: 'reading' };
}

async function read(file: File): Promise<Incoming> {
  const incoming = await readIncoming(file);
  if (incoming.isUnplaced !== true) return incoming;
  return { ...incoming, scenario: await tidied(incoming.scenario) };
}

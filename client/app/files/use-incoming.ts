import { useEffect, useState } from 'react';
import type { FilesRead } from '../../../shared/formats/read-files.ts';
import { tidied } from '../tidy/run-tidy.ts';
import { readIncoming } from './ask-files.ts';

export type IncomingState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly incoming: FilesRead }
  | { readonly kind: 'fault'; readonly words: string };

interface Done {
  readonly files: readonly File[];
  readonly state: IncomingState;
}

/** What stands in files that were chosen together, laid out where they say nothing about places. */
export function useIncoming(files: readonly File[]): IncomingState {
  const [done, setDone] = useState<Done>();
  useEffect(() => {
    if (files.length === 0) return undefined;
    let isWanted = true;
    const settle = (state: IncomingState) => {
      if (isWanted) setDone({ files, state });
    };
    read(files).then(
      (incoming) => settle({ kind: 'read', incoming }),
      (error: Error) => settle({ kind: 'fault', words: error.message }),
    );
    return () => {
      isWanted = false;
    };
  }, [files]);
  if (files.length === 0) return { kind: 'none' };
  return done?.files === files ? done.state : { kind: 'reading' };
}

async function read(files: readonly File[]): Promise<FilesRead> {
  const incoming = await readIncoming(files);
  if (incoming.isUnplaced !== true) return incoming;
  return { ...incoming, scenario: await tidied(incoming.scenario) };
}

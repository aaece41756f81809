import { useMemo, useState, type DragEvent } from 'react';

/**
 * Handlers for a whole screen: files that are let go over it are looked at, and nowhere does the
 * browser leave it for them.
 * @param onFiles Stays the same between renders.
 */
export function useFileDrop(onFiles: (files: readonly File[], event: DragEvent) => void) {
  const [isOver, setOver] = useState(false);
  const handlers = useMemo(
    () => ({
      onDragOver: (event: DragEvent) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      },
      onDragLeave: (event: DragEvent<HTMLElement>) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (files.length === 0) return;
        event.preventDefault();
        onFiles(files, event);
      },
    }),
    [onFiles],
  );
  return { isOver, handlers };
}

function holdsFile({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files');
}

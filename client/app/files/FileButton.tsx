import { FileUp } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../kit/Button.tsx';

/** Lets somebody choose files; several at once may be tables of one board. */
export function FileButton({
  words,
  onFiles,
}: {
  readonly words: string;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="File"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          if (files.length > 0) onFiles(files);
          // So that choosing the same file again, mended, is a change.
          target.value = '';
        }}
      />
      <Button icon={<FileUp />} onPress={() => input.current?.click()}>
        {words}
      </Button>
    </div>
  );
}

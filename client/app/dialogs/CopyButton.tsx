import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { copyText } from '../../kit/copy-text.ts';

export interface CopyButtonProps {
  readonly text: string;
  readonly words: string;
  /** Which one, for screen readers; it follows the words. */
  readonly which: string;
}

/** Copies a text and says so. */
export function CopyButton({ text, words, which }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  return (
    <Button
      aria-label={copied ? 'Copied' : `${words} ${which}`}
      icon={copied ? <Check /> : <Copy />}
      onPress={() => {
        void copyText(text).then(setCopied);
      }}
    >
      {copied ? 'Copied' : words}
    </Button>
  );
}

import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import { Bold, Italic, Link as LinkIcon, List, ListOrdered, Unlink } from 'lucide-react';
import { useState } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import { Button } from '../kit/Button.tsx';
import { IconButton, IconToggle } from '../kit/IconButton.tsx';
import box from '../kit/box.module.css';
import { cx } from '../kit/cx.ts';
import { webAddress } from './web-address.ts';
import fields from './fields.module.css';
import styles from './NoteEditor.module.css';

const nothing = { bold: false, italic: false, bullets: false, numbers: false, link: false };

/** What can be done with the selected text of a note. */
export function NoteToolbar({ editor }: { readonly editor: Editor | null }) {
  const [address, setAddress] = useState<string | null>(null);
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      now === null
        ? nothing
        : {
            bold: now.isActive('bold'),
            italic: now.isActive('italic'),
            bullets: now.isActive('bulletList'),
            numbers: now.isActive('orderedList'),
            link: now.isActive('link'),
          },
  });
  if (editor === null) return null;
  const on = active ?? nothing;
  const chain = () => editor.chain().focus();
  const setLink = () => {
    const href = webAddress(address?.includes('://') ? address : `https://${address}`);
    if (href !== undefined) chain().extendMarkRange('link').setLink({ href }).run();
    setAddress(null);
  };
  if (address !== null) {
    return (
      <form
        className={styles.toolbar}
        onSubmit={(event) => {
          event.preventDefault();
          setLink();
        }}
      >
        <input
          // The person pressed "Link" to type here.
          ref={(input) => input?.focus()}
          type="text"
          inputMode="url"
          aria-label="Address of the link"
          placeholder="https://"
          className={cx(box.box, fields.input, fields.grow)}
          value={address}
          onChange={(event) => setAddress(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setAddress(null);
            chain().run();
          }}
        />
        <Button type="submit" size="s">
          Link
        </Button>
      </form>
    );
  }
  return (
    <Toolbar aria-label="Format" className={cx(styles.toolbar)}>
      <IconToggle
        size="s"
        label="Bold"
        keys="$mod+KeyB"
        icon={<Bold />}
        isSelected={on.bold}
        onChange={() => chain().toggleBold().run()}
      />
      <IconToggle
        size="s"
        label="Italic"
        keys="$mod+KeyI"
        icon={<Italic />}
        isSelected={on.italic}
        onChange={() => chain().toggleItalic().run()}
      />
      <IconToggle
        size="s"
        label="List"
        icon={<List />}
        isSelected={on.bullets}
        onChange={() => chain().toggleBulletList().run()}
      />
      <IconToggle
        size="s"
        label="Numbered list"
        icon={<ListOrdered />}
        isSelected={on.numbers}
        onChange={() => chain().toggleOrderedList().run()}
      />
      {on.link ? (
        <IconButton
          size="s"
          label="Remove the link"
          icon={<Unlink />}
          onPress={() => chain().extendMarkRange('link').unsetLink().run()}
        />
      ) : (
        <IconButton size="s" label="Link" icon={<LinkIcon />} onPress={() => setAddress('')} />
      )}
    </Toolbar>
  );
}

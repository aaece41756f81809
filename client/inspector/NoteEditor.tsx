import { Bold } from '@tiptap/extension-bold';
import { Collaboration } from '@tiptap/extension-collaboration';
import { Document } from '@tiptap/extension-document';
import { Italic } from '@tiptap/extension-italic';
import { Link } from '@tiptap/extension-link';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Placeholder } from '@tiptap/extensions';
import { EditorContent, useEditor } from '@tiptap/react';
import type * as Y from 'yjs';
import { NoteToolbar } from './NoteToolbar.tsx';
import styles from './NoteEditor.module.css';

export interface NoteEditorProps {
  /** Name of the note for screen readers. */
  readonly label: string;
  /** The note's shared body. */
  readonly fragment: Y.XmlFragment;
  readonly isEditable: boolean;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/**
 * The rich text of a note, typed in by several people at once: bold, italic, lists, links. Its own
 * Ctrl Z takes back this person's typing only. Large, so it is loaded when a note is first opened.
 */
export function NoteEditor({ label, fragment, isEditable, onFocus, onBlur }: NoteEditorProps) {
  const editor = useEditor(
    {
      extensions: [
        Document,
        Paragraph,
        Text,
        Bold,
        Italic,
        BulletList,
        OrderedList,
        ListItem,
        ListKeymap,
        Link.configure({
          openOnClick: !isEditable,
          protocols: ['http', 'https', 'mailto'],
          HTMLAttributes: { rel: 'noreferrer noopener', target: '_blank' },
        }),
        Placeholder.configure({ placeholder: 'Write a note…' }),
        Collaboration.configure({ fragment }),
      ],
      editable: isEditable,
      // The page's policy allows no style elements that a script makes; ours are in the module.
      injectCSS: false,
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          dir: 'auto',
          class: styles['text'] ?? '',
        },
      },
      onFocus,
      onBlur,
    },
    [fragment, isEditable],
  );
  return (
    <div className={styles.editor}>
      <EditorContent editor={editor} />
      {isEditable ? <NoteToolbar editor={editor} /> : null}
    </div>
  );
}

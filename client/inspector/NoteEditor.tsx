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
import { useEffect } from 'react';
import type * as Y from 'yjs';
import { NoteToolbar } from './NoteToolbar.tsx';
import styles from './NoteEditor.module.css';

export interface NoteEditorProps {
  /** Name of the note for screen readers. */
  readonly label: string;
  /** The note's shared body. */
  readonly fragment: Y.XmlFragment;
  readonly isEditable: boolean;
  /** It takes the keyboard as soon as it is there. */
  readonly isWanted: boolean;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/**
 * The rich text of a note, typed in by several people at once: bold, italic, lists, links. Its own
 * Ctrl Z takes back this person's typing only. Large, so it is loaded when a note is first opened.
 */
export function NoteEditor({
  label,
  fragment,
  isEditable,
  isWanted,
  onFocus,
  onBlur,
}: NoteEditorProps) {
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
        // The editor would swallow Esc, which leads out of the field.
        handleDOMEvents: { keydown: (_, event) => event.key === 'Escape' },
      },
      onFocus,
      onBlur,
    },
    [fragment, isEditable],
  );
  useEffect(() => {
    // The first editor is replaced before it is shown.
    if (isWanted && editor && !editor.isDestroyed) editor.commands.focus('end');
  }, [editor, isWanted]);
  return (
    <div className={styles.editor}>
      <EditorContent editor={editor} />
      {isEditable ? <NoteToolbar editor={editor} /> : null}
    </div>
  );
}

import { useEffect } from 'react';
import { setTitle } from '../../../shared/document/commands/set-title.ts';
import { useBoard } from '../../board/board-context.tsx';
import { useScenarioValue } from '../../board/hooks.ts';
import { BoundText } from '../../inspector/BoundText.tsx';
import { metaText } from '../../inspector/record-text.ts';
import styles from './TitleField.module.css';

/** The board's title, typed in by anyone who may edit; the page is named after it. */
export function TitleField() {
  const { target } = useBoard();
  const title = useScenarioValue(({ meta }) => meta.title);
  useEffect(() => {
    document.title = title === '' ? 'Parley' : `${title} · Parley`;
  }, [title]);
  return (
    // The unseen copy of the text gives the field its width.
    <div className={styles.title} data-text={title || 'Untitled board'}>
      <BoundText
        label="Title of the board"
        isLabelHidden
        field="board/title"
        text={metaText(target, 'title')}
        write={(next) => setTitle(target, next, 'typing')}
        placeholder="Untitled board"
        className={styles.input}
      />
    </div>
  );
}

import { useEffect, useRef } from 'react';
import { limits } from '../../shared/base/limits.ts';
import { rename } from '../../shared/document/commands/rename.ts';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioValue } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { cx } from '../kit/cx.ts';
import styles from './TitleEditor.module.css';

export interface TitleEditorProps {
  readonly collection: 'nodes' | 'groups';
  readonly id: string;
  readonly className?: string | undefined;
}

/** The title as it is typed on the card. Every keystroke is written, so that others see it grow. */
export function TitleEditor({ collection, id, className }: TitleEditorProps) {
  const board = useBoard();
  const label = useScenarioValue((scenario) => scenario[collection].get(id)?.label ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const element = field.current;
    element?.focus({ preventScroll: true });
    element?.select();
  }, []);
  const stop = () => {
    if (board.ui.getState().editing === `${id}/label`) board.ui.setState({ editing: null });
  };
  const backToCard = () => {
    const card = field.current?.closest<HTMLElement>('[data-thing]');
    stop();
    card?.focus({ preventScroll: true });
  };
  return (
    <textarea
      ref={field}
      data-control
      aria-label="Title"
      dir="auto"
      rows={2}
      maxLength={limits.titleLength}
      className={cx(styles.editor, className)}
      value={label}
      onChange={(event) => {
        const text = event.target.value.replaceAll('\n', ' ');
        run(board, () => rename(board.target, { collection, id }, text, 'typing'));
      }}
      onBlur={stop}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        backToCard();
      }}
    />
  );
}

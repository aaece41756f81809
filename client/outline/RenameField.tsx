import { useEffect, useRef } from 'react';
import { limits } from '../../shared/base/limits.ts';
import { rename } from '../../shared/document/commands/rename.ts';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioValue } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { outlineState } from './outline-state.ts';
import styles from './Row.module.css';

export interface RenameFieldProps {
  readonly collection: 'nodes' | 'phases' | 'actors';
  readonly id: string;
}

/** The name as it is typed in its row. Every keystroke is written, so that others see it grow. */
export function RenameField({ collection, id }: RenameFieldProps) {
  const board = useBoard();
  const label = useScenarioValue((scenario) => scenario[collection].get(id)?.label ?? '');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const stop = () => outlineState(board).setState({ renaming: null });
  return (
    <input
      ref={field}
      aria-label="Title"
      dir="auto"
      maxLength={limits.titleLength}
      autoComplete="off"
      className={styles.rename}
      value={label}
      onChange={(event) => {
        const text = event.target.value;
        run(board, () => rename(board.target, { collection, id }, text, 'typing'));
      }}
      onPointerDown={(event) => event.stopPropagation()}
      onMouseDown={(event) => event.stopPropagation()}
      onBlur={stop}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        field.current?.closest<HTMLElement>('[role="row"]')?.focus();
        stop();
      }}
    />
  );
}

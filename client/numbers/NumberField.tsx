import { useRef, useState, type KeyboardEvent } from 'react';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioShallow } from '../board/hooks.ts';
import { cx } from '../kit/cx.ts';
import { NumberPopover } from './NumberPopover.tsx';
import { numberSubject } from './number-subject.ts';
import { numberText, scoreText } from '../../shared/drawing/percents.ts';
import { useEditing } from './use-editing.ts';
import styles from './NumberField.module.css';

export interface NumberFieldProps {
  /** Parameter id of the number (model.md §1.1). */
  readonly param: string;
  /** What stands before it; absent = the number's short name. */
  readonly label?: string | undefined;
}

/**
 * One number as a row: its name, its value with range and bar, hatched while it is assumed. A press
 * or a typed digit opens its entry.
 */
export function NumberField({ param, label }: NumberFieldProps) {
  const board = useBoard();
  // By value: a number that follows the baseline is worked out anew each time.
  const subject = useScenarioShallow((scenario) => {
    const { num, value, assumed, isSilent, name, question, of } =
      numberSubject(scenario, param) ?? {};
    return { num, value, assumed, isSilent, name, question, of };
  });
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<{ readonly typed?: string } | null>(null);
  const { others } = useEditing(param);
  const { num, value, assumed = false, isSilent = false, question } = subject;
  if (value === undefined) return null;

  const name = label ?? subject.name ?? '';
  const isScore = subject.of === 'score';
  const written = isScore ? scoreText(value) : numberText({ ...num, v: value });
  const text = isSilent ? '—' : written;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!/^[\d.,<]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen({ typed: event.key });
  };
  const who = others.map((person) => person.name).join(', ');
  return (
    <div className={styles.row}>
      <span className={styles.name} title={question} dir="auto">
        {name}
      </span>
      {who === '' ? null : (
        <span className={styles.who} style={{ color: others[0]?.colour }}>
          {who}
        </span>
      )}
      <button
        ref={button}
        type="button"
        disabled={!board.mayEdit}
        aria-haspopup="dialog"
        aria-label={`${name}: ${text}${assumed ? ', assumed' : ''}. ${question ?? ''}`}
        className={cx(styles.value, assumed && styles.assumed)}
        onClick={() => setOpen({})}
        onKeyDown={onKeyDown}
      >
        <span className={styles.text}>{text}</span>
        {isScore ? null : (
          <span className={styles.track}>
            <span className={styles.fill} style={{ inlineSize: `${value * 100}%` }} />
            {num?.lo === undefined ? null : (
              <span
                className={styles.range}
                style={{
                  insetInlineStart: `${num.lo * 100}%`,
                  inlineSize: `${((num.hi ?? num.v) - num.lo) * 100}%`,
                }}
              />
            )}
          </span>
        )}
      </button>
      {open === null ? null : (
        <NumberPopover
          param={param}
          anchor={button}
          typed={open.typed}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

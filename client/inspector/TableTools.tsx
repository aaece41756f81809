import { ClipboardPaste, Copy, Scale } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { copyText } from '../kit/copy-text.ts';
import { readTable, tableText, type TableShape } from './table-text.ts';
import { normalisedRows } from './fill-rows.ts';
import type { RowKey } from '../../shared/model/scenario.ts';
import type { Shares } from '../numbers/row-entry.ts';
import box from '../kit/box.module.css';
import { cx } from '../kit/cx.ts';
import fields from './fields.module.css';
import styles from './Numbers.module.css';

export interface TableToolsProps {
  readonly shape: TableShape;
  /** What stands in each row in view, or what the model takes for it. */
  readonly rows: ReadonlyMap<RowKey, Shares>;
  readonly isDisabled: boolean;
  readonly onWrite: (rows: ReadonlyMap<RowKey, Shares>) => void;
  readonly notify: (words: string) => void;
}

/** To and from a spreadsheet, and all rows to 100 % at once. */
export function TableTools({ shape, rows, isDisabled, onWrite, notify }: TableToolsProps) {
  const [pasted, setPasted] = useState<string | null>(null);
  const off = normalisedRows(rows);
  const copy = async () => {
    const isCopied = await copyText(tableText(shape, (key) => rows.get(key) ?? []));
    notify(
      isCopied
        ? `${rows.size === 1 ? 'One row' : `${rows.size} rows`} copied: paste them into a spreadsheet.`
        : 'This browser keeps its clipboard closed to pages.',
    );
  };
  return (
    <>
      <div className={fields.row}>
        <Button
          size="s"
          icon={<Copy />}
          onPress={() => {
            void copy();
          }}
        >
          Copy
        </Button>
        <Button
          size="s"
          icon={<ClipboardPaste />}
          isDisabled={isDisabled}
          onPress={() => setPasted(pasted === null ? '' : null)}
        >
          Paste…
        </Button>
        {off.size === 0 ? null : (
          <Button size="s" icon={<Scale />} isDisabled={isDisabled} onPress={() => onWrite(off)}>
            {off.size === 1 ? 'Normalise one row' : `Normalise ${off.size} rows`}
          </Button>
        )}
      </div>
      {pasted === null ? null : (
        <PasteField
          shape={shape}
          text={pasted}
          onText={setPasted}
          onDone={(read) => {
            setPasted(null);
            if (read !== undefined) onWrite(read);
          }}
        />
      )}
    </>
  );
}

interface PasteFieldProps {
  readonly shape: TableShape;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** With the rows to write, or with none when it was given up. */
  readonly onDone: (rows: ReadonlyMap<RowKey, Shares> | undefined) => void;
}

/** Where rows are pasted, looked at, and only then written. */
function PasteField({ shape, text, onText, onDone }: PasteFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  // Opened by a press, to be pasted into at once.
  useEffect(() => field.current?.focus(), []);
  const read = text.trim() === '' ? undefined : readTable(text, shape);
  const rows = read?.ok === true ? read.rows : undefined;
  return (
    <div className={styles.paste}>
      <textarea
        ref={field}
        aria-label="Rows from a spreadsheet"
        className={cx(box.box, fields.input)}
        rows={4}
        spellCheck={false}
        placeholder={`Paste rows here: ${shape.states.length} chances each, with or without the conditions before them.`}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onDone(undefined);
        }}
      />
      {read === undefined ? null : (
        <output className={read.ok ? fields.hint : fields.error}>{wordsOf(read)}</output>
      )}
      <div className={fields.row}>
        <Button
          size="s"
          variant="primary"
          isDisabled={rows === undefined}
          onPress={() => onDone(rows)}
        >
          {rows === undefined
            ? 'Put in'
            : `Put in ${rows.size === 1 ? 'one row' : `${rows.size} rows`}`}
        </Button>
        <Button size="s" onPress={() => onDone(undefined)}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

function wordsOf(read: ReturnType<typeof readTable>): string {
  if (!read.ok) return read.words;
  const fit = read.rows.size === 1 ? 'One row fits.' : `${read.rows.size} rows fit.`;
  return [fit, ...read.notes].join(' ');
}

import { Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { removeWord } from '../../shared/document/commands/remove-word.ts';
import { setWord, type WordEdit } from '../../shared/document/commands/set-word.ts';
import { startWords } from '../../shared/document/commands/start-words.ts';
import type { BoardWord, ScaleId } from '../../shared/model/scenario.ts';
import { mostWords, wordsOf } from '../../shared/model/words.ts';
import { useBoard } from '../board/board-context.tsx';
import { run } from '../board/run-command.ts';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { DraftText } from './DraftText.tsx';
import { ShareField } from './ShareField.tsx';
import { freeBand, gapWords } from './word-gaps.ts';
import fields from './fields.module.css';
import styles from './OwnWords.module.css';

const starts: readonly { readonly id: ScaleId; readonly label: string }[] = [
  { id: 'icd203', label: 'ICD 203' },
  { id: 'phia', label: 'PHIA' },
  { id: 'kent', label: 'Kent' },
];

/** The board's own words for chances, each with the band that it covers. */
export function OwnWords({ words }: { readonly words: readonly BoardWord[] }) {
  const board = useBoard();
  const { target, mayEdit } = board;
  const list = useRef<HTMLUListElement>(null);
  const add = () => {
    const band = freeBand(words);
    const taken = new Set(words.map(({ word }) => word));
    let word = 'New word';
    for (let count = 2; taken.has(word); count += 1) word = `New word ${count}`;
    const id = run(board, () => setWord(target, { word, ...band }));
    if (typeof id !== 'string') return;
    // The new row is there after the next paint; its word is what one types first.
    requestAnimationFrame(() => {
      const field = list.current?.querySelector<HTMLInputElement>(`[data-word="${id}"] input`);
      field?.focus();
      field?.select();
    });
  };
  return (
    <div className={styles.words}>
      {words.length === 0 ? (
        <p className={fields.hint}>
          Without words the board speaks in numbers. Start from a known scale and change it, or add
          words one by one.
        </p>
      ) : (
        <ul ref={list} className={styles.list} aria-label="Own words">
          {words.map((word) => (
            <WordRow key={word.id} word={word} isDisabled={!mayEdit} />
          ))}
        </ul>
      )}
      {words.length === 0 ? (
        <div className={fields.row}>
          {starts.map(({ id, label }) => (
            <Button
              key={id}
              size="s"
              isDisabled={!mayEdit}
              onPress={() => run(board, () => startWords(target, wordsOf({ scale: id })))}
            >
              {`Start from ${label}`}
            </Button>
          ))}
        </div>
      ) : null}
      <div className={fields.row}>
        <Button
          size="s"
          variant="plain"
          icon={<Plus />}
          isDisabled={!mayEdit || words.length >= mostWords}
          onPress={add}
        >
          Add a word
        </Button>
        <span className={fields.hint}>{gapWords(words)}</span>
      </div>
    </div>
  );
}

function WordRow({ word, isDisabled }: { readonly word: BoardWord; readonly isDisabled: boolean }) {
  const board = useBoard();
  const { target } = board;
  const write = (edit: Partial<WordEdit>) =>
    run(board, () => setWord(target, { ...word, ...edit }));
  return (
    <li className={styles.row} data-word={word.id}>
      <DraftText
        label={`Word for ${Math.round(word.lo * 100)} to ${Math.round(word.hi * 100)} percent`}
        isLabelHidden
        value={word.word}
        field={`word:${word.id}/word`}
        isDisabled={isDisabled}
        className={fields.quiet}
        onCommit={(next) => (next === '' ? undefined : write({ word: next }))}
      />
      <ShareField
        label={`${word.word}: from`}
        value={word.lo}
        isDisabled={isDisabled}
        // An end that passes the other takes it along: a band never stands upside down.
        onCommit={(lo) => write({ lo, hi: Math.max(lo, word.hi) })}
      />
      <span aria-hidden className={styles.dash}>
        –
      </span>
      <ShareField
        label={`${word.word}: to`}
        value={word.hi}
        isDisabled={isDisabled}
        onCommit={(hi) => write({ hi, lo: Math.min(hi, word.lo) })}
      />
      <IconButton
        size="s"
        label={`Remove “${word.word}”`}
        icon={<Trash2 />}
        isDisabled={isDisabled}
        onPress={() => run(board, () => removeWord(target, word.id))}
      />
      <span aria-hidden className={styles.lane}>
        <span
          className={styles.band}
          style={{
            insetInlineStart: `${word.lo * 100}%`,
            inlineSize: `${Math.max(1, (word.hi - word.lo) * 100)}%`,
          }}
        />
      </span>
    </li>
  );
}

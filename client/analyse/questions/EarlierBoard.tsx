import { BookmarkPlus, FileUp } from 'lucide-react';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { Button } from '../../kit/Button.tsx';
import { useRoom } from '../../room/room-context.tsx';
import { Choice } from '../parts/Choice.tsx';
import { keepMoment, keptMoment, type Moment } from './moments.ts';
import { readBoardFile } from './read-board-file.ts';
import parts from '../parts/parts.module.css';
import styles from './EarlierBoard.module.css';

/** What the board is compared with. */
export interface Earlier {
  readonly id: string;
  readonly words: string;
  readonly scenario: Scenario;
}

export interface EarlierBoardProps {
  readonly atOpening: Earlier;
  /** The one compared with, by id. */
  readonly chosen: string;
  readonly onChoose: (earlier: Earlier) => void;
}

/** Chooses what the board is compared with: a moment of its own, a template, or a file. */
export function EarlierBoard({ atOpening, chosen, onChoose }: EarlierBoardProps) {
  const { id: room, board } = useRoom();
  const [moment, setMoment] = useState<Moment>();
  const [file, setFile] = useState<Earlier>();
  const [templates, setTemplates] = useState<readonly Earlier[]>([]);
  const [message, setMessage] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const options: readonly Earlier[] = [
    atOpening,
    ...(moment === undefined ? [] : [remembered(moment)]),
    ...(file === undefined ? [] : [file]),
    ...templates,
  ];

  useEffect(() => {
    let isGone = false;
    const load = async () => {
      // Large and seldom needed: fetched beside the answer.
      const [kept, all] = await Promise.all([
        keptMoment(room),
        templateBoards(board.scenario.getState()),
      ]);
      if (isGone) return;
      setMoment((newer) => newer ?? kept);
      setTemplates(all);
    };
    void load();
    return () => {
      isGone = true;
    };
  }, [room, board]);

  const remember = async () => {
    const next = { scenario: board.scenario.getState(), at: Date.now() };
    setMoment(next);
    onChoose(remembered(next));
    const isKept = await keepMoment(room, next);
    setMessage(
      isKept
        ? 'Remembered in this browser. Change something and see what it does.'
        : 'Remembered until this page is left: the browser keeps no data of it.',
    );
  };
  const read = async (from: File | undefined) => {
    if (from === undefined) return;
    const found = await readBoardFile(from);
    if ('problem' in found) {
      setMessage(found.problem);
      return;
    }
    const next = {
      id: `file:${from.name}:${from.lastModified}`,
      words: `the file “${from.name}”`,
      scenario: found.scenario,
    };
    setMessage('');
    setFile(next);
    onChoose(next);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    void read(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={styles.earlier}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
      role="none"
    >
      <Choice
        label="Compare the board with"
        value={chosen}
        options={options}
        onChange={(id) => {
          const earlier = options.find((option) => option.id === id);
          if (earlier !== undefined) onChoose(earlier);
        }}
      />
      <div className={parts.row}>
        <Button size="s" icon={<BookmarkPlus />} onPress={() => void remember()}>
          Remember this moment
        </Button>
        <Button size="s" icon={<FileUp />} onPress={() => input.current?.click()}>
          Choose a file
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          aria-label="A board as Parley saves it"
          className={styles.unseen}
          tabIndex={-1}
          onChange={({ target }) => {
            void read(target.files?.[0]);
            // The same file may be chosen again after it was changed.
            target.value = '';
          }}
        />
      </div>
      {message === '' ? null : (
        <output className={parts.words} aria-live="polite">
          {message}
        </output>
      )}
    </div>
  );
}

/** The templates that the board may have begun as: it has at least half of their cards. */
async function templateBoards({ nodes }: Scenario): Promise<readonly Earlier[]> {
  const { templates } = await import('../../../shared/templates/list.ts');
  const boards = templates.map(({ id, title, scenario }) => ({
    id: `template:${id}`,
    words: `the template “${title}”`,
    scenario: scenario(),
  }));
  return boards.filter(({ scenario }) => {
    const common = [...scenario.nodes.keys()].filter((id) => nodes.has(id)).length;
    return common > 0 && common * 2 >= scenario.nodes.size;
  });
}

function remembered(moment: Moment): Earlier {
  const at = new Date(moment.at);
  const isToday = at.toDateString() === new Date().toDateString();
  const time = at.toLocaleTimeString('en', { hour: '2-digit', minute: '2-digit', hour12: false });
  const day = at.toLocaleDateString('en', { day: 'numeric', month: 'short' });
  const words = `the moment remembered ${isToday ? `at ${time}` : `on ${day}, ${time}`}`;
  return { id: `moment:${moment.at}`, words, scenario: moment.scenario };
}

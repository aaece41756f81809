import { X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { never } from '../../shared/base/never.ts';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioShallow, useScenarioValue, useSelection, useUi } from '../board/hooks.ts';
import type { InspectorTab } from '../board/ui-state.ts';
import { cx } from '../kit/cx.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { Tabs } from '../kit/Tabs.tsx';
import { Bulk } from './Bulk.tsx';
import { EvidenceTab } from './EvidenceTab.tsx';
import { GroupDetails } from './GroupDetails.tsx';
import { LinkDetails } from './LinkDetails.tsx';
import { LinkNumbers } from './LinkNumbers.tsx';
import { NodeDetails } from './NodeDetails.tsx';
import { NodeNumbers } from './NodeNumbers.tsx';
import { NoteDetails } from './NoteDetails.tsx';
import { NotesTab } from './NotesTab.tsx';
import { Overview } from './Overview.tsx';
import { notesAbout } from './notes-about.ts';
import { thingOf, type Thing } from './selected-thing.ts';
import drawer from '../kit/drawer.module.css';
import styles from './Inspector.module.css';

export interface InspectorProps {
  /** What another feature adds to a card's Evidence: the what-if controls. */
  readonly whatIf?: ((node: string) => ReactNode) | undefined;
}

/**
 * Everything about what is selected: one record by tabs, several at once in bulk, and the board
 * itself while nothing is selected. Fills its drawer. Enter on the canvas brings the keyboard here,
 * Esc takes it back; the cross closes it.
 */
export function Inspector({ whatIf }: InspectorProps) {
  const board = useBoard();
  const selected = useSelection((selection) => selection.selected);
  // Selected records that have been removed meanwhile no longer count.
  const ids = useScenarioShallow((scenario) =>
    [...selected].filter((id) => thingOf(scenario, id) !== undefined),
  );
  const [only] = ids;
  const frame = useRef<HTMLDivElement>(null);
  const enters = useUi((ui) => ui.entersInspector);
  useEffect(() => {
    if (!enters) return;
    board.ui.setState({ entersInspector: false });
    const find = (what: string) => frame.current?.querySelector<HTMLElement>(what);
    (find('[role=tab][aria-selected=true]') ?? find('button'))?.focus();
  }, [board, enters]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    // What opens over the inspector is its child for React, and not in the page.
    if (!(event.target instanceof Node) || !frame.current?.contains(event.target)) return;
    event.preventDefault();
    focusObject();
  };
  return (
    <div ref={frame} role="none" className={drawer.drawer} onKeyDown={onKeyDown}>
      <header className={cx(drawer.header, styles.header)}>
        <h2 className={styles.title}>
          {ids.length > 1 ? (
            `${ids.length} selected`
          ) : only === undefined ? (
            'Board'
          ) : (
            <TitleOf id={only} />
          )}
        </h2>
        <IconButton
          size="s"
          label="Close the inspector"
          keys="KeyI"
          icon={<X />}
          onPress={() => board.ui.setState({ inspector: false })}
        />
      </header>
      {ids.length > 1 ? (
        <Bulk ids={ids} />
      ) : only === undefined ? (
        <Overview />
      ) : (
        <OneThing key={only} id={only} whatIf={whatIf} />
      )}
    </div>
  );
}

/** Takes the keyboard back to where it was on the canvas; the inspector stays open. */
function focusObject(): void {
  document.querySelector<HTMLElement>('#canvas [data-canvas] [tabindex="0"]')?.focus();
}

function TitleOf({ id }: { readonly id: string }) {
  const title = useScenarioValue((scenario) => {
    const thing = thingOf(scenario, id);
    if (thing === undefined) return '';
    if (thing.collection === 'notes') return 'Note';
    if (thing.collection !== 'links') return thing.record.label || 'Unnamed';
    const [from, to] = [thing.record.from, thing.record.to].map(
      (end) => scenario.nodes.get(end)?.label || 'Unnamed',
    );
    return `${from} → ${to}`;
  });
  return (
    <span dir="auto" title={title}>
      {title}
    </span>
  );
}

function OneThing({
  id,
  whatIf,
}: {
  readonly id: string;
  readonly whatIf: InspectorProps['whatIf'];
}) {
  const board = useBoard();
  const tab = useUi((ui) => ui.tab);
  const record = useScenarioValue((scenario) => thingOf(scenario, id)?.record);
  const thing = record === undefined ? undefined : thingOf(board.scenario.getState(), id);
  const notes = useScenarioValue((scenario) => notesAbout(scenario, id).length);
  const evidence = useScenarioValue(
    (scenario) =>
      [...scenario.evidence.values()].filter((item) => item.node === id && item.whatIf !== true)
        .length,
  );
  if (thing === undefined) return null;
  const marks: Partial<Record<InspectorTab, number>> = { notes, evidence };
  const items = tabsOf(thing, whatIf).map((item) => {
    const count = marks[item.id] ?? 0;
    return count === 0 ? item : { ...item, mark: <span className={styles.count}>{count}</span> };
  });
  const shown = items.some((item) => item.id === tab) ? tab : 'details';
  return (
    <Tabs
      label="Parts of the inspector"
      items={items}
      selected={shown}
      onSelect={(next) => board.ui.setState({ tab: next })}
    />
  );
}

interface Panel {
  readonly id: InspectorTab;
  readonly title: string;
  readonly content: ReactNode;
}

function tabsOf(thing: Thing, whatIf: InspectorProps['whatIf']): readonly Panel[] {
  const { id } = thing.record;
  const notes: Panel = { id: 'notes', title: 'Notes', content: <NotesTab id={id} /> };
  switch (thing.collection) {
    case 'nodes':
      return [
        { id: 'details', title: 'Details', content: <NodeDetails node={thing.record} /> },
        { id: 'numbers', title: 'Numbers', content: <NodeNumbers node={thing.record} /> },
        notes,
        {
          id: 'evidence',
          title: 'Evidence',
          content: (
            <>
              <EvidenceTab node={thing.record} />
              {whatIf?.(id)}
            </>
          ),
        },
      ];
    case 'links':
      return [
        { id: 'details', title: 'Details', content: <LinkDetails link={thing.record} /> },
        { id: 'numbers', title: 'Numbers', content: <LinkNumbers link={thing.record} /> },
        notes,
      ];
    case 'notes':
      return [{ id: 'details', title: 'Details', content: <NoteDetails note={thing.record} /> }];
    case 'groups':
      return [
        { id: 'details', title: 'Details', content: <GroupDetails group={thing.record} /> },
        notes,
      ];
    default:
      return never(thing);
  }
}

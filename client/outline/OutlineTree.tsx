import { useMemo, useRef } from 'react';
import { Collection } from 'react-aria-components/Collection';
import { Tree, TreeItem, TreeItemContent } from 'react-aria-components/Tree';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { never } from '../../shared/base/never.ts';
import { useActions } from '../board/actions-context.ts';
import { useBoard } from '../board/board-context.tsx';
import { useSelection } from '../board/hooks.ts';
import { clearSelection, select } from '../board/selection.ts';
import { cx } from '../kit/cx.ts';
import { CardRow } from './CardRow.tsx';
import { GroupRow } from './GroupRow.tsx';
import { LinkRow } from './LinkRow.tsx';
import { inspect, show } from './outline-commands.ts';
import { menuOf, rowKey } from './outline-keys.ts';
import { isRowOpen, outlineState, setRowsOpen } from './outline-state.ts';
import { groupPrefix, type OutlineItem } from './outline-tree.ts';
import { RowFrame } from './RowFrame.tsx';
import { useFollowSelection } from './use-follow-selection.ts';
import { useOutlineTree } from './use-outline-tree.ts';
import panel from './Outline.module.css';
import styles from './Row.module.css';

/** Rows measure themselves; this is what a row is taken for until it is on screen. */
const layoutOptions = { estimatedRowSize: 40 } as const;

/** The tree itself. Only rows on screen are rendered, and each subscribes to its own record. */
export function OutlineTree() {
  const board = useBoard();
  const actions = useActions();
  const { groups, open } = useOutlineTree();
  const selected = useSelection((selection) => selection.selected);
  const layout = useMemo(() => new ListLayout<object>(layoutOptions), []);
  const place = useRef<HTMLDivElement>(null);
  useFollowSelection(place, layout);
  const act = (id: string) => {
    const action = actions.find((each) => each.id === id);
    if (action?.when?.(board) ?? true) void action?.run(board);
  };
  return (
    <div
      ref={place}
      className={panel.body}
      onKeyDownCapture={(event) => {
        if (!rowKey(board, event, act)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onContextMenu={(event) => {
        const row = (event.target as Element).closest<HTMLElement>('[data-outline]');
        if (row === null) return;
        event.preventDefault();
        const key = row.dataset['outline'] ?? '';
        outlineState(board).setState({ opened: menuOf(key, row) });
      }}
    >
      <Virtualizer layout={layout}>
        <Tree
          aria-label="Outline"
          items={groups}
          expandedKeys={open}
          onExpandedChange={(keys) => {
            for (const key of [...open, ...keys].map(String)) {
              setRowsOpen(board, [key], keys.has(key));
            }
          }}
          selectionMode="multiple"
          selectionBehavior="replace"
          keyboardNavigationBehavior="tab"
          selectedKeys={selected}
          onSelectionChange={(keys) => {
            const ids = keys === 'all' ? [...board.scenario.getState().nodes.keys()] : [...keys];
            const own = ids.map(String).filter((key) => !key.startsWith(groupPrefix));
            const [only] = own;
            if (only === undefined) clearSelection(board);
            else if (own.length === 1) show(board, only);
            else select(board, own);
          }}
          onAction={(key) => {
            const id = String(key);
            if (!id.startsWith(groupPrefix)) inspect(board, id);
            else setRowsOpen(board, [id], !isRowOpen(outlineState(board).getState(), id));
          }}
          className={cx(panel.tree)}
        >
          {(group) => <Row item={group} group={group.of} layout={layout} />}
        </Tree>
      </Virtualizer>
    </div>
  );
}

interface RowProps {
  readonly item: OutlineItem;
  readonly group: string | undefined;
  readonly layout: ListLayout<object>;
}

/** One row and the rows below it. */
function Row({ item, group, layout }: RowProps) {
  return (
    <TreeItem
      id={item.key}
      textValue={item.words}
      data-outline={item.key}
      data-group={group}
      hasChildItems={'count' in item && item.count > 0}
      className={cx(styles.row, styles[item.kind])}
    >
      <TreeItemContent>
        {({ state }) => (
          <RowFrame id={item.key} state={state} layout={layout}>
            <Face item={item} />
          </RowFrame>
        )}
      </TreeItemContent>
      {'children' in item ? (
        <Collection<OutlineItem> items={item.children}>
          {(child) => <Row item={child} group={group} layout={layout} />}
        </Collection>
      ) : null}
    </TreeItem>
  );
}

function Face({ item }: { readonly item: OutlineItem }) {
  switch (item.kind) {
    case 'group':
      return <GroupRow group={item} />;
    case 'card':
      return <CardRow id={item.key} hasLinks={item.count > 0} />;
    case 'link':
      return <LinkRow id={item.key} />;
    default:
      return never(item);
  }
}

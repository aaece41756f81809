import { useActions } from '../../board/actions-context.ts';
import { Dialog } from '../../kit/Dialog.tsx';
import { Kbd } from '../../kit/Kbd.tsx';
import { groupOrder, groupWords } from '../group-words.ts';
import { canvasKeys } from './canvas-keys.ts';
import { outlineKeys } from './outline-keys.ts';
import styles from './HelpDialog.module.css';

interface Line {
  readonly keys: string;
  readonly words: string;
}

/** All shortcuts. Letters act while the canvas has the focus. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const actions = useActions();
  const groups = groupOrder.map((group) => ({
    title: groupWords[group],
    lines: actions.flatMap(({ label, keys, group: own }): Line[] =>
      own === group && keys?.[0] !== undefined ? [{ keys: keys[0], words: label }] : [],
    ),
  }));
  return (
    <Dialog title="Keyboard shortcuts" size="l" isText isOpen onClose={onClose}>
      <p className={styles.lead}>
        Letters and digits act while the canvas has the focus. They follow the place of the key, so
        they are the same on every keyboard layout.
      </p>
      <div className={styles.groups}>
        <Lines title="On the canvas" lines={canvasKeys} />
        <Lines title="In the outline" lines={outlineKeys} />
        {groups.map(({ title, lines }) =>
          lines.length === 0 ? null : <Lines key={title} title={title} lines={lines} />,
        )}
      </div>
    </Dialog>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.lines}>
        {lines.map(({ keys, words }) => (
          <div key={keys + words} className={styles.line}>
            <dt>{words}</dt>
            <dd>
              <Kbd keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

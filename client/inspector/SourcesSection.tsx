import { useState } from 'react';
import { ExternalLink, Link2, Plus, Trash2 } from 'lucide-react';
import { remove } from '../../shared/document/commands/remove.ts';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioShallow } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { AddSource } from './AddSource.tsx';
import { LabelField } from './LabelField.tsx';
import { Section } from './Section.tsx';
import { SourceAddress } from './SourceAddress.tsx';
import { webAddress } from './web-address.ts';
import fields from './fields.module.css';
import styles from './Records.module.css';

/** Where things were read; notes cite them. */
export function SourcesSection() {
  const board = useBoard();
  const { target, mayEdit } = board;
  const [adding, setAdding] = useState(false);
  const [changed, setChanged] = useState<string | null>(null);
  const sources = useScenarioShallow((scenario) => [...scenario.sources.values()]);
  return (
    <Section
      title="Sources"
      mark={sources.length}
      actions={
        <Button
          size="s"
          variant="plain"
          icon={<Plus />}
          isDisabled={!mayEdit || adding}
          onPress={() => setAdding(true)}
        >
          Add
        </Button>
      }
    >
      {sources.length === 0 && !adding ? (
        <p className={fields.empty}>None yet. Notes can cite them.</p>
      ) : null}
      {adding ? <AddSource onClose={() => setAdding(false)} /> : null}
      <ul className={styles.records}>
        {sources.map((source) => (
          <li key={source.id} className={styles.record}>
            <LabelField
              collection="sources"
              id={source.id}
              label="Name of the source"
              isMultiline
              isLabelHidden
              className={fields.quiet}
            />
            <IconButton
              size="s"
              label={`Change the address of ${source.label}`}
              icon={<Link2 />}
              isDisabled={!mayEdit}
              onPress={() => setChanged(changed === source.id ? null : source.id)}
            />
            {webAddress(source.url) === undefined ? null : (
              <a
                href={webAddress(source.url)}
                target="_blank"
                rel="noreferrer"
                aria-label={`Open ${source.label}`}
              >
                <ExternalLink size={14} />
              </a>
            )}
            <IconButton
              size="s"
              label={`Remove ${source.label}`}
              icon={<Trash2 />}
              isDisabled={!mayEdit}
              onPress={() =>
                run(board, () => remove(target, [{ collection: 'sources', id: source.id }]))
              }
            />
            {changed === source.id ? (
              <SourceAddress source={source} onClose={() => setChanged(null)} />
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

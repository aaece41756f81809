import { setHorizon, setTitle } from '../../shared/document/commands/set-title.ts';
import { useBoard } from '../board/board-context.tsx';
import { useAnswer } from '../board/hooks.ts';
import { ActorsSection } from './ActorsSection.tsx';
import { AssumedMeter } from './AssumedMeter.tsx';
import { BoundText } from './BoundText.tsx';
import { FreeNotes } from './FreeNotes.tsx';
import { IssueList } from './IssueList.tsx';
import { PhasesSection } from './PhasesSection.tsx';
import { RemovedSection } from './RemovedSection.tsx';
import { Lead, Section } from './Section.tsx';
import { RoundsSection } from './RoundsSection.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { SourcesSection } from './SourcesSection.tsx';
import { metaText } from './record-text.ts';
import fields from './fields.module.css';
import panel from './Inspector.module.css';

/** The board itself, while nothing is selected. */
export function Overview() {
  const { target } = useBoard();
  const issues = useAnswer((answer) => answer.issues);
  return (
    <div className={panel.scroll}>
      <Lead>
        <BoundText
          label="Title"
          field="board/title"
          text={metaText(target, 'title')}
          write={(next) => setTitle(target, next, 'typing')}
          placeholder="What is at stake?"
          isMultiline
          className={fields.title}
        />
        <BoundText
          label="Time horizon"
          field="board/horizon"
          text={metaText(target, 'horizon')}
          write={(next) => setHorizon(target, next, 'typing')}
          placeholder="Within 12 months"
        />
        <AssumedMeter />
      </Lead>
      <Section title="Issues" mark={issues.length}>
        {issues.length === 0 ? (
          <p className={fields.empty}>Nothing to repair.</p>
        ) : (
          <IssueList issues={issues} isLinked />
        )}
      </Section>
      <ActorsSection />
      <PhasesSection />
      <RoundsSection />
      <SettingsSection />
      <FreeNotes />
      <SourcesSection />
      <RemovedSection />
    </div>
  );
}

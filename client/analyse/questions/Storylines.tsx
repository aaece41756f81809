import { useState } from 'react';
import type { Storylines as Found } from '../../../shared/analyses/storylines.ts';
import { useScenarioValue } from '../../board/hooks.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { finePercent } from '../../charts/fine-percent.ts';
import { ShareStack } from '../../charts/ShareStack.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { Answered } from '../Answered.tsx';
import { Nothing } from '../parts/Nothing.tsx';
import { quotedTarget } from '../parts/names.ts';
import type { QuestionProps } from '../question.ts';
import { useAnalysis } from '../use-analysis.ts';
import { Course } from './Course.tsx';
import { StoryCard } from './StoryCard.tsx';
import { useTelling } from './use-telling.ts';
import parts from '../parts/parts.module.css';

/** As many as one compares. */
const most = 10;

/** The likeliest courses of events in words, and the single most probable state of everything together. */
export function Storylines({ target }: QuestionProps) {
  const [which, setWhich] = useState<'all' | 'leading'>('all');
  const given = which === 'leading' ? { given: target } : {};
  const analysis = useAnalysis('stories', { of: 'storylines', count: most, ...given });
  const scenario = useScenarioValue((all) => all);
  const words = quotedTarget(scenario, target);
  return (
    <div className={parts.stack}>
      <Segmented
        label="Which stories"
        value={which}
        options={[
          { id: 'all', words: 'All stories' },
          { id: 'leading', words: 'Only those that lead there' },
        ]}
        onChange={setWhich}
      />
      <Answered
        analysis={analysis}
        nothing={
          <Nothing
            otherwise={
              which === 'leading'
                ? `No story leads to ${words}: as the board stands it cannot happen.`
                : 'There is no story to tell yet. Add moves and outcomes.'
            }
          />
        }
      >
        {(found) => (
          <Stories
            found={found}
            caption={captionOf(found, which === 'leading' ? words : undefined)}
          />
        )}
      </Answered>
      <Course />
    </div>
  );
}

function captionOf({ list, possible }: Found, leading: string | undefined): string {
  const together = finePercent(list.at(-1)?.cumulated ?? 0);
  const isAll = possible === list.length;
  if (isAll && leading === undefined)
    return list.length === 1
      ? 'Only one story is possible.'
      : `These ${possible} are all the stories that are possible.`;
  const of = possible === undefined ? '' : ` of ${possible.toLocaleString('en')} possible ones`;
  const count = list.length === 1 ? 'The one story' : `The ${list.length} likeliest stories${of}`;
  if (leading === undefined) return `${count} cover ${together} of what may happen.`;
  return `${count} cover ${together} of the ways to ${leading}.`;
}

function Stories({ found, caption }: { readonly found: Found; readonly caption: string }) {
  const telling = useTelling(found);
  const { list } = found;
  return (
    <>
      <ChartFrame
        title="What happens most likely?"
        caption={caption}
        table={{
          columns: ['Story', 'Share', 'Together'],
          rows: list.map(({ text, chance, cumulated }) => [text, chance, cumulated]),
        }}
      >
        {(width) => (
          <ShareStack
            shares={list.map(({ chance }) => chance)}
            width={width}
            chosen={telling.told}
          />
        )}
      </ChartFrame>
      <ol className={parts.list} aria-label="Stories, the likeliest first">
        {list.map((story, at) => (
          <StoryCard
            key={story.states.join('|')}
            found={found}
            at={at}
            isTold={telling.told === at}
            onTell={() => telling.tell(telling.told === at ? undefined : at)}
          />
        ))}
      </ol>
    </>
  );
}

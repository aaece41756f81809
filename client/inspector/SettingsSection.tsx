import { setScale } from '../../shared/document/commands/set-scale.ts';
import { setSettings } from '../../shared/document/commands/set-settings.ts';
import type { BoardWord, ScaleId } from '../../shared/model/scenario.ts';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioValue } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { Check } from './Check.tsx';
import { Choice } from './Choice.tsx';
import { OwnWords } from './OwnWords.tsx';
import { Section } from './Section.tsx';

const scales: readonly { readonly id: ScaleId; readonly label: string }[] = [
  { id: 'icd203', label: 'US intelligence (ICD 203)' },
  { id: 'phia', label: 'UK yardstick (PHIA)' },
  { id: 'kent', label: 'Sherman Kent' },
  { id: 'custom', label: 'Own words, or numbers only' },
];

const none: readonly BoardWord[] = [];

/** What the board is about: the target that readings are compared on, and the words for chances. */
export function SettingsSection() {
  const board = useBoard();
  const { target, mayEdit } = board;
  const settings = useScenarioValue((scenario) => scenario.meta.settings);
  const scale = useScenarioValue((scenario) => scenario.meta.scale);
  const words = useScenarioValue((scenario) => scenario.meta.words) ?? none;
  const nodes = useScenarioValue((scenario) => scenario.nodes);
  const chosen = settings.target === undefined ? undefined : nodes.get(settings.target.node);
  const candidates = [...nodes.values()].filter(
    ({ kind, id }) => kind === 'outcome' || id === chosen?.id,
  );
  return (
    <Section title="Question">
      <Choice
        label="Target"
        value={chosen?.id ?? ''}
        options={[
          { id: '', label: 'None' },
          ...candidates.map(({ id, label }) => ({ id, label: label || 'Unnamed' })),
        ]}
        isDisabled={!mayEdit}
        onChange={(id) => {
          const top = nodes.get(id)?.states.at(-1);
          const next = top === undefined ? null : { node: id, states: [top.id] };
          run(board, () => setSettings(target, { target: next }));
        }}
      />
      {chosen === undefined ? null : (
        <div>
          {chosen.states.map((state) => {
            const states = settings.target?.states ?? [];
            const isOn = states.includes(state.id);
            return (
              <Check
                key={state.id}
                isSelected={isOn}
                isDisabled={!mayEdit || (isOn && states.length === 1)}
                onChange={(on) =>
                  run(board, () =>
                    setSettings(target, {
                      target: {
                        node: chosen.id,
                        states: on ? [...states, state.id] : states.filter((id) => id !== state.id),
                      },
                    }),
                  )
                }
              >
                {state.label}
              </Check>
            );
          })}
        </div>
      )}
      <Choice
        label="Words for chances"
        value={scale}
        options={scales}
        isDisabled={!mayEdit}
        onChange={(id) => run(board, () => setScale(target, id))}
      />
      {scale === 'custom' ? <OwnWords words={words} /> : null}
    </Section>
  );
}

import { setSettings } from '../../shared/document/commands/set-settings.ts';
import { setRounds } from '../../shared/document/commands/set-rounds.ts';
import { useBoard } from '../board/board-context.tsx';
import { useScenarioValue } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { Check } from './Check.tsx';
import { Choice } from './Choice.tsx';
import { Section } from './Section.tsx';
import fields from './fields.module.css';

const roundChoices = ['1', '2', '3', '4', '5', '6', '7', '8'].map((id) => ({
  id,
  label: id === '1' ? 'One' : id,
}));

/** What the board is about: the target that readings are compared on, and how many rounds it runs. */
export function SettingsSection() {
  const board = useBoard();
  const { target, mayEdit } = board;
  const settings = useScenarioValue((scenario) => scenario.meta.settings);
  const rounds = useScenarioValue((scenario) => scenario.meta.rounds);
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
          if (top === undefined) return;
          run(board, () => setSettings(target, { target: { node: id, states: [top.id] } }));
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
        label="Rounds"
        value={`${rounds?.count ?? 1}`}
        options={roundChoices}
        isDisabled={!mayEdit}
        onChange={(count) =>
          run(board, () =>
            setRounds(target, count === '1' ? null : { count: Number(count), labels: [] }),
          )
        }
      />
      {rounds === undefined ? null : (
        <p className={fields.hint}>Cards marked “each round” are copied once a round.</p>
      )}
    </Section>
  );
}

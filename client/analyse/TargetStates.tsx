import { setSettings } from '../../shared/document/commands/set-settings.ts';
import { sameValue } from '../../shared/document/same-value.ts';
import type { Target } from '../../shared/analyses/target.ts';
import { useBoard } from '../board/board-context.tsx';
import { useNode, useScenarioShallow } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { Button } from '../kit/Button.tsx';
import { levelColour } from '../kit/level.ts';
import styles from './Target.module.css';

/** Which states of the card count, taken together. */
export function TargetStates({ target }: { readonly target: Target }) {
  const board = useBoard();
  const states = useNode(target.node)?.states ?? [];
  const isBoards = useScenarioShallow(({ meta }) => sameValue(meta.settings.target, target));
  const toggle = (id: string) => {
    const isOn = (state: string) => target.states.includes(state) !== (state === id);
    const chosen = states.map((state) => state.id).filter(isOn);
    board.ui.setState({ about: { node: target.node, states: chosen } });
  };
  return (
    <fieldset className={styles.states} aria-label="Which of its states">
      {states.map(({ id, label }, index) => {
        const isOn = target.states.includes(id);
        return (
          <button
            key={id}
            type="button"
            dir="auto"
            aria-pressed={isOn}
            disabled={isOn && target.states.length === 1}
            className={styles.state}
            onClick={() => toggle(id)}
          >
            <span
              aria-hidden
              className={styles.swatch}
              style={{ backgroundColor: levelColour(index, states.length) }}
            />
            {label}
          </button>
        );
      })}
      {board.mayEdit && !isBoards ? (
        <Button
          size="s"
          variant="plain"
          className={styles.set}
          onPress={() => run(board, () => setSettings(board.target, { target }))}
        >
          Ask this for everybody
        </Button>
      ) : null}
    </fieldset>
  );
}

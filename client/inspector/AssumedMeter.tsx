import { confirmNumbers } from '../../shared/document/commands/confirm-numbers.ts';
import { useBoard } from '../board/board-context.tsx';
import { useAnswer } from '../board/hooks.ts';
import { run } from '../board/run-command.ts';
import { select } from '../board/selection.ts';
import { Button } from '../kit/Button.tsx';
import fields from './fields.module.css';
import styles from './AssumedMeter.module.css';

/** How many of the numbers nobody has set: "9 of 31 numbers are assumed". */
export function AssumedMeter() {
  const board = useBoard();
  const numbers = useAnswer((answer) => answer.numbers);
  const assumed = numbers.filter((number) => number.assumed);
  if (numbers.length === 0) return null;
  const set = numbers.length - assumed.length;
  const words =
    assumed.length === 0
      ? `All ${numbers.length} numbers are set by people`
      : `${assumed.length} of ${numbers.length} numbers ${assumed.length === 1 ? 'is' : 'are'} assumed`;
  return (
    <div className={fields.field}>
      <span className={fields.number}>{words}</span>
      <div aria-hidden className={styles.track}>
        <span className={styles.fill} style={{ inlineSize: `${(set / numbers.length) * 100}%` }} />
      </div>
      {assumed.length === 0 ? null : (
        <div className={fields.row}>
          <Button
            size="s"
            onPress={() => {
              const owners = new Set(assumed.map(({ owner }) => owner));
              select(board, owners);
              board.layout.fit([...owners]);
            }}
          >
            Show them
          </Button>
          <Button
            size="s"
            isDisabled={!board.mayEdit}
            onPress={() =>
              run(board, () =>
                confirmNumbers(
                  board.target,
                  assumed.map(({ param }) => param),
                ),
              )
            }
          >
            Accept all
          </Button>
        </div>
      )}
    </div>
  );
}

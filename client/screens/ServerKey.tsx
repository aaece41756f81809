import { TextField } from '../kit/TextField.tsx';
import type { NewBoard } from './use-new-board.ts';

export interface ServerKeyProps {
  readonly of: Pick<NewBoard, 'serverKey' | 'setServerKey'>;
  readonly size?: 'm' | 'l';
}

/** The key without which this server makes no board; nothing until it asks for one. */
export function ServerKey({ of: { serverKey, setServerKey }, size = 'm' }: ServerKeyProps) {
  if (serverKey === undefined) return null;
  return (
    <TextField
      label="Key of this server"
      type="password"
      value={serverKey}
      onChange={setServerKey}
      size={size}
    />
  );
}

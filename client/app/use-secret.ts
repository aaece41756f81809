import { useEffect, useState } from 'react';
import { secretOf } from '../access/board-link.ts';

/**
 * The secret of the link that was opened, if one was. It is taken out of the address at once, so
 * that it stands neither on a projector nor in the browser's history.
 */
export function useSecret(): string | undefined {
  const [secret, setSecret] = useState(() => secretOf(location.hash));
  useEffect(() => {
    const take = () => {
      const found = secretOf(location.hash);
      if (found === undefined) return;
      setSecret(found);
      history.replaceState(history.state, '', location.pathname);
    };
    take();
    addEventListener('hashchange', take);
    return () => {
      removeEventListener('hashchange', take);
    };
  }, []);
  return secret;
}

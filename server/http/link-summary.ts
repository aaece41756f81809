import type { LinkSummary } from '../../shared/protocol/http.ts';
import type { FreshLink } from '../access/boards.ts';
import type { LinkRecord } from '../storage/storage.ts';
import { linkUrl } from './link-url.ts';

/** A link as facilitators and owners see it: without its secret's hash. */
export function linkSummary({ id, role, label, team, created, revoked }: LinkRecord): LinkSummary {
  return {
    id,
    role,
    label,
    ...(team !== undefined && { team }),
    created,
    ...(revoked !== undefined && { revoked }),
  };
}

/** A new link with its address, which is shown this once. */
export function freshLinkAnswer({ link, secret }: FreshLink, origin: string) {
  return { ...linkSummary(link), url: linkUrl(origin, link.board, secret) };
}

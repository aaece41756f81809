import type { LinkSummary } from '../../shared/protocol/http.ts';
import type { LinkRecord } from '../storage/storage.ts';

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

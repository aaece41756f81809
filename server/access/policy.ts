import { never } from '../../shared/base/never.ts';
import type { Role } from '../../shared/protocol/awareness.ts';
import type { DocumentKind } from '../../shared/protocol/documents.ts';

export type Action =
  /** Receive the document and who is in it. */
  | 'read'
  /** Change the document. */
  | 'write'
  /** Make and withdraw links and the join code. */
  | 'invite';

/** The whole policy on one page: no other file asks for a role (architecture.md §3). */
export function can(role: Role, document: DocumentKind, action: Action): boolean {
  switch (action) {
    case 'read':
      return true;
    case 'invite':
      return role === 'facilitate';
    case 'write':
      return canWrite(role, document);
    default:
      return never(action);
  }
}

function canWrite(role: Role, document: DocumentKind): boolean {
  switch (document) {
    case 'scenario':
    case 'team':
      return role === 'facilitate' || role === 'edit';
    case 'comments':
      return role !== 'observe';
    case 'session':
      // The server alone writes it; facilitators act by command.
      return false;
    default:
      return never(document);
  }
}

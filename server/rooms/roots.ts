import { collectionNames } from '../../shared/document/scenario-doc.ts';
import type { DocumentKind } from '../../shared/protocol/documents.ts';

const roots: Readonly<Record<DocumentKind, ReadonlySet<string>>> = {
  scenario: new Set(['meta', ...collectionNames]),
  comments: new Set(['threads']),
  session: new Set(['meta', 'people', 'rounds', 'revealed', 'injects']),
  team: new Set(['notes', 'whatIfs', 'drafts']),
};

/** The roots that a document may have; all of them are maps by id. */
export function rootsOf(kind: DocumentKind): ReadonlySet<string> {
  return roots[kind];
}

import type {
  CreateBoardAnswer,
  CreateBoardRequest,
  LinkSummary,
} from '../../shared/protocol/http.ts';
import type { NewLink } from './new-link.ts';

export interface BoardSummary {
  readonly board: string;
  readonly title: string;
  /** ISO time. */
  readonly created: string;
}

/** What whoever owns the data may do with all of it: the command line, on a folder or through a running server. */
export interface Administration {
  createBoard(request: CreateBoardRequest): Promise<CreateBoardAnswer>;
  listBoards(): Promise<readonly BoardSummary[]>;
  /** Own JSON: as it is, or as it was at an ISO time. */
  exportBoard(board: string, at?: string): Promise<string>;
  deleteBoard(board: string): Promise<void>;
  createLink(board: string, link: NewLink): Promise<LinkSummary & { readonly url: string }>;
  listLinks(board: string): Promise<readonly LinkSummary[]>;
  revokeLink(board: string, link: string): Promise<void>;
  /** Copies everything to a new folder, which must have an absolute path. */
  backup(to: string): Promise<void>;
}

import { readScenario } from '../../shared/document/read-scenario.ts';
import { ScenarioDoc } from '../../shared/document/scenario-doc.ts';
import { printJson } from '../../shared/formats/write-json.ts';
import type { Scenario } from '../../shared/model/scenario.ts';
import { documentName } from '../../shared/protocol/documents.ts';
import type {
  CreateBoardAnswer,
  CreateBoardRequest,
  LinkSummary,
} from '../../shared/protocol/http.ts';
import type { Boards } from '../access/boards.ts';
import { buildDocument } from '../rooms/build-document.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { EmbeddedStorage } from '../storage/storage.ts';
import type { Administration, BoardSummary } from './administration.ts';
import { writeBackup } from './backup.ts';
import { newBoard } from './create-board.ts';
import { HttpError } from './http-error.ts';
import { freshLinkAnswer, linkSummary } from './link-summary.ts';
import type { NewLink } from './new-link.ts';

interface Parts {
  readonly storage: EmbeddedStorage;
  readonly boards: Boards;
  readonly dataDir: string;
  /** What links carry. */
  readonly origin: string;
  /** What is open in this process; none where no server runs. */
  readonly rooms?: Rooms;
}

/** Every method throws {@link HttpError} with words for whoever asked; nothing is changed then. */
export class Administrator implements Administration {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  createBoard(request: CreateBoardRequest): Promise<CreateBoardAnswer> {
    return newBoard(this.#parts.boards, request, this.#parts.origin);
  }

  async listBoards(): Promise<readonly BoardSummary[]> {
    const boards = await this.#parts.storage.boards();
    return Promise.all(
      boards.map(async ({ id, created }) => {
        const { title } = (await this.#scenario(id)).meta;
        return { board: id, title, created };
      }),
    );
  }

  async exportBoard(board: string, at?: string): Promise<string> {
    await this.#mustExist(board);
    return printJson(await this.#scenario(board, at));
  }

  async deleteBoard(board: string): Promise<void> {
    await this.#mustExist(board);
    const deleted = this.#parts.storage.deleteBoard(board);
    // At once, so that nothing is stored behind the deletion.
    this.#parts.rooms?.discard(board);
    await deleted;
  }

  async createLink(board: string, { role, label, team }: NewLink) {
    await this.#mustExist(board);
    const { boards, origin } = this.#parts;
    return freshLinkAnswer(await boards.createLink(board, role, label, team), origin);
  }

  async listLinks(board: string): Promise<readonly LinkSummary[]> {
    await this.#mustExist(board);
    return (await this.#parts.boards.links(board)).map(linkSummary);
  }

  async revokeLink(board: string, link: string): Promise<void> {
    await this.#parts.boards.revokeLink(board, link);
    this.#parts.rooms?.closeMembers(({ session }) => session.link === link, 'forbidden', 'revoked');
  }

  backup(to: string): Promise<void> {
    return writeBackup(this.#parts.storage, this.#parts.dataDir, to);
  }

  async #scenario(board: string, at?: string): Promise<Scenario> {
    const { storage } = this.#parts;
    const document = documentName({ board, kind: 'scenario' });
    const until = at === undefined ? undefined : await storage.seqAt(document, at);
    if (until === 0) {
      throw new HttpError(404, 'tooEarly', `The board ${board} did not exist yet at ${at}.`);
    }
    return readScenario(new ScenarioDoc(buildDocument(await storage.load(document, until))));
  }

  async #mustExist(board: string): Promise<void> {
    if (await this.#parts.storage.board(board)) return;
    throw new HttpError(404, 'noSuchBoard', `${board}: there is no such board`);
  }
}

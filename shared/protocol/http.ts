import * as z from 'zod/mini';
import { limits } from '../base/limits.ts';
import type { Role } from './awareness.ts';

/*
 * Requests and answers of the HTTP interface (interfaces.md, HTTP). Requests are schemas, because
 * the server validates them once at its edge; answers are types.
 */

/** Without line breaks, other control characters and marks that turn the direction of text around. */
const oneLine = (text: string) => text.replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ');
const name = z.string().check(z.overwrite(oneLine), z.trim(), z.minLength(1), z.maxLength(80));
const secret = z.string().check(z.minLength(16), z.maxLength(200));

export const createBoardRequest = z.object({
  template: z.optional(z.string().check(z.maxLength(80))),
  title: z.optional(z.string().check(z.maxLength(limits.titleLength))),
  scenario: z.optional(z.record(z.string(), z.unknown())),
});
export type CreateBoardRequest = z.infer<typeof createBoardRequest>;

export interface CreateBoardAnswer {
  readonly board: string;
  readonly links: { readonly facilitate: string; readonly edit: string; readonly view: string };
  readonly code: string;
  /** What of the given scenario the board does not hold, each with its place; left out when all is kept. */
  readonly setAside?: readonly string[];
}

export interface TemplateSummary {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** What to try on it. */
  readonly questions: readonly string[];
}

export const sessionRequest = z.object({
  key: secret,
  name,
  team: z.optional(z.string().check(z.maxLength(40))),
});
export type SessionRequest = z.infer<typeof sessionRequest>;

export const joinRequest = z.object({
  code: z.string().check(z.trim(), z.minLength(1), z.maxLength(20)),
  name,
});
export type JoinRequest = z.infer<typeof joinRequest>;

export interface SessionAnswer {
  readonly token: string;
  readonly board: string;
  readonly participant: string;
  readonly name: string;
  readonly colour: string;
  readonly role: Role;
  readonly documents: {
    readonly scenario: string;
    readonly comments: string;
    readonly session: string;
    readonly team?: string;
  };
  /** ISO time. */
  readonly expiresAt: string;
  /** Six characters; only for those who may invite others. */
  readonly code?: string;
}

export interface ErrorAnswer {
  readonly error: { readonly code: string; readonly message: string };
}

/** What a link may be called, and the team whose document it opens. */
export const linkFields = z.object({
  label: z._default(z.string().check(z.overwrite(oneLine), z.trim(), z.maxLength(80)), ''),
  team: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/))),
});

/** `POST /api/boards/<id>/commands`; what else the body holds depends on the command. */
export const commandRequest = z.looseObject({ command: z.string().check(z.maxLength(40)) });

/** A link without its secret, as `list-links` gives it. `create-link` adds its `url`, once. */
export interface LinkSummary {
  readonly id: string;
  readonly role: Role;
  readonly label: string;
  readonly team?: string;
  /** ISO times. */
  readonly created: string;
  readonly revoked?: string;
}

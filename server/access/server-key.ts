import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyFile } from '../storage/data-folder.ts';

const ivBytes = 12;
const tagBytes = 16;

/**
 * A key beside the database, not in it: join codes are short, so a plain hash of them could be
 * guessed from a copy of the database alone.
 */
export class ServerKey {
  readonly #key: Buffer;

  constructor(key: Buffer = randomBytes(32)) {
    this.#key = key;
  }

  /** Reads `server.key` of the data folder, or makes it (readable by its owner only). */
  static ofFolder(folder: string): ServerKey {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, keyFile);
    try {
      writeFileSync(path, randomBytes(32), { flag: 'wx', mode: 0o600, flush: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    return new ServerKey(readFileSync(path));
  }

  /** What the command line shows a running server: only who can read the folder can work it out. */
  get administration(): string {
    return this.hash('administration of the data folder');
  }

  /** A hash that nobody can compute without the key. */
  hash(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('hex');
  }

  /** AES-256-GCM, base64url. */
  seal(text: string): string {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv('aes-256-gcm', this.#key, iv);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
  }

  /** Undefined when it was sealed with another key. */
  open(sealed: string): string | undefined {
    const bytes = Buffer.from(sealed, 'base64url');
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, ivBytes));
      decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
      const body = bytes.subarray(ivBytes + tagBytes);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
    } catch {
      return undefined;
    }
  }
}

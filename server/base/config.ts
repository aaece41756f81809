import { isAbsolute, resolve } from 'node:path';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** What the environment and the command line decide; nothing else reads them. */
export interface Config {
  /** 0 picks a free one. */
  readonly port: number;
  readonly host: string;
  /** Absolute path of the embedded storage. */
  readonly dataDir: string;
  /** Origins that links carry and that an upgrade's Origin may have; empty = derived from the address. */
  readonly publicUrls: readonly string[];
  /** When set, only requests that carry it may create boards. */
  readonly createKey?: string;
  readonly logLevel: LogLevel;
  /** Listens on all interfaces and prints the LAN address with a QR code. */
  readonly lan: boolean;
  /** Serves the client through Vite with hot reload. */
  readonly dev: boolean;
}

/** The environment or the command line is at fault; the message says what to change. */
export class ConfigError extends Error {}

const levels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];

/** Reads the environment; a variable that is set to nothing counts as not set. @throws {ConfigError} */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  flags: { readonly lan?: boolean; readonly dev?: boolean } = {},
): Config {
  if (env.DATABASE_URL) {
    throw new ConfigError(
      'DATABASE_URL is set, but this version stores in DATA_DIR. Unset it to start.',
    );
  }
  const logLevel = env.LOG_LEVEL || 'info';
  if (!isLevel(logLevel)) {
    throw new ConfigError(`LOG_LEVEL is "${logLevel}"; it can be ${levels.join(', ')}.`);
  }
  return {
    port: readPort(env.PORT),
    host: flags.lan ? '0.0.0.0' : env.HOST || '127.0.0.1',
    dataDir: absolute(env.DATA_DIR || './data'),
    publicUrls: readOrigins(env.PUBLIC_URL),
    ...(env.CREATE_KEY ? { createKey: env.CREATE_KEY } : {}),
    logLevel,
    lan: flags.lan ?? false,
    dev: flags.dev ?? false,
  };
}

function absolute(path: string): string {
  return isAbsolute(path) ? path : resolve(process.cwd(), path);
}

function isLevel(text: string): text is LogLevel {
  return levels.some((level) => level === text);
}

function readPort(text: string | undefined): number {
  const port = Number(text || '8080');
  if (!/^\d*$/.test(text ?? '') || port > 65_535) {
    throw new ConfigError(`PORT is "${text}"; it must be a whole number from 0 to 65535.`);
  }
  return port;
}

function readOrigins(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      if (!URL.canParse(part) || !/^https?:/.test(part)) {
        throw new ConfigError(`PUBLIC_URL holds "${part}", which is no http(s) address.`);
      }
      return new URL(part).origin;
    });
}

import { networkInterfaces } from 'node:os';

const everywhere = new Set(['0.0.0.0', '::', '']);

/** IPv4 addresses under which others in the same network reach this machine. */
function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map((address) => address.address);
}

/** The origins that this server answers to; the first one is what links carry. */
export function originsOf(
  config: { readonly host: string; readonly publicUrls: readonly string[] },
  port: number,
): readonly string[] {
  if (config.publicUrls.length > 0) return config.publicUrls;
  const own = everywhere.has(config.host) ? lanAddresses() : [config.host];
  const hosts = [...own, 'localhost', '127.0.0.1', '::1'];
  return [...new Set(hosts.map((host) => addressOf(host, port)))];
}

/** Where a host and a port are reached; IPv6 hosts stand in brackets there. */
export function addressOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Where this machine itself reaches a server that listens on `host`. */
export function nearAddress(host: string, port: number): string {
  return addressOf(everywhere.has(host) ? '127.0.0.1' : host, port);
}

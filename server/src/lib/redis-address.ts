import type { RedisOptions } from 'ioredis';

const DEFAULT_PORT = 6_379;

/** What REDIS_URL says. */
export interface RedisAddress {
  nodes: { host: string; port: number }[];
  isCluster: boolean;
  /** User, password, database number and TLS, the same for all nodes. */
  options: RedisOptions;
  /** For people: hosts without credentials. */
  description: string;
}

/**
 * Reads one address, or several of one cluster separated by commas; later ones may leave `redis://` out. The first
 * one's user, password and TLS hold for all.
 */
export function readAddress(text: string, isCluster: boolean): RedisAddress {
  const urls = splitAddresses(text).map((each) => new URL(each));
  const [first] = urls;
  if (first === undefined) throw new TypeError('No Redis address was given.');
  const nodes = urls.map(({ hostname, port }) => ({
    // An IPv6 address stands in brackets in a URL alone.
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? DEFAULT_PORT : Number(port),
  }));
  const isOfCluster = isCluster || nodes.length > 1;
  const database = Number(first.pathname.slice(1));
  const options: RedisOptions = {
    ...(first.username === '' ? {} : { username: decodeURIComponent(first.username) }),
    ...(first.password === '' ? {} : { password: decodeURIComponent(first.password) }),
    // A cluster has no numbered databases.
    ...(!isOfCluster && Number.isInteger(database) ? { db: database } : {}),
    ...(first.protocol === 'rediss:' ? { tls: {} } : {}),
  };
  const hosts = urls.map(({ host }) => host).join(', ');
  return { nodes, isCluster: isOfCluster, options, description: isOfCluster ? `cluster ${hosts}` : hosts };
}

/** The addresses of a list, each as a whole URL. */
export function splitAddresses(text: string): string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => (each.includes('://') ? each : `redis://${each}`));
}

/** What a run acts on: PostgreSQL, Redis, API processes, and proxies between them where a run asks for them. */
import { type OwnPostgres, startOwnPostgres } from '../../../tests/support/own-postgres.js';
import { type RedisServer, redisIsMissing, startRedisServer } from '../../../tests/support/redis-server.js';
import { type ApiServer, startApiServer } from './api-server.js';
import { httpCall } from './http-call.js';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.js';

export interface World {
  postgres: OwnPostgres;
  /** Null where no Redis is installed: each process then keeps sessions and limits for itself. */
  redis: RedisServer | null;
  apis: ApiServer[];
  /** In front of PostgreSQL, one for each API process; empty unless asked for. */
  databaseProxies: TcpProxy[];
  /** Where each attempt of a client goes: to its own process first, then to one after the other. */
  target(client?: number): (attempt: number) => string;
  stop(): Promise<void>;
}

export interface WorldOptions {
  /** Two unless given. */
  processes?: number;
  withDatabaseProxies?: boolean;
  /** Settings of every API process. */
  env?: Record<string, string>;
}

export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const { processes = 2, withDatabaseProxies = false, env = {} } = options;
  const ends: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const end of ends.reverse()) await end();
  };
  try {
    const postgres = await startOwnPostgres();
    ends.push(() => postgres.stop());
    const redis = redisIsMissing === null ? await startRedisServer() : null;
    if (redis !== null) ends.push(() => redis.stop());
    const databaseProxies: TcpProxy[] = [];
    const address = new URL(postgres.apiUrl);
    const starts = Array.from({ length: processes }, async (_, index) => {
      const url = new URL(address);
      if (withDatabaseProxies) {
        const proxy = await startTcpProxy(Number(address.port));
        ends.push(() => proxy.stop());
        databaseProxies[index] = proxy;
        url.port = String(proxy.port);
      }
      const shared: Record<string, string> = redis === null ? {} : { REDIS_URL: redis.url };
      const api = await startApiServer({ DATABASE_URL: url.href, ...shared, ...env });
      ends.push(() => api.kill());
      return api;
    });
    const apis = await Promise.all(starts);
    for (const { url, output } of apis) await requireReady(url, output());
    const target =
      (client = 0) =>
      (attempt: number) =>
        apis[(client + attempt) % apis.length]?.url ?? '';
    return { postgres, redis, apis, databaseProxies, target, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A server that was built from other sources than the migrations come from answers, and is of no use here. */
async function requireReady(url: string, output: string): Promise<void> {
  const { status } = await httpCall({ url: `${url}/ready` });
  if (status !== 200) throw new Error(`The API is not ready; \`npm run build\` makes it anew. It said:\n${output}`);
}

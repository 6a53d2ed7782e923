/** What an installation consists of, as real processes: three of the API behind nginx, one PostgreSQL, one Redis. */
import { type ApiProcess, startApiProcess } from '../../support/api-process.js';
import { freePort } from '../../support/databases/processes.js';
import { type OwnPostgres, startOwnPostgres } from '../../support/own-postgres.js';
import { type RedisServer, startRedisServer } from '../../support/redis-server.js';
import { type Nginx, startNginx } from './nginx.js';

export interface Cluster {
  nginx: Nginx;
  postgres: OwnPostgres;
  redis: RedisServer;
  /** The addresses of the API's processes, as the access log names them. */
  addresses: readonly string[];
  /** The running processes, in the order of the addresses. */
  processes: ApiProcess[];
  /** Starts the process of an address again, on the same port. */
  restart(index: number): Promise<void>;
  stop(): Promise<void>;
}

export async function startCluster(): Promise<Cluster> {
  const [postgres, redis] = await Promise.all([startOwnPostgres(), startRedisServer()]);
  const ports = [await freePort(), await freePort(), await freePort()];
  const start = (port: number) =>
    startApiProcess({
      API_PORT: String(port),
      DATABASE_URL: postgres.apiUrl,
      REDIS_URL: redis.url,
      // What an installation behind a proxy sets: the first believes it, the second refuses whatever came without TLS.
      TRUST_PROXY: '1',
      FORCE_HTTPS: 'true',
      LOG_LEVEL: 'info',
    });
  const processes = await Promise.all(ports.map(start));
  const addresses = ports.map((port) => `127.0.0.1:${port}`);
  const nginx = await startNginx(addresses);
  return {
    nginx,
    postgres,
    redis,
    addresses,
    processes,
    restart: async (index) => {
      processes[index] = await start(ports[index] ?? 0);
    },
    stop: async () => {
      await Promise.all(processes.map((each) => each.stop('SIGKILL')));
      await Promise.all([nginx.stop(), redis.stop()]);
      await postgres.stop();
    },
  };
}
